import { screen, within } from "@testing-library/react";
import { assess } from "../../../src/core/indicator/assess";
import type { Assessment } from "../../../src/core/indicator/assessment";
import { defaultSettings } from "../../../src/core/register/registerSettings";
import { readSheet } from "../../../src/core/sheet/readSheet";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import "../../../src/taskpane/indicator/IndicatorPage";
import { sheetOf, type Typed } from "../../support/sheetOf";
import { readingOf } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

function assessments(rows: readonly (readonly Typed[])[]): readonly Assessment[] {
  const { indicators, problems } = readSheet(sheetOf(rows, "Data"), {
    today: { year: 2026, month: 9, day: 20 },
  });
  return indicators.flatMap((indicator) =>
    indicator.series.map((series) =>
      assess(indicator, series, defaultSettings, { rules: defaultRules, method: "mean", problems }),
    ),
  );
}

async function openFirst(rows: readonly (readonly Typed[])[]) {
  const pane = renderPane(testActions(done(readingOf(assessments(rows)))));
  const list = await screen.findByRole("listbox", { name: "Indikatorer" });
  list.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  await pane.user.keyboard("{Enter}");
  await screen.findByRole("button", { name: /^Diagram: / });
  return pane;
}

type Pane = Awaited<ReturnType<typeof openFirst>>;
const callsOf = ({ actions }: Pane, wanted: string) =>
  actions.calls.filter(({ name }) => name === wanted).map(({ args }) => args[0]);

test("a long list with several readings per period is offered X-bar, S and R; a press chooses one", async () => {
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);
  const pane = await openFirst([
    ["Månad", "Enhet", "Svarstid, minuter"],
    ...months.flatMap((month, i) => [0, 1, 2].map((n) => [month, "Norra", 10 + ((i * 7 + n * 3) % 5)])),
  ]);
  await pane.user.click(screen.getByRole("button", { name: /^Diagram: / }));
  const charts = await screen.findByRole("radiogroup");
  for (const code of ["X̄", "S", "R"])
    expect(within(charts).getByRole("radio", { name: new RegExp(`\\(${code}\\)`) })).toBeInTheDocument();
  await pane.user.click(within(charts).getByRole("radio", { name: /\(X̄\)/ }));
  expect(callsOf(pane, "decideSeries")).toMatchObject([{ decision: { kind: "chart", type: "XBAR" } }]);
});

test("the period in which units are compared is the newest that most have, or the one that is chosen", async () => {
  const units = Array.from({ length: 8 }, (_, i) => `Skola ${String.fromCharCode(65 + i)}`);
  const pane = await openFirst([
    ["Indikator", "Enhet", "År", "Täljare", "Nämnare"],
    ...[2023, 2024, 2025].flatMap((year) =>
      units.map((unit, i) => ["Andel behöriga", unit, year, 20 + 4 * i + (year % 2), 30 + 6 * i]),
    ),
  ]);
  const jobs = await screen.findByRole("group", { name: "Jämför" });
  const compare = within(jobs).getByRole("button", { name: /^Jämför enheterna/ });
  expect(compare).toHaveTextContent(/2025$/);
  await pane.user.selectOptions(within(jobs).getByRole("combobox", { name: "Period att jämföra" }), "2024");
  expect(compare).toHaveTextContent(/2024$/);
  await pane.user.click(compare);
  expect(callsOf(pane, "insertFunnel")).toMatchObject([{ period: { frequency: "year", ordinal: 2024 } }]);
});
