import { isTooSmall, isWide, type Look } from "../layout.ts";
import type { Model } from "../model.ts";
import { lookedAt } from "../overlayCommands.ts";
import type { Row } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { debriefScreen } from "./debrief.ts";
import { decideScreen } from "./decide.ts";
import { feedbackScreen, workedScreen } from "./feedback.ts";
import { shiftScreen } from "./shift.ts";
import {
  disputeScreen,
  formScreen,
  helpScreen,
  pausedScreen,
  progressScreen,
  quitScreen,
  searchScreen,
  thanksScreen,
  tooSmallScreen,
} from "./overlays.ts";

/** The rows that show a model: never more than the terminal has, none wider than it is. */
export function screenOf(setting: Setting, model: Model, look: Look): readonly Row[] {
  if (isTooSmall(look.size))
    return tooSmallScreen(look.size, model.session.course.start.mode, look.glyphs.ellipsis);
  return overlaid(setting, model, look) ?? sessionScreen(setting, model, look);
}

function overlaid(setting: Setting, model: Model, look: Look): readonly Row[] | undefined {
  const { overlay } = model;
  switch (overlay.kind) {
    case "none":
    case "review":
      return undefined;
    case "help":
      return helpScreen(setting, model, look, overlay);
    case "progress":
      return progressScreen(setting, model, look, overlay);
    case "search":
      return searchScreen(setting, model, look, overlay);
    case "dispute":
      return disputeScreen(setting, model, look, overlay);
    case "form":
      return formScreen(setting, model, look, overlay);
    case "quit":
      return quitScreen(setting, model, look);
  }
}

function sessionScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const { session } = model;
  switch (session.phase) {
    case "answering":
      return session.course.start.mode === "shift" && isWide(look.size)
        ? shiftScreen(setting, model, look)
        : decideScreen(setting, model, look);
    case "showing":
      return workedScreen(setting, model, look, session.current);
    case "feedback":
      return feedbackScreen(setting, model, look, session.attempt);
    case "debrief": {
      const attempt = lookedAt(model);
      return attempt === undefined
        ? debriefScreen(setting, model, look)
        : feedbackScreen(setting, model, look, attempt);
    }
    case "paused":
      return pausedScreen(setting, model, look);
    case "ended":
      return thanksScreen(setting, model, look);
    case "ready":
      return shiftScreen(setting, model, look);
  }
}
