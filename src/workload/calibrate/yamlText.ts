import { elapsed, spanOf } from "../../units/index.ts";
import { meanOf, varianceOf, type Distribution } from "../../kernel/index.ts";

/** Words that YAML would read as something else. */
const special = /^(?:true|false|null|yes|no|on|off|~)$/i;

/** A scalar as YAML: plain where that is safe, quoted where it is not. */
export function yamlWord(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[\p{L}][\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u.test(value) && !special.test(value);
  const isFigure = /^(?:\d+(?:\.\d+)?(?:%|[smhdw])|\d{4}-\d\d-\d\d|\.{1,2}\/[\w./-]+)$/.test(value);
  return isPlain || isFigure ? value : JSON.stringify(value);
}

/** A value on one line, "{ tier: tier1, agents: 2 }"; entries that are undefined are left out. */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return entries.length === 0
      ? "{}"
      : `{ ${entries.map(([key, one]) => `${yamlWord(key)}: ${yamlFlow(one)}`).join(", ")} }`;
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? yamlWord(value)
    : "null";
}

const units = [
  ["d", 86_400_000, 3 * 86_400_000],
  ["h", 3_600_000, 2 * 3_600_000],
  ["m", 60_000, 60_000],
  ["s", 1_000, 0],
] as const;

/** A span of milliseconds to three digits, as a load has it: "19.5m", "4.2h". */
export function yamlSpan(milliseconds: number): string {
  const [letter, scale] = units.find(([, , from]) => milliseconds >= from) ?? units[3];
  const text = `${Number((milliseconds / scale).toPrecision(3))}${letter}`;
  return (spanOf(text) ?? elapsed(0)) > 0 ? text : "1s";
}

/** "12.3%", as many shares as there are adding up to 100 % exactly; a share that rounds to nothing is left out. */
export function yamlShares(shares: readonly (readonly [string, number])[]): Readonly<Record<string, string>> {
  const steps = 10_000;
  const rounded = shares
    .map(([word, share]) => [word, Math.round(share * steps)] as const)
    .filter(([, n]) => n > 0);
  const rest = steps - rounded.reduce((sum, [, n]) => sum + n, 0);
  return Object.fromEntries(rounded.map(([word, n], index) => [word, percent(n + (index === 0 ? rest : 0))]));
}

const percent = (hundredths: number): string => `${Number((hundredths / 100).toFixed(2))}%`;

/** A share as "12.3%", to a hundredth of a percent. */
export const yamlShare = (share: number): string => percent(Math.round(share * 10_000));

const largestCv = 20;

/** A time that varies, as a load has it. */
export function yamlDuration(distribution: Distribution): string {
  if (distribution.kind === "exponential") return yamlFlow({ mean: yamlSpan(distribution.mean) });
  if (distribution.kind !== "mixture" || distribution.of.length === 1)
    return yamlFlow({ mean: yamlSpan(meanOf(distribution)), cv: cvOf(distribution) });
  const shares = Object.values(yamlShares(distribution.of.map(({ weight }, index) => [`n${index}`, weight])));
  return yamlFlow({
    mixture: distribution.of
      .filter(({ weight }) => Math.round(weight * 10_000) > 0)
      .map(({ distribution: part }, index) => ({
        share: shares[index],
        mean: yamlSpan(meanOf(part)),
        cv: cvOf(part),
      })),
  });
}

const cvOf = (distribution: Distribution): number =>
  Number(
    Math.min(
      largestCv,
      Math.max(0.01, Math.sqrt(varianceOf(distribution)) / meanOf(distribution)),
    ).toPrecision(3),
  );
