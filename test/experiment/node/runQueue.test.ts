import { expect, test } from "vitest";
import { QueueFault } from "../../../src/experiment/node/queueFault.ts";
import { RunQueue, startWorker } from "../../../src/experiment/node/runQueue.ts";

const url = "redis://127.0.0.1:1";

test("neither side of a queue begins without a Redis", async () => {
  const makers = { ahead: 1, make: () => Promise.resolve(""), close: () => Promise.resolve() };
  await expect(RunQueue.open(url, "1")).rejects.toThrow(QueueFault);
  await expect(startWorker({ url, version: "1", atOnce: 1, makers, tell: () => undefined })).rejects.toThrow(
    QueueFault,
  );
});
