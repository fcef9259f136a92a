import type { Setting } from "../input/index.ts";
import { seconds, spanOf, spanText } from "../units/index.ts";
import type { LoadText } from "./compileLoad.ts";

/** A number in a load that could be another: where it stands, and what it would be. */
export interface Input {
  /** "arrivals.email.perWeek". */
  readonly path: string;
  /** As the file has it. */
  readonly written: unknown;
  /** What it is when it is smaller or larger by the share asked for. */
  readonly less: Setting;
  readonly more: Setting;
}

/** What is not among the inputs, in the words of the file: it has no one number, or its numbers make a whole. */
export const inputsLeftOut = [
  "profiles",
  "mix",
  "incidents",
  "triage",
  "setAside",
  "chatSlowDown",
  "staff hours",
] as const;

/**
 * The inputs of a load that stand for themselves: arrivals, effort, patience, shares of customers, how days vary, and
 * agents, who change by at least one. Each is less and more by a share.
 */
export function inputsOf({ form, source }: LoadText, share: number): readonly Input[] {
  const root = source.value;
  const under = (key: string, record: object, last: string): readonly (readonly string[])[] =>
    Object.keys(record).map((name) => [...key.split("."), name, last]);
  const paths = [
    ...under("arrivals", form.arrivals, "perWeek"),
    ...under("effort", form.effort, "mean"),
    ["firstReplyAfter", "mean"],
    ...under("customers.patience", form.customers.patience, "mean"),
    ["customers", "asked", "share"],
    ["customers", "asked", "replyAfter", "mean"],
    ["customers", "reopen", "share"],
    ["customers", "confirm", "mean"],
    ["customers", "redial", "share"],
    ["customers", "switch", "share"],
    ["handOver", "effort", "mean"],
    ["handOver", "sentBack"],
    ["variation", "day", "cv"],
    ["variation", "hour", "cv"],
  ];
  const numbers = paths.flatMap((path) => {
    const at = valueAt(root, path) === undefined ? path.slice(0, -1) : path;
    const written = valueAt(root, at);
    const [less, more] = [scaled(written, 1 - share), scaled(written, 1 + share)];
    if (less === undefined || more === undefined) return [];
    return [inputAt(at.join("."), written, less, more)];
  });
  const agents = form.staff.map(({ name, agents: count }) =>
    inputAt(
      `staff.${name}.agents`,
      count,
      Math.max(0, Math.min(count - 1, Math.round(count * (1 - share)))),
      Math.max(count + 1, Math.round(count * (1 + share))),
    ),
  );
  return [...numbers, ...agents];
}

const inputAt = (path: string, written: unknown, less: unknown, more: unknown): Input => ({
  path,
  written,
  less: { path, value: less },
  more: { path, value: more },
});

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === "object" && here !== null
        ? (here as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

/** A number, share or span times a factor, written as a load writes it; undefined for what is none, and for 0. */
function scaled(written: unknown, factor: number): unknown {
  if (typeof written === "number")
    return written === 0 ? undefined : Number((written * factor).toPrecision(9));
  if (typeof written !== "string") return undefined;
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(written);
  if (percent && Number(percent[1]) > 0)
    return `${Number(Math.min(100, Number(percent[1]) * factor).toPrecision(9))}%`;
  const span = spanOf(written);
  return span === undefined || span === 0 ? undefined : writtenSpan(span * factor);
}

/** "8m6s": a span of whole seconds, as a load writes it. */
const writtenSpan = (milliseconds: number): string =>
  spanText(seconds(Math.max(1, Math.round(milliseconds / 1000)))).replaceAll(" ", "");
