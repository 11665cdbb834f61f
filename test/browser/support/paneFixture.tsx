import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { createTexts } from "../../../src/i18n/createTexts";
import { frameParts as englishFrame } from "../../../src/taskpane/catalogue/frameEnglish";
import { frameParts as swedishFrame } from "../../../src/taskpane/catalogue/frameSwedish";
import type { PaneTexts } from "../../../src/taskpane/catalogue/loadTexts";
import { sentenceParts as englishSentences } from "../../../src/taskpane/catalogue/sentencesEnglish";
import { sentenceParts as swedishSentences } from "../../../src/taskpane/catalogue/sentencesSwedish";
import { PaneRoot } from "../../../src/taskpane/PaneRoot";
import { storedPreferences } from "../../../src/taskpane/state/preferences";
import { scenes } from "../../taskpane/support/scenes";

const query = new URLSearchParams(location.search);
const place = document.getElementById("pane");
if (place === null) throw new Error("No place for the pane");

const swedish = createTexts("sv-SE", ...swedishFrame, ...swedishSentences) as unknown as PaneTexts;
const english = createTexts("en-US", ...englishFrame, ...englishSentences) as unknown as PaneTexts;
const texts = query.get("lang") === "en" ? english : swedish;

let root: Root | null = null;

/** The pane over the actions of a scene, for a real browser: at first that of the address, ?scene=list&lang=en. */
function showScene(name: string): void {
  const scene = scenes[name];
  if (scene === undefined || place === null) throw new Error("No such scene");
  const kept = storedPreferences(null, "", "scene");
  root?.unmount();
  root = createRoot(place);
  root.render(
    <PaneRoot
      actions={scene.actions()}
      preferences={{
        ...kept,
        load: () => ({ ...kept.load(), readOnOpen: scene.readsOnOpen ?? true }),
      }}
      firstTexts={texts}
      loadTexts={() => Promise.resolve(texts)}
    />,
  );
}

/** The part of React's own tree that is read here. */
interface Fiber {
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** Names of the components that are drawn now. */
function drawnComponents(): string[] {
  const key = Object.keys(place ?? {}).find((name) => name.startsWith("__reactContainer$"));
  const names = new Set<string>();
  const look = (fiber: Fiber | null | undefined): void => {
    for (let at = fiber; at; at = at.sibling) {
      if (typeof at.type === "function") names.add(at.type.name);
      look(at.child);
    }
  };
  // The container holds the tree that was there first; the one on screen hangs on the root.
  if (key)
    look((place as unknown as Record<string, { stateNode: { current: Fiber } }>)[key]?.stateNode.current);
  return [...names];
}

Object.assign(window, { axe, showScene, drawnComponents });
showScene(query.get("scene") ?? "list");
