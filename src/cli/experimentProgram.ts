import type { Command } from "commander";
import type { Paint } from "../report/index.ts";
import type { ChooseOptions } from "./choose.ts";
import type { CompareOptions } from "./compare.ts";
import type { PlanOptions } from "./plan.ts";
import type { SensitivityOptions } from "./sensitivity.ts";
import type { StaffOptions } from "./staff.ts";
import type { SweepOptions } from "./sweep.ts";
import { alikeOf, collect, shareBelowOne, wholeNumberTo } from "./optionReaders.ts";

/** What the commands of the program share. */
interface Ends {
  readonly end: (code: number) => void;
  readonly paint: () => Promise<Paint>;
}

/** Adds the commands that are about more than one run of a load, or about none. */
export function addExperiments(program: Command, { end, paint }: Ends): void {
  withLoad(program.command("plan"))
    .description("what a load asks of its roster, before anything is simulated")
    .argument("<load>", "load file")
    .option("--json", "print the plan as JSON")
    .action(async (load: string, options: PlanOptions) => {
      const { planCommand } = await import("./plan.ts");
      end(await planCommand(load, options, await paint()));
    });
  withOutput(withMaking(withLoad(program.command("compare"))), "json or text")
    .description("two desks with the same customers: what surely differs, and by how much")
    .argument("<a>", "load file")
    .argument("[b]", "another load; without it the same one, changed by --against-…")
    .option("--against-policy <file>", "the policy of B, instead of the one that its load names")
    .option("--against-set <path=value>", "another value in the load of B; repeatable", collect, [])
    .option("--tell <figure>", "go on until this can be told: resolution:critical,phone; exit 4 if it cannot")
    .option("--max <count>", "the most replications for --tell", wholeNumberTo(100_000))
    .action(async (a: string, b: string | undefined, options: CompareOptions) => {
      const { compareCommand } = await import("./compare.ts");
      end(await compareCommand(a, b, options, await paint()));
    });
  withOutput(withLoad(program.command("staff")), "json, text or load")
    .description("the cheapest roster on a load's staff lines that holds what the load expects")
    .argument("<load>", "load file")
    .action(async (load: string, options: StaffOptions) => {
      const { staffCommand } = await import("./staff.ts");
      end(await staffCommand(load, options, await paint()));
    });
  withOutput(withMaking(withLoad(program.command("sweep"))), "csv, json or text")
    .description("a table of figures over values of a load, every combination with the same customers")
    .argument("<load>", "load file")
    .option("--vary <path=v1,v2>", "values that one place in the load takes; repeatable", collect, [])
    .option("--figure <figure>", "a figure to show: resolution:critical,phone; repeatable", collect, [])
    .action(async (load: string, options: SweepOptions) => {
      const { sweepCommand } = await import("./sweep.ts");
      end(await sweepCommand(load, options, await paint()));
    });
  withOutput(withDesk(program.command("choose")), "json or text")
    .description(
      "the best of several desks in one figure, with as few replications as it takes; exit 4 if untold",
    )
    .argument("<load>", "load file")
    .option("--vary <path=v1,v2>", "values that one place in the load takes; repeatable", collect, [])
    .option(
      "--figure <figure>",
      "the figure: resolution:critical,phone (default: what the load expects first)",
    )
    .option(
      "--alike <difference>",
      "differences below this do not matter (default: 0.5%; of times 2%)",
      alikeOf,
    )
    .option("--budget <count>", "make so many replications, of all desks together", wholeNumberTo(1_000_000))
    .action(async (load: string, options: ChooseOptions) => {
      const { chooseCommand } = await import("./choose.ts");
      end(await chooseCommand(load, options, await paint()));
    });
  withOutput(withMaking(withLoad(program.command("sensitivity"))), "json or text")
    .description("which number of a load moves a figure most, when it is a tenth less or more")
    .argument("<load>", "load file")
    .option("--figure <figure>", "the figure: resolution:critical,phone", "firstResponse")
    .option("--by <share>", "how much each number changes", shareBelowOne, 0.1)
    .action(async (load: string, options: SensitivityOptions) => {
      const { sensitivityCommand } = await import("./sensitivity.ts");
      end(await sensitivityCommand(load, options, await paint()));
    });
}

/** What a command that runs a load as often as it is told can change in it. */
const withLoad = (command: Command): Command =>
  withDesk(command).option("--replications <count>", "how often to repeat each run", wholeNumberTo(100_000));

/** What every command that runs a load can change in it. */
const withDesk = (command: Command): Command =>
  command
    .option("--policy <file>", "policy to run it under, instead of the load's own")
    .option("--set <path=value>", "another value in the load: staff.NAME.agents=3; repeatable", collect, [])
    .option("--seed <seed>", "seed of all random numbers, instead of the load's own")
    .option("--weeks <count>", "measured weeks, instead of the load's own", wholeNumberTo(10_000));

/** Who may make the rounds of several desks. */
const withMaking = (command: Command): Command =>
  command
    .option("--workers <count>", "threads to run on (default: as many as pay)", wholeNumberTo(256))
    .option("--redis <url>", "have it run by deskdrill workers at this Redis: redis://HOST:6379")
    .option("--resume <file>", "keep what is made there, and go on with what it holds");

const withOutput = (command: Command, formats: string): Command =>
  command
    .option("--out <format=file>", `also write ${formats}=FILE; repeatable`, collect, [])
    .option("--json", "print the result as JSON")
    .option("--quiet", "print no progress, and the verdict only where there is one")
    .option("--force", "replace files that exist");
