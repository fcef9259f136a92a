import { Command, CommanderError, Option } from "commander";
import type { Paint } from "../report/index.ts";
import type { CalibrateOptions } from "./calibrate.ts";
import type { CheckOptions } from "./checkOptions.ts";
import type { DecideOptions } from "./decide.ts";
import type { DiffOptions } from "./diff.ts";
import { exitCode } from "./exitCode.ts";
import { addExperiments } from "./experimentProgram.ts";
import type { ExplainOptions } from "./explain.ts";
import type { GuideOptions } from "./guide.ts";
import type { InitOptions } from "./init.ts";
import type { LintOptions } from "./lint.ts";
import type { ReviewOptions } from "./review.ts";
import type { StepsOptions } from "./steps.ts";
import { collect } from "./optionReaders.ts";
import { addRuns } from "./runProgram.ts";
import { addTrain } from "./trainProgram.ts";
import { toolVersion } from "./version.ts";

/** Runs the command line and returns the exit code. Each command is loaded only when it is called. */
export async function main(words: readonly string[]): Promise<number> {
  const ended = { with: exitCode.held as number };
  const program = programFor((code) => (ended.with = code));
  try {
    await program.parseAsync(words, { from: "user" });
    return ended.with;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.held : exitCode.usage;
    const { explainFailure } = await import("./explainFailure.ts");
    const { code, text } = explainFailure(error);
    process.stderr.write(text);
    return code;
  }
}

