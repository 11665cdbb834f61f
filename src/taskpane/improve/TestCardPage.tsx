import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Select,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { TestCard, TestCards } from "../../actions/improvement/testCards";
import { testJournal } from "../../core/checklist/lists/journalAndBoard";
import { usePane, usePaneState } from "../frame/paneContext";
import { SubView } from "../frame/SubView";
import { useGoTo } from "../frame/useGoTo";
import { useTexts } from "../texts";
import { TestField } from "./TestField";
import { useImproveStyles } from "./useImproveStyles";

const areas = [...new Set(testJournal.items.map(({ area }) => area ?? ""))];

/** V10: one test of PGSA-journal, twelve fields in three groups; each is saved in the sheet when one leaves it. */
export function TestCardPage() {
  const styles = useImproveStyles();
  const { t, render } = useTexts();
  const { actions } = usePane();
  const goTo = useGoTo();
  const working = usePaneState((state) => state.work !== null);
  const assessments = usePaneState((state) => state.reading?.assessments);
  const [found, setFound] = useState<TestCards | null>(null);
  const [read, setRead] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (working) return;
    let gone = false;
    void actions.readTestCards().then((result) => {
      if (gone) return;
      setRead(true);
      if (result.ok) setFound(result.value);
      else setSaid(render(result.problem.message));
    });
    return () => {
      gone = true;
    };
  }, [actions, render, working]);

  const save = useCallback(
    async (test: number, field: string, value: string | number | null): Promise<void> => {
      const result = await actions.writeTestField({ test, field, value });
      if (result === undefined) return;
      setSaid(result.ok ? t("improve.test.saved") : render(result.problem.message));
      if (result.ok) setFound((before) => withField(before, test, field, value));
    },
    [actions, render, t],
  );

  const cards = found?.cards ?? [];
  const card = cards.find(({ number }) => number === chosen) ?? cards.at(-1);
  if (found === null || card === undefined)
    return (
      <SubView title={t("improve.tests")}>
        <p className={styles.quiet}>{read ? said || t("improve.test.none") : ""}</p>
      </SubView>
    );
  const indicators = [...new Set((assessments ?? []).map(({ indicator }) => indicator.name))];
  const nameOf = ({ number, title }: TestCard): string =>
    title === null ? t("improve.test.card", { n: number }) : t("improve.test.named", { n: number, title });
  const field = (
    nr: string,
    label: string,
    help: string,
    kind: "line" | "text" | "date" | "decision" | "list",
  ) => (
    <TestField
      key={`${card.number}/${nr}`}
      label={label}
      help={help}
      kind={kind}
      choices={kind === "list" ? indicators : []}
      value={card.fields[nr] ?? null}
      onSave={(value) => void save(card.number, nr, value)}
    />
  );
  return (
    <SubView
      title={t("improve.test.title", { title: card.title ?? t("improve.test.card", { n: card.number }) })}
    >
      <div className={styles.view}>
        {cards.length < 2 ? null : (
          <Field label={t("improve.test.choose")}>
            <Select value={String(card.number)} onChange={(_, data) => setChosen(Number(data.value))}>
              {cards.map((each) => (
                <option key={each.number} value={each.number}>
                  {nameOf(each)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {field("title", t("improve.test.name"), t("improve.test.name.help"), "line")}
        {field(
          "indicator",
          t("improve.test.indicator"),
          t("improve.test.indicator.help"),
          indicators.length > 0 ? "list" : "line",
        )}
        <Accordion multiple collapsible defaultOpenItems={[areas[0]]}>
          {areas.map((area) => (
            <AccordionItem key={area} value={area}>
              <AccordionHeader as="h3">{area}</AccordionHeader>
              <AccordionPanel>
                <div className={styles.part}>
                  {testJournal.items
                    .filter((item) => item.area === area)
                    .map(({ nr, text, help }) => field(nr, `${nr}. ${text}`, help ?? "", kindOf(nr)))}
                </div>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
        <p className={styles.quiet} role="status">
          {said}
        </p>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => goTo(found.sheet, null)}>
            {t("pane.goToPlace", { place: found.sheet })}
          </Button>
        </div>
      </div>
    </SubView>
  );
}

const kindOf = (nr: string): "text" | "date" | "decision" =>
  nr === "6" || nr === "7" ? "date" : nr === "11" ? "decision" : "text";

function withField(
  found: TestCards | null,
  test: number,
  field: string,
  value: string | number | null,
): TestCards | null {
  if (found === null) return null;
  return {
    ...found,
    cards: found.cards.map((card) => {
      if (card.number !== test) return card;
      const { [field]: _, ...rest } = card.fields;
      const title = field === "title" ? (value === null ? null : String(value)) : card.title;
      return { ...card, title, fields: value === null ? rest : { ...rest, [field]: value } };
    }),
  };
}
