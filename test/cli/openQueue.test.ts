import { expect, test } from "vitest";
import { openQueue } from "../../src/cli/openQueue.ts";
import { QueueFault } from "../../src/experiment/node/queueFault.ts";

test("there is no queue where there is no Redis", async () => {
  await expect(openQueue("redis://127.0.0.1:1")).rejects.toThrow(QueueFault);
});