function programFor(end: (code: number) => void): Command {
  const program = new Command("deskdrill")
    .description("Simulate, train, check and document a support desk from one policy file.")
    .version(toolVersion())
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .addHelpText("beforeAll", examples)
    .showHelpAfterError("(add --help for what is possible)")
    .exitOverride();
  const paint = async (): Promise<Paint> => {
    const { inColour, plain } = await import("../report/paint.ts");
    return isColoured(String(program.opts()["color"])) ? inColour : plain;
  };

  program
    .command("init")
    .description("a first policy, load, features and workflow, which pass as they are")
    .argument("<folder>", "where to write them; it is made when it is not there")
    .option("--force", "replace files that exist")
    .action(async (folder: string, options: InitOptions) => {
      const { initCommand } = await import("./init.ts");
      end(await initCommand(folder, options, await paint()));
    });

  addRuns(program, { end, paint });
  addExperiments(program, { end, paint });

  program
    .command("calibrate")
    .description("fit a load to a log of real tickets, and tell how well it fits the half kept back")
    .argument("<log>", "file of separated values with a header line, one row a ticket")
    .option("--map <file>", "what the columns of the file mean")
    .option("--guess", "propose such a map instead, to edit")
    .option("--policy <file>", "policy in whose words the load is written")
    .option("--out <load>", "write the load here")
    .option("--refused <file>", "write every refused row here, with its line and reason")
    .option("--staff-from <load>", "take the staff of this load, instead of a proposal")
    .option("--seed <seed>", "seed of samples, halves and the load", "1")
    .addOption(
      new Option("--family <name>", "distributions of times, to compare")
        .choices(["mixture", "lognormal", "weibull", "exponential"])
        .default("mixture"),
    )
    .addOption(
      new Option("--arrivals <kind>", "hours that vary, or plain Poisson, to compare")
        .choices(["busy", "poisson"])
        .default("busy"),
    )
    .option("--json", "print the report as JSON")
    .option("--force", "replace files that exist")
    .action(async (log: string, options: CalibrateOptions) => {
      const { calibrateCommand } = await import("./calibrate.ts");
      end(await calibrateCommand(log, options, await paint()));
    });

  program
    .command("decide")
    .description("what a policy says about one inquiry, clause by clause")
    .argument("<policy>", "policy file")
    .requiredOption("--facts <facts>", "the facts as JSON or YAML: '{plan: premium, signals: [outage]}'")
    .option("--opened <time>", "when it was opened, 2026-03-02T09:00:00Z; gives due times")
    .option("--json", "print the decision as JSON")
    .action(async (policy: string, options: DecideOptions) => {
      const { decideCommand } = await import("./decide.ts");
      end(await decideCommand(policy, options, await paint()));
    });

  program
    .command("explain")
    .description("why an inquiry gets the answer that it gets, and why it is due then")
    .argument("<policy>", "policy file")
    .requiredOption("--facts <facts>", "the facts as JSON or YAML: '{plan: premium, signals: [outage]}'")
    .requiredOption("--opened <time>", "when it was opened, 2026-03-02T09:00:00Z")
    .option("--events <file>", "what was done since, a YAML or JSON list: [{at: …, do: answer}, …]")
    .option("--new-policy <file>", 'the policy that a "retarget" among the events applies')
    .option("--now <time>", "how it stands then; without it, after the last event")
    .option("--json", "print the explanation as JSON")
    .action(async (policy: string, options: ExplainOptions) => {
      const { explainCommand } = await import("./explain.ts");
      end(await explainCommand(policy, options, await paint()));
    });

  program
    .command("diff")
    .description("which inquiries get another decision or due time from a changed policy")
    .argument("<old>", "policy file")
    .argument("<new>", "the same policy as it is to be")
    .option("--json", "print the differences as JSON")
    .action(async (old: string, recent: string, options: DiffOptions) => {
      const { diffCommand } = await import("./diff.ts");
      end(await diffCommand(old, recent, options, await paint()));
    });

  program
    .command("lint")
    .description("what is wrong in a policy that loads: proved for every combination of its facts")
    .argument("<policy>", "policy file")
    .option("--today <date>", "the date that reviews and holidays are judged by, instead of the clock's")
    .option("--strict", "fail on warnings as well")
    .option("--json", "print the findings as JSON")
    .option("--sarif", "print the findings as SARIF 2.1.0, for code hosts")
    .action(async (policy: string, options: LintOptions) => {
      const { lintCommand } = await import("./lint.ts");
      end(await lintCommand(policy, options, await paint()));
    });

  program
    .command("check")
    .description("run features against a policy: what must hold, in sentences")
    .argument("[features...]", "feature files, folders, FILE:LINE or @rerun.txt (default: features)")
    .option("--policy <file>", "policy that they are about (default: DESKDRILL_POLICY)")
    .option("--load <file>", "load that scenarios about outcomes simulate (default: DESKDRILL_LOAD)")
    .option("--seed <seed>", "seed of its random numbers, instead of the load's own")
    .option("--tags <expression>", "only scenarios with these tags: '@SLA-1 and not @slow'")
    .option("--name <pattern>", "only scenarios whose name fits this regular expression")
    .option("--shard <part>", "only this part of the scenarios, 1/3")
    .option("--import <pattern>", "step files of your own, JavaScript or TypeScript; repeatable", collect, [])
    .option("--format <kind[:file]>", "a report of cucumber's; repeatable", collect, [])
    .option("--dry-run", "check the features, run none")
    .option("--fail-fast", "stop at the first failure")
    .option("--traceability", "which clauses have no scenario, and which scenarios no clause; runs none")
    .option("--strict", "fail on warnings, and on clauses without a scenario")
    .option("--json", "print the results as JSON")
    .option("--force", "replace files that exist")
    .action(async (features: readonly string[], options: CheckOptions) => {
      const { checkCommand } = await import("./checkFeatures.ts");
      end(await checkCommand(features, options, await paint()));
    });

  program
    .command("steps")
    .description("every step that features may use, each with an example")
    .option("--policy <file>", "list the words of this policy as well")
    .option("--md", "print them as Markdown")
    .option("--json", "print them as JSON")
    .action(async (options: StepsOptions) => {
      const { stepsCommand } = await import("./steps.ts");
      end(await stepsCommand(options, await paint()));
    });

  addTrain(program, { end, paint });

  program
    .command("guide")
    .description("the support guide of a policy, for people to read")
    .argument("<policy>", "policy file")
    .option("--out <folder>", "write it there, guide.md and guide.html; without it, it is printed")
    .option(
      "--edition <edition>",
      "internal, or customer: without names, routes and internal times",
      "internal",
    )
    .option("--format <formats>", "md, html or both (default: both into a folder, else md)")
    .option("--as-of <date>", "the date that examples count from, instead of the policy's last review")
    .option("--features <path>", "name the scenarios of each clause from there; repeatable", collect, [])
    .option("--card", "one page for customers for each channel instead")
    .option("--staff", "one page for each tier instead")
    .option("--check", "write nothing; fail when what stands in the folder is not what would be written")
    .option("--json", "print the parts of the guide as JSON")
    .option("--force", "replace files that exist")
    .action(async (policy: string, options: GuideOptions) => {
      const { guideCommand } = await import("./guide.ts");
      end(await guideCommand(policy, options, await paint()));
    });

  program
    .command("review")
    .description("what to talk about when a policy is reviewed, as a short agenda")
    .argument("<policy>", "policy file")
    .option("--today <date>", "the date of the review, instead of the clock's")
    .option("--run <file>", "a result of simulate --out json=FILE; repeatable", collect, [])
    .option("--store <file>", "the training store (default: DESKDRILL_STORE, else that of the user)")
    .option("--json", "print the agenda as JSON")
    .action(async (policy: string, options: ReviewOptions) => {
      const { reviewCommand } = await import("./review.ts");
      end(await reviewCommand(policy, options, await paint()));
    });

  program
    .command("schema")
    .description("JSON Schema of a policy, load or map file, for editors")
    .argument("[kind]", "policy, load or map", "policy")
    .action(async (kind: string) => {
      const { schemaCommand } = await import("./schema.ts");
      end(schemaCommand(kind));
    });
  return program;
}

const examples = `Examples:
  deskdrill simulate scenarios/loads/normal-week.yaml
  deskdrill simulate scenarios/loads/outage-storm.yaml --replications 50 --out json=storm.json
  deskdrill plan scenarios/loads/normal-week.yaml
  deskdrill compare scenarios/loads/normal-week.yaml --against-set staff.calls-core.agents=0
  deskdrill decide scenarios/policies/saas-standard.yaml --facts '{plan: premium, channel: phone, category: access}'
  deskdrill check features --policy scenarios/policies/saas-standard.yaml --tags @ESC-1
`;

/** Colours as asked for; "auto" means on a terminal that nobody has told otherwise. */
function isColoured(when: string): boolean {
  if (when !== "auto") return when === "always";
  return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}
