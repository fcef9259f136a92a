import type { Command } from "commander";
import type { Paint } from "../report/index.ts";
import { collect, wholeNumberTo } from "./optionReaders.ts";
import type { RunOutputOptions } from "./runOutputs.ts";
import type { SimulateOptions } from "./simulate.ts";
import type { WorkerOptions } from "./worker.ts";

/** What the commands of the program share. */
interface Ends {
  readonly end: (code: number) => void;
  readonly paint: () => Promise<Paint>;
}

/** Adds the commands that run a load, here or in several places. */
export function addRuns(program: Command, { end, paint }: Ends): void {
  program
    .command("simulate")
    .description("run a load through the desk and compare what happens with what was expected")
    .argument("<load>", "load file")
    .option("--policy <file>", "policy to run it under, instead of the load's own")
    .option("--seed <seed>", "seed of all random numbers, instead of the load's own")
    .option("--replications <count>", "how often to repeat the run", wholeNumberTo(100_000))
    .option("--weeks <count>", "measured weeks, instead of the load's own", wholeNumberTo(10_000))
    .option("--set <path=value>", "another value in the load: staff.NAME.agents=3; repeatable", collect, [])
    .option("--arrivals <file>", "replay the openings of a CSV file of real tickets; needs --map")
    .option("--map <file>", "what the columns of that file mean")
    .option("--out <format=file>", "also write json, csv, text or events=FILE; repeatable", collect, [])
    .option("--json", "print the result as JSON")
    .option("--workers <count>", "threads to run on (default: as many as pay)", wholeNumberTo(256))
    .option("--redis <url>", "have it run by deskdrill workers at this Redis: redis://HOST:6379")
    .option("--resume <file>", "keep every replication there, and go on with those that it holds")
    .option("--shard <part>", "make only this part of the replications, 1/3, for merge; needs --resume")
    .option("--quiet", "print the verdict only, and no progress")
    .option("--force", "replace files that exist")
    .action(async (load: string, options: SimulateOptions) => {
      const { simulate } = await import("./simulate.ts");
      end(await simulate(load, options, await paint()));
    });

  program
    .command("merge")
    .description("the result of a run whose parts were made apart, with simulate --shard")
    .argument("<files...>", "files of all parts, as --resume has written them")
    .option("--out <format=file>", "also write json, csv, text or events=FILE; repeatable", collect, [])
    .option("--json", "print the result as JSON")
    .option("--quiet", "print the verdict only")
    .option("--force", "replace files that exist")
    .action(async (files: readonly string[], options: RunOutputOptions) => {
      const { mergeCommand } = await import("./merge.ts");
      end(await mergeCommand(files, options, await paint()));
    });

  program
    .command("worker")
    .description("make replications for runs that are shared over a Redis, until told to stop")
    .requiredOption("--redis <url>", "the Redis: redis://HOST:6379")
    .option("--workers <count>", "replications at a time (default: one a processor)", wholeNumberTo(256))
    .option("--quiet", "tell nothing of what is made")
    .action(async (options: WorkerOptions) => {
      const { workerCommand } = await import("./worker.ts");
      end(await workerCommand(options));
    });
}
