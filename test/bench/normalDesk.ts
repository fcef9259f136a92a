/** The whole product on a support desk: the shipped policy, and the normal week with more customers and agents. */
import { readFileSync } from "node:fs";
import { CaseBook, Desk, type AskedSpans } from "../../src/desk/index.ts";
import type { Policy } from "../../src/policy/index.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { compileLoad, parseLoad, sourcesOf, type Load } from "../../src/workload/index.ts";

/** As many tickets a week as the desk that is compared with other engines. */
export const usualSize = 10;

async function loaded<T>(checked: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const result = await checked;
  if (!result.ok) throw new Error("the shipped files load");
  return result.value;
}

export const shippedPolicy = (): Promise<Policy> =>
  loaded(readPolicy("scenarios/policies/saas-standard.yaml"));

/** The normal week with `times` the customers and agents, for `weeks` weeks. */
export async function loadOf(policy: Policy, times: number, weeks: number): Promise<Load> {
  const file = "scenarios/loads/normal-week.yaml";
  const written = await loaded(Promise.resolve(parseLoad(file, readFileSync(file, "utf8"))));
  const { form } = written;
  const arrivals = Object.entries(form.arrivals).map(([id, one]) => [
    id,
    { ...one, perWeek: one.perWeek * times },
  ]);
  const grown = {
    ...form,
    arrivals: Object.fromEntries(arrivals) as typeof form.arrivals,
    staff: form.staff.map((line) => ({ ...line, agents: line.agents * times })),
  };
  return loaded(Promise.resolve(compileLoad({ ...written, form: grown }, policy, { weeks })));
}

/** CPU microseconds of a piece of work, those of the compiler and of the collector of memory included. */
export function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export interface DeskRun {
  readonly tickets: number;
  readonly microseconds: number;
}

/** One replication from its sources to the end of its horizon. */
export function simulateDesk(load: Load, within: AskedSpans = []): DeskRun {
  let tickets = 0;
  const microseconds = cpu(() => {
    const desk = new Desk({ load, sources: sourcesOf(load, "7", 0), cases: new CaseBook(load), within });
    desk.finish();
    tickets = desk.accounts.arrived;
  });
  return { tickets, microseconds };
}
