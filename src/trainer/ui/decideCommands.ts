import { answerOf, choose, fields, missingOf } from "../session/draft.ts";
import { nextHint } from "../session/hints.ts";
import { nextSpeed, rulesOf } from "../session/modeRules.ts";
import type { Command } from "./keyTable.ts";
import { act, goOn, type Step } from "./model.ts";
import type { Setting } from "./setting.ts";

interface Pressed {
  readonly command: Command;
  readonly digit: number;
}

/** What a command does to the answer that is being put together; the very same step when it does nothing to it. */
export function whenDeciding(setting: Setting, step: Step, { command, digit }: Pressed): Step {
  const { field } = step.model;
  switch (command) {
    case "field":
      return atField(step, digit - 1);
    case "down":
      return atField(step, field + 1);
    case "up":
      return atField(step, field - 1);
    case "first":
      return atField(step, 0);
    case "last":
      return atField(step, fields.length - 1);
    case "next":
      return chosen(setting, step, 1);
    case "previous":
      return chosen(setting, step, -1);
    case "confirm":
      return submitted(setting, step);
    case "hint":
      return hinted(setting, step);
    case "faster":
      return atSpeed(setting, step, 1);
    case "slower":
      return atSpeed(setting, step, -1);
    default:
      return step;
  }
}

const atField = (step: Step, field: number): Step => ({
  ...step,
  model: { ...step.model, field: Math.max(0, Math.min(fields.length - 1, field)) },
});

function chosen({ choices }: Setting, step: Step, by: 1 | -1): Step {
  const { model } = step;
  const field = fields[model.field] ?? "category";
  const draft = choose(choices, model.draft, field, by);
  const isGiven = field !== "confidence" && model.draft.given.includes(field);
  return { ...step, model: { ...model, draft, notice: isGiven ? "This answer is given." : "" } };
}

/** Answers when the draft is complete; otherwise goes on to the next question that has no answer. */
function submitted(setting: Setting, step: Step): Step {
  const { model } = step;
  const { session, clock, draft, field } = model;
  if (session.phase !== "answering") return step;
  const answer = answerOf(setting.choices, draft);
  if (answer === undefined) {
    const missing = missingOf(setting.choices, draft).map((one) => fields.indexOf(one));
    const next = missing.find((index) => index > field) ?? missing[0] ?? 0;
    const left = `${missing.length} ${missing.length === 1 ? "question is" : "questions are"} left.`;
    return { ...step, model: { ...model, field: next, notice: left } };
  }
  const { item } = session.current;
  const answered = act(setting, step, { type: "answered", at: clock, item, answer });
  return answered.model.session.phase === "ready" ? goOn(setting, answered) : answered;
}

function hinted(setting: Setting, step: Step): Step {
  const { session, clock } = step.model;
  if (session.phase !== "answering") return step;
  const { current, course } = session;
  const fact = nextHint(current.case, current.hints) ?? "";
  const asked = act(setting, step, { type: "hintTaken", at: clock, item: current.item, fact });
  if (asked.events.length === step.events.length) {
    const notice = rulesOf[course.start.mode].hints ? asked.model.notice : "There are no hints in this mode.";
    return { ...asked, model: { ...asked.model, notice } };
  }
  return {
    ...asked,
    model: {
      ...asked.model,
      notice: `Hint (-${setting.hintPrice}): what is marked in the text tells about: ${fact}.`,
    },
  };
}

/** The step with the desk's clock one speed faster (1) or slower (-1). */
export function atSpeed(setting: Setting, step: Step, by: 1 | -1): Step {
  const { session, clock } = step.model;
  return act(setting, step, { type: "speedChanged", at: clock, speed: nextSpeed(session.course.speed, by) });
}
