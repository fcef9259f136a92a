import { expect, test } from "vitest";
import { expectThat, listed } from "../../src/acceptance/expectThat.ts";

test("what holds is not told, what does not is told without where in our code", () => {
  expectThat(true, () => expect.unreachable("nothing is worked out for what holds"));
  const told = (): void => expectThat(false, () => "its priority is low");
  expect(told).toThrow(
    expect.objectContaining({ message: "its priority is low", stack: "AssertionError: its priority is low" }),
  );
});

test("a list in words", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"])]).toEqual(["nothing", "a", "a, b"]);
});
