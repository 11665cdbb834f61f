import { createRoot } from "react-dom/client";
import { createTexts } from "../i18n/createTexts";
import { page as swedish } from "../i18n/sv/page";
import { pane as swedishPane } from "../i18n/sv/pane";
import { problems as swedishProblems } from "../i18n/sv/problems";
import { openWorkbook } from "../host/package/workbook/openWorkbook";
import { attachCalculation } from "../host/calc/attachCalculation";
import { hostSession } from "./hostSession";
import type { PageTexts } from "./pageTexts";
import type { Session } from "./session";
import { WorkbookPage } from "./workbookPage";
import "./page.css";

const texts = createTexts("sv-SE", swedish, swedishPane, swedishProblems);

const pageTexts: PageTexts = {
  open: texts.t("page.open"),
  download: texts.t("page.download"),
  ribbon: texts.t("page.ribbon"),
  address: texts.t("page.address"),
  formulaBar: texts.t("page.formulaBar"),
  sheets: texts.t("page.sheets"),
  pane: texts.t("page.pane"),
  splitter: texts.t("page.splitter"),
  close: texts.t("page.close"),
  commands: [
    { actionId: "updateAll", label: texts.t("ribbon.update"), tip: texts.t("ribbon.update.tip") },
    {
      actionId: "insertSelection",
      label: texts.t("ribbon.insert.selection"),
      tip: texts.t("ribbon.insert.selection.tip"),
    },
    { actionId: "freezeSheet", label: texts.t("ribbon.freeze"), tip: texts.t("ribbon.freeze.tip") },
  ],
};

function open(bytes: Uint8Array, fileName: string): Session | string {
  const opened = openWorkbook(bytes);
  if (!opened.ok) {
    const params = { file: fileName, size: `${Math.round(bytes.length / 1e6)} MB` };
    const key = `problem.${opened.code}`;
    return `${texts.render({ key, params })} ${texts.render({ key: `${key}.advice`, params })}`;
  }
  attachCalculation(opened.workbook);
  return hostSession(opened.workbook, {
    fileName,
    locale: "sv-SE",
    protectedSentence: (sheet) => texts.t("problem.sheetProtected", { sheet }),
    readOnlySentence: texts.t("problem.workbookReadOnly"),
  });
}

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  const answer = await fetch("assets/exempel.xlsx");
  const first = open(new Uint8Array(await answer.arrayBuffer()), "exempel.xlsx");
  if (typeof first === "string") {
    root.textContent = first;
    return;
  }
  createRoot(root).render(<WorkbookPage open={open} first={first} texts={pageTexts} />);
}

void start();
