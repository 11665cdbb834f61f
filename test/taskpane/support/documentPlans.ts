import type { DocumentsPlan, ReviewPlan } from "../../../src/actions/documents/planDocuments";
import { diagramItem } from "./readings";

const month = (ordinal: number) => ({ frequency: "month", ordinal }) as const;
const tertial = (ordinal: number) => ({ frequency: "tertial", ordinal }) as const;

const review = (period: ReviewPlan["period"], made: ReviewPlan["made"]): ReviewPlan => ({
  period,
  followed: 12,
  changed: 3,
  missing: 0,
  parts: { indicators: 12, sources: 4, costs: 0, comparison: 7, actions: 6, obstacles: 2, decisions: 0 },
  made,
});

/** August and the second tertial of 2026; the review of the tertial has been made. */
export const documentsPlan: DocumentsPlan = {
  periods: {
    monthly: [month(12 * 2026 + 7), month(12 * 2026 + 6)],
    review: [tertial(3 * 2026 + 1), tertial(3 * 2026)],
  },
  reviews: {
    monthly: review(month(12 * 2026 + 7), {}),
    review: review(tertial(3 * 2026 + 1), {
      management: {
        ...diagramItem,
        id: "9",
        kind: "document",
        sheet: "Ledn genomgång T2 2026",
        document: "review/2026-T2",
      },
    }),
  },
  organisations: ["Höör", "Eslöv"],
  organisation: "Höör",
  units: [],
  targets: { rows: 12, missing: 2, year: 2027, register: false },
  year: 2026,
  wheel: null,
  next: { activity: "Tertialuppföljning 2", day: 20_700, daysLeft: 8 },
};
