import type { Crew, Duty, RotaLayer, RotaOverride, RotaSwap, Stretch } from "./rota.ts";

/** What says who is on call in a stretch: a turn of a layer, an override or a swap. */
export type Claim =
  | { readonly kind: "turn"; readonly layer: RotaLayer; readonly crew: Crew; readonly whole: Stretch }
  | { readonly kind: "override"; readonly override: RotaOverride }
  | { readonly kind: "swap"; readonly swap: RotaSwap };

type Turn = Extract<Claim, { kind: "turn" }>;

/** The turns of the highest priority that has somebody. */
function highest(turns: readonly Turn[]): readonly Turn[] {
  const staffed = turns.filter(({ crew }) => crew.length > 0);
  const top = staffed.reduce((rank, { layer }) => Math.max(rank, layer.priority), -Infinity);
  return staffed.filter(({ layer }) => layer.priority === top);
}

/** The duty of one of a crew, or of whoever has taken a swap of it; the first swap that says so counts. */
function dutyInTurn({ layer, whole }: Turn, member: string, swaps: readonly RotaSwap[]): Duty {
  const asked = swaps.filter((swap) => swap.member === member);
  const taker = asked.find(({ takenBy }) => takenBy !== undefined)?.takenBy;
  return {
    who: taker ?? member,
    by: "turn",
    whole,
    ...(layer.name !== undefined && { layer: layer.name }),
    ...(asked.length > 0 && { swap: taker === undefined ? "asked" : "taken" }),
  };
}

const dutiesIn = (override: RotaOverride): readonly Duty[] =>
  override.who.map((who) => ({ who, by: "override", whole: { start: override.from, end: override.to } }));

const isForEverybody = ({ replaces = "everybody" }: RotaOverride): boolean => replaces === "everybody";
const addsTo = ({ replaces }: RotaOverride): boolean => replaces === "nobody";
const replaces = (override: RotaOverride, who: string): boolean =>
  typeof override.replaces === "object" && override.replaces.includes(who);

/**
 * Duties after overrides of one rank: first those that win over everybody, then the replacements, all of the same
 * duties and so not of one another, then whoever is put beside.
 */
function afterOverrides(duties: readonly Duty[], overrides: readonly RotaOverride[]): readonly Duty[] {
  const winning = overrides.filter(isForEverybody);
  const standing = winning.length > 0 ? winning.flatMap(dutiesIn) : duties;
  const replacing = overrides.filter((one) => standing.some(({ who }) => replaces(one, who)));
  const left = standing.filter(({ who }) => !replacing.some((one) => replaces(one, who)));
  return [...left, ...replacing.flatMap(dutiesIn), ...overrides.filter(addsTo).flatMap(dutiesIn)];
}

/**
 * Who is on call while these claims hold (decision 22): the highest layers, their swaps taken, then overrides from
 * the lowest rank to the highest.
 */
export function dutiesOf(claims: readonly Claim[]): readonly Duty[] {
  const swaps = claims.flatMap((claim) => (claim.kind === "swap" ? [claim.swap] : []));
  const overrides = claims.flatMap((claim) => (claim.kind === "override" ? [claim.override] : []));
  const turns = highest(claims.filter((claim) => claim.kind === "turn"));
  const inTurn = turns.flatMap((turn) => turn.crew.map((member) => dutyInTurn(turn, member, swaps)));
  const ranks = [...new Set(overrides.map(({ priority = 0 }) => priority))].sort((a, b) => a - b);
  return ranks.reduce<readonly Duty[]>(
    (duties, rank) =>
      afterOverrides(
        duties,
        overrides.filter(({ priority = 0 }) => priority === rank),
      ),
    inTurn,
  );
}
