import { expect, test } from "vitest";
import { parameterTypesOf } from "../../src/acceptance/parameterTypes.ts";
import { unknownWordFinder } from "../../src/acceptance/unknownWord.ts";
import { cornerPolicy } from "./sample.ts";

const find = unknownWordFinder(
  [
    "a {plan} customer asks over {channel}",
    "its priority is {priority}",
    "the {contact} is told within {duration}",
    "{int} ticket(s) of {tier}",
  ],
  parameterTypesOf(cornerPolicy()),
);

test.each([
  ["its priority is urgnt", ["priority urgnt"]],
  ["its priority is quite high", ["priority quite high"]],
  ['its priority is "not at all"', ['priority "not at all"']],
  ["a standard customer asks over pigeon", ["channel pigeon"]],
  ["a gold customer asks over pigeon", ["plan gold", "channel pigeon"]],
  ["the boss is told within a while", ["duration a while"]],
  ["1 ticket of tier9", ["tier tier9"]],
  ["one ticket of tier9", []],
  ["something else", []],
])("in '%s' the words %j are unknown", (step, expected) => {
  expect(find(step).map(({ kind, word }) => `${kind.name} ${word}`)).toEqual(expected);
});

test("of two texts that a step could be, the one that explains more of it was meant", () => {
  const either = unknownWordFinder(
    ["{contact} is {priority}", "its priority is {priority}"],
    parameterTypesOf(cornerPolicy()),
  );
  expect(either("its priority is urgnt").map(({ word }) => word)).toEqual(["urgnt"]);
});
