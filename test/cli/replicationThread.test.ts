import { expect, test } from "vitest";
import { threads } from "../../src/cli/threads.ts";

test("a run whose text makes no experiment fails with the reason, and the thread goes on", async () => {
  const pool = threads(1);
  try {
    const load = { file: "load.yaml", text: "load: broken" };
    const policy = [{ file: "policy.yaml", text: "policy: broken" }];
    const spec = { load, policy, settings: [], changes: {} };
    const broken = { name: "a", text: JSON.stringify({ kind: "run", spec }) };
    const failures = [pool.make(broken, 0), pool.make({ name: "b", text: "{" }, 0)];
    const told = (await Promise.allSettled(failures)).map((one) =>
      one.status === "rejected" ? String(one.reason) : "made",
    );
    expect(told).toEqual([
      expect.stringMatching(/^Error: \d+ problems?$/),
      expect.stringContaining("JSON") as unknown,
    ]);
  } finally {
    await pool.close();
  }
});
