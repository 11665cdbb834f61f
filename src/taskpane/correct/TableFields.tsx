import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
} from "@fluentui/react-components";
import type { ReadingToCorrect } from "../../actions/reading/correctReading";
import { areaName, columnName } from "../../core/sheet/cells/address";
import type { SheetCorrection, TableCorrection } from "../../core/sheet/correction/correction";
import type {
  LineChoice,
  SheetDescription,
  TableDescription,
} from "../../core/sheet/correction/describeReading";
import type { Role } from "../../core/sheet/layout/mapping";
import { markSources } from "../../core/sheet/cells/marks";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { changeTable, giveRole } from "./changes";
import { headingRange, headingText, periodRange, tableRange } from "./places";

const useStyles = makeStyles({
  form: {
    display: "grid",
    // A long choice is cut off, and does not make the pane wider.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    padding: "0 12px 12px",
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
  tick: { marginLeft: "-8px" },
  why: { margin: 0, paddingLeft: "18px" },
  read: { margin: "0 12px 8px" },
});

const roles = ["name", "organisation", "sex", "unit", "code"] as const satisfies readonly Role[];

interface TableFieldsProps {
  readonly opened: ReadingToCorrect;
  readonly description: SheetDescription;
  readonly table: TableDescription;
  readonly correction: SheetCorrection;
  readonly change: (correction: SheetCorrection) => void;
}

/** All that can be said about one table and about the marks of its sheet. A field in focus shows its cells in the sheet. */
export function TableFields(props: TableFieldsProps) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const { table, correction, change } = props;
  const { mapping } = table;
  const set = (part: Partial<TableCorrection>): void =>
    change(changeTable(correction, table, (before) => ({ ...before, ...part })));
  const accumulation = mapping.accumulation === "accumulated" ? "accumulated" : "perPeriod";
  return (
    <>
      <p className={styles.read}>
        {t("correct.read", { layout: { kind: "word", key: `layout.${mapping.layout}` } })}
      </p>
      <div className={styles.form}>
        <LineField {...props} />
        {roles.map((role) => (
          <RoleField key={role} role={role} {...props} set={set} />
        ))}
        <PeriodFields {...props} set={set} />
        <Field label={t("correct.marks")}>
          <Select
            value={mapping.marks}
            onChange={(_, data) => {
              const marks = markSources.find((source) => source === data.value);
              if (marks) change({ ...correction, marks });
            }}
          >
            {markSources.map((source) => (
              <option key={source} value={source}>
                {t(`correct.marks.as${source}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("correct.accumulation")}>
          <RadioGroup
            value={accumulation}
            onChange={(_, data) =>
              set({ accumulation: data.value === "accumulated" ? "accumulated" : "perPeriod" })
            }
          >
            <Radio value="perPeriod" label={t("correct.accumulation.perPeriod")} />
            <Radio value="accumulated" label={t("correct.accumulation.accumulated")} />
          </RadioGroup>
        </Field>
        <Field label={t("correct.sums")}>
          <RadioGroup
            value={mapping.sums}
            onChange={(_, data) => change({ ...correction, sums: data.value === "unit" ? "unit" : "total" })}
          >
            <Radio value="total" label={t("correct.sums.total")} />
            <Radio value="unit" label={t("correct.sums.unit")} />
          </RadioGroup>
        </Field>
        {mapping.layout === "F" ? (
          <Checkbox
            className={styles.tick}
            label={t("correct.actuals")}
            checked={mapping.readActuals}
            onChange={(_, data) => change({ ...correction, readActuals: data.checked === true })}
          />
        ) : null}
        <Checkbox
          className={styles.tick}
          label={t("correct.skip")}
          checked={table.correction?.skip === true}
          onChange={(_, data) => set({ skip: data.checked === true ? true : undefined })}
        />
      </div>
      <Accordion collapsible>
        <AccordionItem value="why">
          <AccordionHeader as="h3">{t("correct.why")}</AccordionHeader>
          <AccordionPanel>
            <ul className={styles.why}>
              {mapping.reasons.map((reason) => (
                <li key={reason.key}>{render(reason)}</li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

/** The row or column with the periods. */
function LineField({ opened, description, table, correction, change }: TableFieldsProps) {
  const { t } = useTexts();
  const { store } = usePane();
  const { mapping } = table;
  const valueOf = ({ periods, line }: Pick<LineChoice, "periods" | "line">) => `${periods} ${line}`;
  const current = { periods: mapping.periods, line: mapping.periodLine };
  const choices = description.lines.some((choice) => valueOf(choice) === valueOf(current))
    ? description.lines
    : [{ ...current, example: table.periods.slice(0, 3) }, ...description.lines];
  return (
    <Field label={t("correct.line")}>
      <Select
        value={valueOf(current)}
        onFocus={() => void store.goTo(opened.sheet, periodRange(table))}
        onChange={(_, data) => {
          const choice = choices.find((one) => valueOf(one) === data.value);
          const pointed = choice ? opened.pointOut(choice) : null;
          if (pointed === null) return;
          const without = changeTable(correction, table, () => null);
          change(changeTable(without, { key: pointed.table }, () => pointed));
        }}
      >
        {choices.map((choice) => {
          const texts = choice.example.join(", ");
          return (
            <option key={valueOf(choice)} value={valueOf(choice)}>
              {choice.periods === "across"
                ? t("correct.line.row", { n: choice.line + 1, texts })
                : t("correct.line.column", { name: columnName(choice.line), texts })}
            </option>
          );
        })}
      </Select>
    </Field>
  );
}

type WithSet = TableFieldsProps & { readonly set: (part: Partial<TableCorrection>) => void };

/** Which line gives the names, the units, the sexes ... */
function RoleField({ role, opened, table, set }: WithSet & { readonly role: (typeof roles)[number] }) {
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const holder = table.headings.find((heading) => heading.role === role);
  if (table.headings.length === 0) return null;
  return (
    <Field label={t(`correct.role.${role}`)}>
      <Select
        value={holder?.key ?? ""}
        onFocus={() =>
          void store.goTo(opened.sheet, holder ? headingRange(table, holder) : tableRange(table))
        }
        onChange={(_, data) => set({ roles: giveRole(table, role, data.value) })}
      >
        <option value="">{t("correct.none")}</option>
        {table.headings.map((heading) => (
          <option key={`${heading.of} ${heading.key}`} value={heading.key}>
            {headingText(texts, table, heading)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** From which period to which; a table that is read to its end takes in new periods. */
function PeriodFields({ opened, table, set }: WithSet) {
  const { t } = useTexts();
  const { store } = usePane();
  const { periods, mapping, correction } = table;
  if (periods.length === 0 || periods.length > mostPeriods) return null;
  const onFocus = () => void store.goTo(opened.sheet, periodRange(table));
  const lastChosen = correction?.to ?? "";
  const options = periods.map((text) => (
    <option key={text} value={text}>
      {text}
    </option>
  ));
  return (
    <>
      <Field label={t("correct.from")} hint={areaName(mapping.area)}>
        <Select
          value={correction?.from ?? periods[0]}
          onFocus={onFocus}
          onChange={(_, data) => set({ from: data.value === periods[0] ? undefined : data.value })}
        >
          {options}
        </Select>
      </Field>
      <Field label={t("correct.to")}>
        <Select
          value={lastChosen}
          onFocus={onFocus}
          onChange={(_, data) => set({ to: data.value === "" ? undefined : data.value })}
        >
          <option value="">{t("correct.to.end")}</option>
          {options}
        </Select>
      </Field>
    </>
  );
}

/** A choice among more than this is no choice; daily series are cut in the sheet. */
const mostPeriods = 400;
