import { expect, test } from "vitest";
import { calmKeys, calmSetting, opened, press } from "./settings.ts";

const after = (keys: readonly string[]) => press(calmSetting, opened(calmSetting), keys);
const answered = [...calmKeys, "enter"];

test("a search takes letters, even those that are keys elsewhere", () => {
  expect(after(["/", "q", "p", "/", "backspace"]).model.overlay).toEqual({
    kind: "search",
    query: "qp",
    selected: 0,
  });
  expect(after(["/", "down", "down", "up"]).model.overlay).toMatchObject({ selected: 1 });
  expect(after(["/", "z", "z", "z", "down"]).model.overlay).toMatchObject({ selected: 0 });
  expect(after(["/", "a", "escape"]).model.overlay).toEqual({ kind: "none" });
});

test("the policy stays closed in an exam, until its debrief", () => {
  const exam = opened(calmSetting, "exam");
  expect(press(calmSetting, exam, ["/"]).model.notice).toBe("The policy stays closed in an exam.");
  expect(press(calmSetting, exam, ["q", "y", "/"]).model.overlay.kind).toBe("search");
});

test("a dispute names a clause and says why", () => {
  expect(after([...answered, "d", "enter"]).model.notice).toBe("Say in a few words what is unclear.");
  const sent = after([...answered, "d", "right", "n", "o", "enter"]);
  expect(sent.events.at(-1)).toMatchObject({ type: "disputed", clause: "SLA-1", reason: "no" });
  expect(sent.model.notice).toBe("Noted: SLA-1 is disputed. Your manager sees it.");
});

test("in a debrief the open case is the one that is disputed", () => {
  const over = [...answered, "q", "y"];
  expect(after([...over, "d"]).model.notice).toBe("Open the case first: the right arrow goes through them.");
  expect(after([...over, "right", "d"]).model.overlay).toMatchObject({ kind: "dispute", item: 1 });
});

test("the form wants both grades, or nothing", () => {
  const over = [...answered, "q", "y", "enter"];
  expect(after([...over, "down", "down", "enter"]).model.notice).toBe(
    "Give 1 to 5 for both, or press escape.",
  );
  expect(after([...over, "escape"]).model.overlay.kind).toBe("none");
  expect(after([...over, "left", "9", "5", "left"]).model.overlay).toMatchObject({ grades: [4, 0] });
  expect(after([...over, "down", "down", "5", "a", "backspace"]).model.overlay).toMatchObject({
    remark: "5",
  });
});

test("leaving a session is asked about first", () => {
  expect(after(["q"]).model.overlay.kind).toBe("quit");
  expect(after(["q", "n"]).model.overlay.kind).toBe("none");
  expect(after(["q", "y"]).events.at(-1)).toMatchObject({ type: "sessionEnded", how: "quit" });
  expect(after(["q", "y", "q"]).model.hasLeft).toBe(true);
});

test("help and progress scroll and close", () => {
  expect(after(["?", "j", "j", "k"]).model.overlay).toEqual({ kind: "help", scroll: 1 });
  expect(after([...answered, "P", "q"]).model.overlay.kind).toBe("none");
});
