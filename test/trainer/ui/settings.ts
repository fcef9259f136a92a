import type { Answer } from "../../../src/trainer/answer.ts";
import { questions } from "../../../src/trainer/answer.ts";
import type { CaseSource } from "../../../src/trainer/session/refusal.ts";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { Mode, SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";
import type { Verdict } from "../../../src/trainer/verdict.ts";
import type { Size } from "../../../src/trainer/ui/layout.ts";
import { openModel, type Model, type Step } from "../../../src/trainer/ui/model.ts";
import { textOf, type Row } from "../../../src/trainer/ui/rows.ts";
import { settingFor, type Setting } from "../../../src/trainer/ui/setting.ts";
import { update, type Input } from "../../../src/trainer/ui/update.ts";
import { calmCases, policy, startOf } from "../fixtures.ts";

const levels = policy.levels;

/** A verdict as simple as can be: the scoring has tests of its own. */
export function simpleVerdict(of: TrainingCase, answer: Answer, { hints }: { hints: number }): Verdict {
  const right = Object.fromEntries(
    questions.map((question) => [
      question,
      (of.gold[question] as readonly string[]).includes(answer[question]),
    ]),
  ) as Verdict["right"];
  const tooLow = right.priority
    ? 0
    : levels.indexOf(answer.priority) - levels.indexOf(of.gold.priority[0] ?? "");
  const count = questions.filter((question) => right[question]).length;
  return {
    right,
    tooLow,
    isCriticalMiss: of.gold.isCritical && tooLow > 0,
    points: Math.max(0, Math.round((100 * count) / questions.length) - 10 * hints),
    brier: (answer.confidence - (right.priority ? 1 : 0)) ** 2,
    cost: Math.abs(tooLow) * (tooLow > 0 ? 4 : 1),
  };
}

export const settingWith = (source: CaseSource): Setting =>
  settingFor({
    policy,
    source,
    verdictOf: simpleVerdict,
    hintPrice: 10,
    figuresOf: ({ attempts }) => [
      { label: "Critical misses", value: "1 of 1", note: "miss rate below 100 %, 95 %", token: "bad" },
      { label: "Weighted kappa", value: "undefined", note: "one class only", token: "faint" },
      { label: "Cases answered", value: String(attempts.length), note: "", token: "text" },
    ],
    progressOf: () => ({
      figures: [{ label: "Sessions", value: "4", note: "since Monday", token: "text" }],
      masteries: [
        {
          name: "PRI-1",
          title: "Suspected breaches",
          seen: 6,
          history: [0.2, 0.4, 0.61, 0.44],
          due: "tomorrow",
        },
        { name: "ESC-12", title: "Security incidents", seen: 0, history: [], due: "now" },
      ],
    }),
  });

export const calmSetting = settingWith(calmCases);
export const small: Size = { columns: 80, rows: 24 };
export const large: Size = { columns: 120, rows: 40 };

/** A session of this mode that was just opened. */
export function opened(setting: Setting, mode: Mode = "drill", size = small, items = 3): Step {
  const session = reduce(setting.source, unstarted, startOf(mode, items)) as StartedSession;
  return openModel(setting, session, size);
}

/** The model after inputs, and every event that came of them. */
export function live(setting: Setting, step: Step, inputs: readonly Input[]): Step {
  const events: SessionEvent[] = [...step.events];
  let { model } = step;
  for (const input of inputs) {
    const next = update(setting, model, input);
    ({ model } = next);
    events.push(...next.events);
  }
  return { model, events };
}

/** Keys pressed one after the other, a second between them. */
export const pressed = (keys: readonly string[], passed = 1000): readonly Input[] =>
  keys.map((key) => ({ type: "key", key, passed }));

/** Keys that answer the calm case: all right but for the priority, which is one level too low. */
export const calmKeys: readonly string[] = [
  ...Array.from({ length: 8 }, () => "right"),
  ...["2", "right", "3", "right", "right", "4", "right", "5", "right", "right", "6"],
  ...["right", "right", "right", "right", "7", "right", "right", "right", "right"],
  ...["8", "left", "left"],
];

export const press = (setting: Setting, step: Step, keys: readonly string[]): Step =>
  live(setting, step, pressed(keys));

export const lines = (rows: readonly Row[]): readonly string[] => rows.map(textOf);
export const textOfRows = (rows: readonly Row[]): string =>
  `${lines(rows)
    .map((line) => line.trimEnd())
    .join("\n")}\n`;

/** The model that keys lead to. */
export const modelAfter = (setting: Setting, mode: Mode, size: Size, keys: readonly string[]): Model =>
  press(setting, opened(setting, mode, size), keys).model;
