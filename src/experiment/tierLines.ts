import type { Distribution } from "../kernel/index.ts";
import type { Load, StaffLine } from "../workload/index.ts";

type Form = Load["form"];

/** Inquiries that the same agents take. */
export interface TierLine {
  readonly perMinute: number;
  readonly agents: number;
  /** In milliseconds. */
  readonly work: Distribution;
  /** Of those who wait on the line; undefined when nobody hangs up. */
  readonly patience: Distribution | undefined;
}

const minutesPerWeek = 7 * 24 * 60;

/** What `obstaclesOf` knows of a load; anything else that a load says is an obstacle of its own. */
const understood: ReadonlySet<string> = new Set([
  ...["load", "title", "question", "policy", "seed", "horizon", "replications", "staff", "expect"],
  ...["profiles", "arrivals", "variation", "incidents", "mix", "effort", "firstReplyAfter", "chatSlowDown"],
  ...["customers", "patience", "asked", "reopen", "confirm", "satisfaction", "handOver"],
  "triage", // it changes in what order tickets are taken, and nothing else that a formula says
  "endOfShift", // whose shift never ends is asked for, and other work is not left
  ...["name", "tier", "agents", "hours", "zone", "channels", "skills", "costPerHour"],
]);

/** Whatever a load says that is not understood. */
function furtherWords({ customers, staff, ...form }: Form): readonly string[] {
  const words = [form, customers, ...staff].flatMap((part) =>
    Object.entries(part).flatMap(([key, value]) => (understood.has(key) || isEmpty(value) ? [] : [key])),
  );
  return [...new Set(words)];
}

/** Why a tier is no queue of the textbooks, each reason once; none when it may be one. */
export function obstaclesOf(load: Load, tier: string): readonly string[] {
  const { form, policy } = load;
  if (tier !== policy.tiers[0]) return ["its tickets come from another tier"];
  const found: readonly (readonly [boolean, string])[] = [
    [channelsOf(form).some((channel) => !isEven(form, channel)), "arrivals vary by the hour"],
    [!isEmpty(form.variation), "busy and idle days differ"],
    [form.incidents.length > 0, "incidents bring more at once"],
    [(form.customers.asked?.share ?? 0) > 0, "tickets wait for customers"],
    [(form.customers.reopen?.share ?? 0) > 0, "tickets come back"],
    [categoriesOf(form).some(([, one]) => handsOn(one, tier)), "tickets are handed on to other tiers"],
    [routesElsewhere(load, tier), "the policy's rules send tickets to other tiers"],
    [new Set(categoriesOf(form).map(([, { effort }]) => effort)).size > 1, "work differs by category"],
    [channelsOf(form).some((channel) => isManyAtOnce(load, channel)), "agents hold several chats at once"],
    [channelsOf(form).some((channel) => !isAlwaysOpen(load, channel)), "channels close"],
    [staffOf(load, tier).some((line) => !isAlwaysThere(load, line)), "agents keep hours"],
    [staffOf(load, tier).some((line) => line.categories.includes(false)), "agents have skills"],
    [overlaps(load, tier), "some agents take more channels than others"],
    [isMixed(load, tier), "work or patience differs by channel"],
    [declines(load), "some inquiries are declined"],
  ];
  return [
    ...found.flatMap(([isSo, why]) => (isSo ? [why] : [])),
    ...furtherWords(form).map((word) => `the load says "${word}"`),
  ];
}

/** The lines of a tier without obstacles: channels by the agents who take them. */
export function tierLines(load: Load, tier: string): readonly TierLine[] {
  return linesOf(load, tier).map(({ takers, channels }) => ({
    perMinute: channels.reduce((sum, one) => sum + weeklyOf(load.form, one), 0) / minutesPerWeek,
    agents: takers.reduce((sum, { agents }) => sum + agents, 0),
    ...timesOf(load, tier, channels[0] ?? ""),
  }));
}

interface Line {
  readonly takers: readonly StaffLine[];
  readonly channels: readonly string[];
}

