import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { onCommandReport } from "../actions/commandReports";
import { onPaneRequest } from "../actions/paneRequests";
import type { Locale } from "../i18n/language";
import { loadFrameTexts, loadTexts, type PaneTexts } from "./catalogue/loadTexts";
import { lazyActions } from "./lazyActions";
import { PaneRoot } from "./PaneRoot";
import { storedPreferences, type Preferences } from "./state/preferences";

/** Excel's language decides, unless the user has chosen: English for English, else Swedish, as in the manifest. */
function localeOf(language: Preferences["language"], display: string | undefined): Locale {
  if (language !== "auto") return language === "sv" ? "sv-SE" : "en-US";
  return display?.toLowerCase().startsWith("en") ? "en-US" : "sv-SE";
}

/** The pane cannot work here: one sentence instead, in the language of the browser. */
async function sayWhyNot(place: HTMLElement, code: "notInExcel" | "apiTooOld"): Promise<void> {
  const texts = await loadTexts(localeOf("auto", navigator.language));
  const line = document.createElement("p");
  line.style.padding = "12px";
  line.textContent = `${texts.t(`problem.${code}`)} ${texts.t(`problem.${code}.advice`)}`;
  place.replaceChildren(line);
}

function localStorageOrNone(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function start(place: HTMLElement): Promise<void> {
  if (typeof Office === "undefined") return sayWhyNot(place, "notInExcel");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return sayWhyNot(place, "notInExcel");
  const { context } = Office;
  if (!context.requirements.isSetSupported("ExcelApi", "1.9")) return sayWhyNot(place, "apiTooOld");

  const preferences = storedPreferences(
    localStorageOrNone(),
    context.partitionKey ?? "",
    context.document?.url ?? "",
  );
  const locale = (language: Preferences["language"]): Locale => localeOf(language, context.displayLanguage);
  const loaded = new Map<Locale, Promise<PaneTexts>>();
  const allTexts = (language: Preferences["language"]): Promise<PaneTexts> => {
    const wanted = locale(language);
    const texts = loaded.get(wanted) ?? loadTexts(wanted);
    loaded.set(wanted, texts);
    return texts;
  };
  const fetched = lazyActions(async () => {
    // Findings need their sentences: whoever gets a reading has them.
    const [{ productActions }] = await Promise.all([
      import("./productActions"),
      allTexts(preferences.load().language),
    ]);
    return productActions;
  });
  const actions = { ...fetched, onCommandReport, onPaneRequest };
  const firstTexts = await loadFrameTexts(locale(preferences.load().language));
  createRoot(place).render(
    <StrictMode>
      <PaneRoot
        actions={actions}
        preferences={preferences}
        firstTexts={firstTexts}
        loadTexts={allTexts}
        hostTheme={context.officeTheme}
      />
    </StrictMode>,
  );
}

const place = document.getElementById("pane");
if (place !== null) void start(place);
