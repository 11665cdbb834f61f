import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CostSheetKind } from "../../actions/costs/makeCostSheet";
import type { CostsReading } from "../../actions/costs/readCosts";
import type { CostChoices } from "../../core/cost/costWork";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { usePane, usePaneState } from "../frame/paneContext";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { nameOf } from "./CostsView";
import { FoundColumns } from "./FoundColumns";
import { YearField } from "./YearField";
import { reasonAgainst } from "./costSheets";
import { useCosts } from "./useCosts";

const useStyles = makeStyles({
  content: { display: "grid", gap: "12px", padding: "0 12px 12px" },
  preview: { margin: 0, padding: "8px", backgroundColor: tokens.colorNeutralBackground3 },
});

/** One sheet to make: what was found, two or three choices, the first sentence of the result, Infoga. */
export function CostPage({ kind }: { readonly kind: CostSheetKind }) {
  const { t } = useTexts();
  const { state, again } = useCosts();
  if (state.kind !== "read") {
    return (
      <SubView title={t(`costPane.job.${kind}`)}>
        <Notices />
      </SubView>
    );
  }
  return <Choices kind={kind} costs={state.costs} again={again} />;
}

interface ChoicesProps {
  readonly kind: CostSheetKind;
  readonly costs: CostsReading;
  readonly again: () => void;
}

function Choices({ kind, costs, again }: ChoicesProps) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const { store, actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const usable = costs.tables.filter((table) =>
    kind === "split" ? table.divisible : kind === "costs" ? table.comparable : true,
  );
  const [chosen, choose] = useState<string | null>(null);
  const [other, chooseOther] = useState<string>("");
  const [year, chooseYear] = useState<string>("");
  const [otherYear, chooseOtherYear] = useState<string>("");
  const budget = kind === "priceVolume";
  const table = budget ? undefined : (usable.find(({ id }) => id === chosen) ?? usable[0]);
  const budgetTable = budget
    ? (costs.budgets.find(({ id }) => id === chosen) ?? costs.budgets[0])
    : undefined;
  const missing = reasonAgainst(kind, costs);
  const { makeCostSheet, saveCostChoices } = actions;
  const save = (choices: CostChoices): void => {
    void saveCostChoices(choices).then(again);
  };
  const insert = (): void => {
    const asked = budgetTable ?? table;
    const request = {
      kind,
      ...(kind === "standard" || asked === undefined ? {} : { table: asked.id }),
      ...(kind === "split" && other !== "" ? { other } : {}),
      ...(kind === "split" && year !== "" ? { year: Number(year) } : {}),
      ...(kind === "split" && otherYear !== "" ? { otherYear: Number(otherYear) } : {}),
    };
    void store.make((options) => makeCostSheet(request, options));
  };
  const units = [...new Set(costs.tables.flatMap((each) => each.units))];
  const preview =
    kind === "standard" ? (costs.expected?.[0] ?? null) : ((budgetTable ?? table)?.preview ?? null);
  const reason = working ? t("costPane.working") : missing === null ? null : t(`costPane.missing.${missing}`);
  return (
    <SubView
      title={t(`costPane.job.${kind}`)}
      buttons={
        <PrimaryButton onClick={insert} reason={reason}>
          {t("costPane.insert")}
        </PrimaryButton>
      }
    >
      <Notices />
      <div className={styles.content}>
        {preview === null ? null : <p className={styles.preview}>{render(preview)}</p>}
        {budget && budgetTable === undefined ? (
          <p className={styles.preview}>{t("costPane.noBudget")}</p>
        ) : null}
        {budget && costs.budgets.length > 1 ? (
          <Field label={t("costPane.table")}>
            <Select value={budgetTable?.id ?? ""} onChange={(_, data) => choose(data.value)}>
              {costs.budgets.map(({ id, sheet, columns }) => (
                <option key={id} value={id}>
                  {`${sheet} ${columns[0]?.range ?? ""}`}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {usable.length > 1 && kind !== "standard" && !budget ? (
          <Field label={t("costPane.table")}>
            <Select value={table?.id ?? ""} onChange={(_, data) => choose(data.value)}>
              {usable.map((each) => (
                <option key={each.id} value={each.id}>
                  {nameOf(each)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {units.length > 1 && !budget ? (
          <Field label={t("costPane.own")}>
            <Select value={costs.own} onChange={(_, data) => save({ own: data.value })}>
              {units.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </Select>
          </Field>
        ) : null}
        {kind === "split" && table !== undefined && table.units.length > 2 ? (
          <Field label={t("costPane.other")}>
            <Select value={other} onChange={(_, data) => chooseOther(data.value)}>
              <option value="">{t("costPane.first")}</option>
              {table.units
                .filter((unit) => unit !== costs.own)
                .map((unit) => (
                  <option key={unit}>{unit}</option>
                ))}
            </Select>
          </Field>
        ) : null}
        {kind === "split" && table !== undefined && table.years.length > 1 ? (
          <>
            <YearField
              label={t("costPane.year")}
              first={t("costPane.latestYear")}
              years={table.years}
              value={year}
              choose={chooseYear}
            />
            <YearField
              label={t("costPane.otherYear")}
              first={t("costPane.sameYear")}
              years={table.years}
              value={otherYear}
              choose={chooseOtherYear}
            />
          </>
        ) : null}
        {kind === "costs" && costs.indexes.length > 0 ? (
          <Field label={t("costPane.index")}>
            <Select value={costs.index ?? ""} onChange={(_, data) => save({ index: data.value })}>
              {costs.indexes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="">{t("costPane.noIndex")}</option>
            </Select>
          </Field>
        ) : null}
        {kind === "standard" || kind === "split" || budget ? (
          <Field label={t("costPane.sign")}>
            <RadioGroup
              value={costs.chosenSign ?? costs.sign}
              onChange={(_, data) => save({ sign: data.value === "surplus" ? "surplus" : "dearer" })}
            >
              <Radio value="dearer" label={t("set.sign.cost")} />
              <Radio value="surplus" label={t("set.sign.surplus")} />
            </RadioGroup>
          </Field>
        ) : null}
        {table === undefined ? null : (
          <FoundColumns
            sheet={table.sheet}
            columns={table.columns.map(({ name, range, kind: measure, concept }) => ({
              name,
              range,
              readAs: t(
                measure === "cost"
                  ? (`costPane.concept.${concept ?? "unknown"}` as const)
                  : (`costPane.column.${measure as "count"}` as const),
              ),
            }))}
          />
        )}
        {budgetTable === undefined ? null : (
          <FoundColumns
            sheet={budgetTable.sheet}
            columns={budgetTable.columns.map(({ name, range, kind: what }) => ({
              name,
              range,
              readAs: t(`costPane.budget.${what}`),
            }))}
          />
        )}
      </div>
    </SubView>
  );
}