function linesOf(load: Load, tier: string): readonly Line[] {
  const lines = new Map<string, { takers: readonly StaffLine[]; channels: string[] }>();
  for (const channel of channelsOf(load.form)) {
    const index = load.lexicon.indexOf("channel", channel);
    const takers = staffOf(load, tier).filter(({ channels }) => channels[index] === true);
    const key = takers.map(({ name }) => name).join("/");
    const line = lines.get(key) ?? { takers, channels: [] };
    line.channels.push(channel);
    lines.set(key, line);
  }
  return [...lines.values()];
}

const weeklyOf = ({ arrivals }: Form, channel: string): number => arrivals[channel]?.perWeek ?? 0;

const channelsOf = (form: Form): readonly string[] =>
  Object.keys(form.arrivals).filter((channel) => weeklyOf(form, channel) > 0);

const categoriesOf = ({ mix }: Form): readonly (readonly [string, Form["mix"]["categories"][string]])[] =>
  Object.entries(mix.categories).filter(([, { share }]) => share > 0);

/** The staff lines of a tier that have anybody. */
function staffOf({ staff, lexicon }: Load, tier: string): readonly StaffLine[] {
  const index = lexicon.indexOf("tier", tier);
  return staff.filter((line) => line.tier === index && line.agents > 0);
}

function timesOf(
  { form, policy }: Load,
  tier: string,
  channel: string,
): { readonly work: Distribution; readonly patience: Distribution | undefined } {
  const isLive = policy.form.channels[channel]?.live === true;
  return {
    work: form.effort[`${tier}.${channel}`] ?? form.effort[tier] ?? { kind: "deterministic", value: 0 },
    patience: isLive ? form.customers.patience[channel] : undefined,
  };
}

/** Nothing is said: nothing at all, or an object or list without anything in it. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === 0 ||
  value === false ||
  (typeof value === "object" && value !== null && Object.values(value).every(isEmpty));

function isEven({ arrivals, profiles }: Form, channel: string): boolean {
  const profile = profiles[arrivals[channel]?.profile ?? ""];
  if (profile === undefined) return true;
  const weights = Object.values(profile).flat();
  return Object.keys(profile).includes("daily") && weights.every((weight) => weight === weights[0]);
}

const handsOn = ({ solvedAt = {}, handOvers }: Form["mix"]["categories"][string], tier: string): boolean =>
  handOvers !== undefined || Object.entries(solvedAt).some(([at, share]) => at !== tier && share > 0);

function routesElsewhere({ form, policy }: Load, tier: string): boolean {
  const limits = policy.form.tiers[tier]?.internalTargets?.workLimit !== undefined;
  const rules = policy.escalations.some(
    ({ to, trigger }) =>
      to !== undefined && to !== tier && (trigger.on === "work" || trigger.on === "intake"),
  );
  const intake = policy.intakeRules.some(({ to }) => to !== undefined && to !== tier);
  const handled = categoriesOf(form).some(([id]) => {
    const by = policy.form.categories[id]?.handledBy;
    return by !== undefined && by !== tier;
  });
  return (limits && policy.tiers.length > 1) || rules || intake || handled;
}

const isManyAtOnce = ({ policy }: Load, channel: string): boolean =>
  (policy.form.channels[channel]?.concurrency ?? 1) > 1;

const isAlwaysOpen = ({ policy, horizon }: Load, channel: string): boolean =>
  isOpenThroughout(policy.calendars.get(policy.form.channels[channel]?.accepts ?? ""), horizon);

const isAlwaysThere = ({ horizon }: Load, { shift }: StaffLine): boolean => isOpenThroughout(shift, horizon);

const isOpenThroughout = (calendar: StaffLine["shift"], { start, end }: Load["horizon"]): boolean =>
  calendar.openAt(start) && calendar.nextClosing(start) >= end;

/** Whether some agents are in more than one line. */
function overlaps(load: Load, tier: string): boolean {
  const names = linesOf(load, tier).flatMap(({ takers }) => takers.map(({ name }) => name));
  return new Set(names).size < names.length;
}

const isMixed = (load: Load, tier: string): boolean =>
  linesOf(load, tier).some(
    ({ channels }) =>
      new Set(channels.map((channel) => JSON.stringify(timesOf(load, tier, channel)))).size > 1,
  );

const declines = ({ form, policy }: Load): boolean =>
  policy.form.outOfScope.some(({ categories = [] }) =>
    categories.some((id) => categoriesOf(form).some(([one]) => one === id)),
  );
