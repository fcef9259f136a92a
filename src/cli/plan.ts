import { planOf } from "../experiment/index.ts";
import { planResult, planText, type Paint } from "../report/index.ts";
import { commandLine } from "./commandLine.ts";
import { exitCode } from "./exitCode.ts";
import { changesOf, loadOf, readLoad, type LoadOptions } from "./loadFile.ts";
import { toolVersion } from "./version.ts";

export interface PlanOptions extends LoadOptions {
  readonly json?: boolean;
}

/** `deskdrill plan LOAD`: what the load asks of its roster, nothing simulated; returns the exit code. */
export async function planCommand(file: string, options: PlanOptions, paint: Paint): Promise<number> {
  const loadFile = await readLoad(file, options);
  const load = loadOf(loadFile, changesOf(options));
  const plan = planOf(load);
  const { policy, set, replications, weeks } = options;
  const reproduce = commandLine("plan", [file], { policy, set, seed: load.form.seed, replications, weeks });
  const origin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: loadFile.hash,
    reproduce,
  } as const;
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(planResult(load, plan, origin), undefined, 2)}\n`
      : `${planText(load, plan, origin, paint)}\n`,
  );
  return plan.gaps.some(({ kind }) => kind === "short") ? exitCode.failed : exitCode.held;
}
