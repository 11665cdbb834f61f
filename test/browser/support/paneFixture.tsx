import { createRoot } from "react-dom/client";
import { createTexts } from "../../../src/i18n/createTexts";
import { frameParts as englishFrame } from "../../../src/taskpane/catalogue/frameEnglish";
import { frameParts as swedishFrame } from "../../../src/taskpane/catalogue/frameSwedish";
import type { PaneTexts } from "../../../src/taskpane/catalogue/loadTexts";
import { sentenceParts as englishSentences } from "../../../src/taskpane/catalogue/sentencesEnglish";
import { sentenceParts as swedishSentences } from "../../../src/taskpane/catalogue/sentencesSwedish";
import { PaneRoot } from "../../../src/taskpane/PaneRoot";
import { storedPreferences } from "../../../src/taskpane/state/preferences";
import { scenes } from "../../taskpane/support/scenes";

/** The pane over the actions of a scene, for a real browser: ?scene=list&lang=en. */
const query = new URLSearchParams(location.search);
const scene = scenes[query.get("scene") ?? "list"];
const place = document.getElementById("pane");
if (scene === undefined || place === null) throw new Error("No such scene");

const swedish = createTexts("sv-SE", ...swedishFrame, ...swedishSentences) as unknown as PaneTexts;
const english = createTexts("en-US", ...englishFrame, ...englishSentences) as unknown as PaneTexts;
const texts = query.get("lang") === "en" ? english : swedish;

createRoot(place).render(
  <PaneRoot
    actions={scene.actions()}
    preferences={storedPreferences(null, "", "scene")}
    firstTexts={texts}
    loadTexts={() => Promise.resolve(texts)}
  />,
);
