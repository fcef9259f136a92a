import { render } from "ink";
import { createElement } from "react";
import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import { App } from "../../../src/trainer/ui/App.ts";
import { controllerFor } from "../../../src/trainer/ui/controller.ts";
import { ascii } from "../../../src/trainer/ui/glyphs.ts";
import { sessionMachine } from "../../../src/trainer/ui/machine.ts";
import type { Model } from "../../../src/trainer/ui/model.ts";
import { themes } from "../../../src/trainer/ui/theme.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { FakeTerminal } from "./fakeTerminal.ts";
import { calmSetting, small } from "./settings.ts";

test("the screen follows the session, and keys reach it", async () => {
  const screen = new FakeTerminal(small);
  const { stdin, stdout } = screen;
  const session = reduce(calmCases, unstarted, startOf("drill")) as StartedSession;
  const machine = sessionMachine(calmSetting, session)(small);
  const controller = controllerFor(machine, {
    now: () => 0,
    keep: () => undefined,
    left: () => undefined,
  });
  const draw = (model: Model) => machine.draw(model, { size: small, glyphs: ascii });
  const app = createElement(App<Model>, { controller, draw, theme: themes.none });
  const instance = render(app, { stdin, stdout, interactive: true, patchConsole: false, exitOnCtrlC: false });
  await screen.shows("> 1 Category");
  screen.type("kjj");
  await screen.shows("> 3 Urgency");
  controller.press("p");
  await screen.shows("the ticket is covered");
  expect(screen.lines.join("")).toMatch(/^[\u0020-\u007E]*$/);
  instance.unmount();
});
