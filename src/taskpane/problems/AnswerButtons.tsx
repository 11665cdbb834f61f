import { Button } from "@fluentui/react-components";
import type { ReadingAnswer } from "../../actions/reading/correctReading";
import type { Problem } from "../../core/problem";
import { markSources } from "../../core/sheet/cells/marks";
import type { PaneTexts } from "../catalogue/loadTexts";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { useBlocked } from "../frame/useBlocked";

interface Answer {
  readonly label: string;
  readonly answer: ReadingAnswer;
}

/** What can be answered in the row itself; the answer is kept for the sheet. */
function answersTo({ code }: Problem, { t }: PaneTexts): readonly Answer[] {
  switch (code) {
    case "maybeAccumulated":
      return [
        { label: t("btn.perPeriod"), answer: { accumulation: "perPeriod" } },
        { label: t("btn.accumulated"), answer: { accumulation: "accumulated" } },
      ];
    case "ambiguousThousands":
      return [
        { label: t("answer.thousands"), answer: { point: "thousands" } },
        { label: t("answer.decimals"), answer: { point: "decimals" } },
      ];
    case "ambiguousMark":
      return markSources.map((marks) => ({
        label: t("answer.asSource", { source: marks }),
        answer: { marks },
      }));
    case "yearBlocks":
      return [{ label: t("answer.readActuals"), answer: { readActuals: true } }];
    case "sumRow":
      return [{ label: t("answer.unitsOfTheirOwn"), answer: { sums: "unit" } }];
    default:
      return [];
  }
}

/** Problems that are solved by correcting how the sheet is read. */
const corrected = new Set([
  ...["layoutUnsure", "severalBlocks", "mappingStale", "sumRow", "noPeriods", "noSeries", "unreadablePeriod"],
  ...["duplicateSeries", "nameMissing", "keptPerPeriod"],
]);

/** The buttons that answer a problem: what was meant, or the page where the reading is corrected. */
export function AnswerButtons({ problem }: { readonly problem: Problem }) {
  const texts = useTexts();
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const blocked = useBlocked() !== null;
  const read = usePaneState((state) => state.reading?.read);
  const { sheet, code } = problem;
  if (sheet === null) return null;
  const answers = answersTo(problem, texts);
  return (
    <>
      {answers.map(({ label, answer }) => (
        <Button
          key={label}
          size="small"
          disabledFocusable={blocked}
          onClick={() => void store.answerReading(sheet, answer)}
        >
          {label}
        </Button>
      ))}
      {code === "hiddenSheet" ? (
        <Button
          size="small"
          disabledFocusable={working}
          onClick={() => void store.read({ sheets: [...(read ?? []), sheet] })}
        >
          {texts.t("answer.readSheet")}
        </Button>
      ) : null}
      {corrected.has(code) ? (
        <Button
          size="small"
          onClick={() => store.openPage({ kind: "correct", sheet, over: { kind: "problems" } })}
        >
          {texts.t("view.correct")}
        </Button>
      ) : null}
    </>
  );
}
