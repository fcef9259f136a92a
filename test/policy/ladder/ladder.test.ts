import { expect, test } from "vitest";
import { usualMethod } from "../../../src/policy/ladder/ladder.ts";
import { seconds } from "../../../src/units/index.ts";
import { around, ladder, page, pages, person, play } from "./script.ts";

test("somebody without notification rules is told at once, by the usual method", () => {
  const { events } = play(ladder([page("ann")]), 0);
  expect(events).toContainEqual(
    expect.objectContaining({ type: "paged", person: "ann", method: usualMethod }),
  );
});

test("somebody with rules is told by each method when it is due", () => {
  const rules = [
    { after: seconds(0), method: "app" },
    { after: seconds(300), method: "phone" },
  ];
  const { events } = play(ladder([page("ann")]), 60, [], around({ ann: [person("ann", { rules })] }));
  expect(pages(events)).toEqual(["0 ann by app", "5 ann by phone"]);
});
