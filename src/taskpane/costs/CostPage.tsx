import { Field, Link, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CostSheetKind } from "../../actions/makeCostSheet";
import type { CostsReading } from "../../actions/readCosts";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { usePane, usePaneState } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { nameOf } from "./CostsView";
import { reasonAgainst } from "./costSheets";
import { useCosts } from "./useCosts";

const useStyles = makeStyles({
  content: { display: "grid", gap: "12px", padding: "0 12px 12px" },
  columns: { margin: 0, paddingLeft: "16px", fontSize: "12px", lineHeight: "18px" },
  preview: { margin: 0, padding: "8px", backgroundColor: tokens.colorNeutralBackground3 },
  title: { margin: 0, fontSize: "14px", fontWeight: 600 },
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
  const goTo = useGoTo();
  const working = usePaneState((state) => state.work !== null);
  const usable = costs.tables.filter((table) =>
    kind === "split" ? table.divisible : kind === "costs" ? table.comparable : true,
  );
  const [chosen, choose] = useState<string | null>(null);
  const [other, chooseOther] = useState<string>("");
  const table = usable.find(({ id }) => id === chosen) ?? usable[0];
  const missing = reasonAgainst(kind, costs);
  const { makeCostSheet, saveCostChoices } = actions;
  const save = (choices: Parameters<NonNullable<typeof saveCostChoices>>[0]): void => {
    if (saveCostChoices) void saveCostChoices(choices).then(again);
  };
  const insert = (): void => {
    if (!makeCostSheet) return;
    const request = {
      kind,
      ...(kind === "standard" || table === undefined ? {} : { table: table.id }),
      ...(kind === "split" && other !== "" ? { other } : {}),
    };
    void store.make((options) => makeCostSheet(request, options));
  };
  const units = [...new Set(costs.tables.flatMap((each) => each.units))];
  const preview = kind === "standard" ? (costs.expected?.[0] ?? null) : (table?.preview ?? null);
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
        {usable.length > 1 && kind !== "standard" ? (
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
        {units.length > 1 ? (
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
        {kind === "standard" || kind === "split" ? (
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
          <>
            <h3 className={styles.title}>{t("costPane.found", { sheet: table.sheet })}</h3>
            <ul className={styles.columns}>
              {table.columns.map(({ name, range, kind: measure, concept }) => (
                <li key={`${name} ${range}`}>
                  {name}:{" "}
                  {t(
                    measure === "cost"
                      ? (`costPane.concept.${concept ?? "unknown"}` as const)
                      : (`costPane.column.${measure as "count"}` as const),
                  )}
                  {", "}
                  <Link inline onClick={() => goTo(table.sheet, range)}>
                    {range}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </SubView>
  );
}
