import { InvalidArgumentError, Option, type Command } from "commander";
import type { Paint } from "../report/index.ts";
import type { Mode } from "../trainer/sessionEvent.ts";
import type { ExchangeOptions } from "./trainExchange.ts";
import type { ReportKind, ReportOptions } from "./trainReports.ts";
import type { ReviewOptions } from "./trainReview.ts";
import type { SessionOptions } from "./trainSession.ts";
import type { ShiftOptions } from "./trainShift.ts";

/** What the commands of the program share. */
interface Ends {
  readonly end: (code: number) => void;
  readonly paint: () => Promise<Paint>;
}

/** Adds `train` with everything under it. */
export function addTrain(program: Command, { end, paint }: Ends): void {
  const train = program
    .command("train")
    .description("practise triage under a policy, certify, and learn from it");
  const session = (mode: Mode, text: string): Command =>
    withSessionOptions(train.command(mode).description(text)).action(async (...said: unknown[]) => {
      const [focus, options] =
        said.length > 2
          ? (said as [string | undefined, SessionOptions])
          : [undefined, said[0] as SessionOptions];
      const { trainSession } = await import("./trainSession.ts");
      end(await trainSession({ mode, focus }, options, await paint()));
    });
  session("learn", "worked examples first, then with less and less help");
  session("drill", "cases one by one with feedback; what is due comes first").argument(
    "[focus]",
    "a competence, a clause, an intent or a twist; several with commas",
  );
  session("exam", "a fixed form without help, for a certificate; exit 1 when it is not passed");
  withSessionOptions(
    train
      .command("shift")
      .description("a seat at a simulated desk: the queue is live, and what you decide has its consequences"),
  )
    .argument("<load>", "the load that is simulated")
    .option(
      "--seat <line>",
      "the staff line of the seat (default: the first of the first tier that is there)",
    )
    .option("--from <time>", 'when it begins in the first measured week, "mon 09:00"')
    .option("--hours <count>", "how many simulated hours it lasts", Number)
    .action(async (load: string, options: ShiftOptions) => {
      const { trainShift } = await import("./trainShift.ts");
      end(await trainShift(load, options, await paint()));
    });
  withLook(withCommon(train.command("review").description("a session as it was, at any speed")))
    .argument("[session]", "its name or how it begins; the latest of the trainee when absent")
    .action(async (session: string | undefined, options: ReviewOptions) => {
      const { trainReview } = await import("./trainReview.ts");
      end(await trainReview(session, options));
    });
  const reports: readonly (readonly [ReportKind, string])[] = [
    ["progress", "how a trainee has come along"],
    ["cohort", "how everybody stands, and what to improve in the policy"],
    ["dispute", "what trainees dispute: the clauses of the policy that are not clear"],
  ];
  for (const [kind, text] of reports) {
    withCommon(train.command(kind).description(text))
      .option("--csv <folder>", "write each table as CSV into this folder")
      .option("--html <file>", "write a page")
      .option("--force", "replace files that exist")
      .action(async (options: ReportOptions) => {
        const { trainReport } = await import("./trainReports.ts");
        end(await trainReport(kind, options, await paint()));
      });
  }
  withCommon(
    train
      .command("export")
      .description("training events as JSON lines, to keep or to put together elsewhere"),
  )
    .argument("<file>", "where to write them")
    .option("--xapi", "as xAPI statements, for a learning record store")
    .option("--salvage", "what is readable of a damaged store")
    .option("--force", "replace a file that exists")
    .action(async (file: string, options: ExchangeOptions) => {
      const { trainExport } = await import("./trainExchange.ts");
      end(await trainExport(file, options));
    });
  withCommon(train.command("import").description("events that another store has exported; each only once"))
    .argument("<files...>", "JSON lines")
    .action(async (files: readonly string[], options: ExchangeOptions) => {
      const { trainImport } = await import("./trainExchange.ts");
      end(await trainImport(files, options));
    });
}

const withCommon = (command: Command): Command =>
  command
    .option("--policy <file>", "policy that is trained (default: DESKDRILL_POLICY)")
    .option("--trainee <name>", "who trains (default: DESKDRILL_TRAINEE, or the user's name)")
    .option(
      "--store <file>",
      "where sessions are kept (default: DESKDRILL_STORE, or the folder for a user's data)",
    );

const withLook = (command: Command): Command =>
  command
    .option("--plain", "text line by line: for screen readers and pipes")
    .addOption(new Option("--theme <name>", "colours of the screen").choices(["dark", "light", "none"]))
    .option("--ascii", "draw with plain characters");

const withSessionOptions = (command: Command): Command =>
  withLook(withCommon(command))
    .option("--seed <seed>", "the same seed, policy and version give the same cases")
    .option("--items <count>", "how many cases", positive)
    .option("--script <file>", "answers as JSON lines, without a screen")
    .addOption(
      new Option("--player <name>", "a reference player answers").choices([
        "oracle",
        "majority",
        "claim",
        "keywords",
        "tone",
      ]),
    )
    .option("--fresh", "a new session, although one was left")
    .option("--json", "print the result as JSON (deskdrill.training/1)")
    .option("--out <file>", "write the result as JSON")
    .option(
      "--feedback-into <load>",
      "write a copy of the load beside it whose agents set priorities as these answers did",
    )
    .option("--force", "replace a file that exists");

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 1000) return value;
  throw new InvalidArgumentError("write a whole number from 1 to 1000");
}
