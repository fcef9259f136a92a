import { z } from "zod";
import { readText } from "../input/node/readText.ts";
import { UsageError } from "./errors.ts";

const number = z.number().nullable();
const run = z.object({
  schema: z.literal("deskdrill.run/1"),
  policy: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  load: z.object({ title: z.string() }),
  expectations: z.array(
    z.object({
      metric: z.string(),
      where: z.record(z.string(), z.string()).optional(),
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      verdict: z.enum(["held", "failed", "inconclusive"]),
      value: number,
      low: number,
      high: number,
    }),
  ),
});

/** A result of `deskdrill simulate`, as far as a review reads it. */
export type RunFile = z.output<typeof run>;

/** Reads what `simulate --out json=FILE` wrote. Throws a UsageError for anything else. */
export async function readRun(file: string): Promise<RunFile> {
  const parsed = run.safeParse(jsonIn(await readText(file)));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${file} is no result of a run; write one with simulate --out json=${file}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
