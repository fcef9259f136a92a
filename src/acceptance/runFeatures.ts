import { runCucumber } from "@cucumber/cucumber/api";
import { reportStream } from "./reportStream.ts";
import { ResultCollector, type RunResults } from "./results.ts";
import type { StepLibrary } from "./stepLibrary.ts";

/** What of the features to run, and how. */
export interface FeatureRun {
  readonly paths: readonly string[];
  readonly library: StepLibrary;
  readonly tags?: string | undefined;
  readonly name?: string | undefined;
  /** Which part of how many, "1/3". */
  readonly shard?: string | undefined;
  readonly isDry: boolean;
  readonly stopsAtFailure: boolean;
  /** A report of cucumber's on standard output, instead of none. */
  readonly printed?: string | undefined;
  /** Reports of cucumber's by the file that they go to. */
  readonly files: Readonly<Record<string, string>>;
  readonly isColoured: boolean;
}

/** Runs the features in this process and tells how each scenario ended. */
export async function runFeatures(run: FeatureRun): Promise<RunResults> {
  const collector = new ResultCollector();
  await runCucumber(
    {
      sources: sourcesOf(run),
      support: run.library,
      runtime: {
        dryRun: run.isDry,
        failFast: run.stopsAtFailure,
        filterStacktraces: true,
        parallel: 0,
        retry: 0,
        retryTagFilter: "",
        strict: true,
        worldParameters: {},
      },
      formats: { stdout: run.printed ?? "rerun", files: { ...run.files }, publish: false, options: {} },
    },
    { stdout: reportStream(printerOf(run), run) },
    (message) => collector.take(message),
  );
  return collector.results();
}

/** Cucumber always prints a report; where none was asked for, nobody reads it. */
const printerOf = ({ printed }: FeatureRun): ((text: string) => unknown) =>
  printed === undefined ? () => undefined : (text) => process.stdout.write(text);

/** What cucumber is to read. */
export const sourcesOf = ({ paths, tags, name, shard }: Selection): Sources => ({
  defaultDialect: "en",
  paths: [...paths],
  names: name === undefined ? [] : [name],
  tagExpression: tags ?? "",
  order: "defined",
  ...(shard === undefined ? {} : { shard }),
});

export type Selection = Pick<FeatureRun, "paths" | "tags" | "name" | "shard">;
type Sources = Parameters<typeof runCucumber>[0]["sources"];
