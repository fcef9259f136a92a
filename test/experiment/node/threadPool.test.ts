import { expect, test } from "vitest";
import { ThreadPool } from "../../../src/experiment/node/threadPool.ts";

const entry = new URL("./squareThread.ts", import.meta.url);
const job = { name: "a", text: "A" };

async function withPool<T>(size: number, use: (pool: ThreadPool) => Promise<T>): Promise<T> {
  const pool = new ThreadPool(entry, size);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test("every thread gets the text of a run before its first replication of it", async () => {
  await withPool(2, async (pool) => {
    const runs = [job, { name: "b", text: "B" }] as const;
    const made = await Promise.all(numbers(12).map((index) => pool.make(runs[index % 2 ? 1 : 0], index)));
    expect(made).toEqual(numbers(12).map((index) => `${index % 2 ? "B" : "A"} ${index * index}`));
  });
});

test("a thread of many runs gets the text of each again that it has forgotten", async () => {
  await withPool(1, async (pool) => {
    const runs = [...numbers(130), ...numbers(130)];
    const made = await Promise.all(runs.map((run) => pool.make({ name: `r${run}`, text: `R${run}` }, 2)));
    expect(made).toEqual(runs.map((run) => `R${run} 4`));
  });
});

test("what fails or kills its thread fails alone", async () => {
  await withPool(1, async (pool) => {
    const made = await Promise.allSettled([1, 13, 2, 17, 3].map((index) => pool.make(job, index)));
    expect(made.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
      "A 1",
      "Error: unlucky",
      "A 4",
      "Error: dead",
      "A 9",
    ]);
  });
});
