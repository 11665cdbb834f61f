import { axe, toHaveNoViolations } from "jest-axe";
import { goToScene } from "./support/goToScene";
import { scenes } from "./support/scenes";

expect.extend(toHaveNoViolations);

const rules = {
  // Colours and sizes need a real browser, where the same scenes are checked once more.
  "color-contrast": { enabled: false },
  // Menus and dialogs lie at the end of the document, outside main, as Fluent puts them.
  region: { enabled: false },
};

test.each(Object.keys(scenes))(
  "%s can be reached and has no fault that axe finds",
  async (name) => {
    await goToScene(name);
    expect(await axe(document.body, { rules })).toHaveNoViolations();
  },
  90_000,
);
