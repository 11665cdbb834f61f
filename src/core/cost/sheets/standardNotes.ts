import { message, type Message } from "../../message";
import { rangesOf } from "./costNotes";
import type { StandardScope, SubModel } from "./standardScope";

/** Sign, kind with its year and denominator, what a deviation is not, source: under the tables. */
export function standardNotes({ input, models }: StandardScope): Message[] {
  const sign = input.sign === "dearer" ? message("note.sign.cost") : message("note.sign.surplus");
  const kinds = [...new Set(models.map(({ plan }) => plan.reference))];
  const years = (kind: string | null): string => {
    const own = models.filter(({ plan }) => plan.reference === kind).map(({ years: all }) => all.at(-1) ?? 0);
    return [...new Set(own)].join(", ");
  };
  return [
    sign,
    message("cost.standard.note.percent"),
    ...kinds.flatMap((kind) =>
      kind === "standard"
        ? [message("note.standard", { year: years(kind) })]
        : kind === "reference"
          ? [message("note.reference", { year: years(kind) })]
          : [],
    ),
    ...models.flatMap((model) => denominatorNote(model)),
    message("note.cost.net"),
    message("note.deviation"),
    ...(models.some(({ plan }) => plan.publishedPercent !== null)
      ? [message("cost.standard.note.published")]
      : []),
    ...models.map(({ plan }) =>
      message("note.source.sheet", { sheet: plan.table.sheet, range: rangesOf(sourcesOf(plan)) }),
    ),
    message("note.own"),
    message("note.made"),
  ];
}

function denominatorNote({ plan, name }: SubModel): Message[] {
  if (plan.expected === null) return [];
  return [
    message("cost.standard.note.denominator", {
      service: name,
      expected: plan.expected.name,
      per: { kind: "word", key: `cost.denominator.${plan.per}` },
    }),
  ];
}

const sourcesOf = (plan: SubModel["plan"]) =>
  [
    plan.plan.origins.get(plan.net),
    plan.expected === null ? undefined : ({ kind: "column", column: plan.expected } as const),
    plan.publishedPercent === null ? undefined : ({ kind: "column", column: plan.publishedPercent } as const),
    plan.publishedMillions === null
      ? undefined
      : ({ kind: "column", column: plan.publishedMillions } as const),
  ].flatMap((origin) => (origin?.kind === "column" ? [origin.column] : []));
