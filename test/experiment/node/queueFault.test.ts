import { expect, test } from "vitest";
import { explainFailure } from "../../../src/cli/explainFailure.ts";
import { QueueFault } from "../../../src/experiment/node/queueFault.ts";

test("a queue that fails is no bug: one line, and wrong use", () => {
  expect(explainFailure(new QueueFault("it is gone"))).toEqual({ code: 2, text: "deskdrill: it is gone\n" });
});
