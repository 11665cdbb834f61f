/**
 * Who a document is made for: the management group gets everything, the other three what source 001 says that different
 * listeners need ("Kommunikation av resultat"; texts h13). The figures and judgements are the same for all.
 */
export const readers = ["management", "committee", "workplace", "citizens"] as const;
export type Reader = (typeof readers)[number];

export interface ReaderView {
  /** Rules and limits under the figures, and notes about gaps and seasons. */
  readonly method: boolean;
  /** Who answers for what, and by when. */
  readonly owners: boolean;
  /** "Vad gör vi?", actions, decisions: what the group writes. */
  readonly forms: boolean;
  /** Figures of what has not changed. */
  readonly unchangedFigures: boolean;
  /** Costs and comparisons. */
  readonly money: boolean;
  /** Goals and targets. */
  readonly goals: boolean;
  /** Levels and spreads in the table: twelve months, natural span, women and men. */
  readonly levels: boolean;
}

export const readerViews: Readonly<Record<Reader, ReaderView>> = {
  management: {
    method: true,
    owners: true,
    forms: true,
    unchangedFigures: true,
    money: true,
    goals: true,
    levels: true,
  },
  committee: {
    method: false,
    owners: true,
    forms: true,
    unchangedFigures: false,
    money: true,
    goals: true,
    levels: true,
  },
  workplace: {
    method: true,
    owners: false,
    forms: true,
    unchangedFigures: true,
    money: false,
    goals: true,
    levels: true,
  },
  citizens: {
    method: false,
    owners: false,
    forms: false,
    unchangedFigures: false,
    money: false,
    goals: true,
    levels: false,
  },
};
