import { debriefOf } from "../../../src/trainer/session/shift.ts";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { Size } from "../../../src/trainer/ui/layout.ts";
import { openModel, type Step } from "../../../src/trainer/ui/model.ts";
import type { Setting } from "../../../src/trainer/ui/setting.ts";
import { live, pressed, settingWith } from "../ui/settings.ts";
import { deskOf, shiftStart, source } from "./sampleShift.ts";

/** The screens of a shift in the storm. */
export const shiftSetting: Setting = {
  ...settingWith(source),
  figuresOf: (course) => {
    const { caused } = debriefOf(deskOf(source), course);
    return [{ label: "Breaches caused", value: String(caused.length), note: "", token: "text" }];
  },
};

/** The shift after so many seconds of its clock, ten of the desk each, and then keys a second apart. */
export function shiftAfter(seconds: number, keys: readonly string[], size: Size): Step {
  const session = reduce(source, unstarted, shiftStart()) as StartedSession;
  const opened = openModel(shiftSetting, session, size);
  return live(shiftSetting, opened, [{ type: "tick", passed: seconds * 1000 }, ...pressed(keys)]);
}
