import { compileCalendar, weekOf, type Calendar } from "../../calendar/index.ts";
import type { Distribution } from "../../kernel/index.ts";
import { instant, invariant, type Instant } from "../../units/index.ts";
import { handOversApart } from "../schema/loadSchema.ts";
import { fitFamily } from "./families.ts";
import type { LoggedCase, LogFigures } from "./logFigures.ts";
import { coreOf, hoursIn } from "./proposeStaff.ts";
import { firstContactWithin } from "./ticketFigures.ts";

/** A time that tickets lie, and how many of them do. */
export interface Rest {
  readonly share: number;
  readonly lasts: Distribution;
}

/** How tickets lie; what too few tickets tell is undefined. */
export interface Rests {
  readonly first: Rest | undefined;
  /** In all with the groups that a ticket goes to: by how often, from once, the last for that often or more. */
  readonly handedOver: readonly Rest[] | undefined;
}

/** How tickets lie that are not solved at the first contact, in the hours in which most comes in. */
export interface CaseFit extends Rests {
  /** As a load has them. */
  readonly hours: Readonly<Record<string, string>>;
  /** Priorities that came often enough to have their own. */
  readonly byPriority: ReadonlyMap<string, Rests>;
}

/** A ticket and the open time that it took. */
interface TimedCase extends LoggedCase {
  readonly open: number;
}

/** Fewer tickets than this say nothing about how long such tickets lie. */
const fewest = 50;
/** Times are written to the minute at best. */
const shortest = 30_000;

/**
 * How long tickets lie, learned of those that did not wait for their customer: after the first contact from tickets that
 * nobody handed over, with all further groups together from the others. `work` is what each of these groups works on it.
 */
export function fitCases(figures: LogFigures, week: ArrayLike<number>, work: number): CaseFit | undefined {
  const hours = hoursIn(coreOf(week));
  const calendar = calendarOf(hours, figures);
  const cases = figures.cases.kept
    .filter(({ isAsked }) => !isAsked)
    .map((one) => ({ ...one, open: calendar.elapsed(one.at, instant(one.at + one.resolution)) }));
  const all = restsOf(cases, work);
  if (!all.first && !all.handedOver) return undefined;
  const priorities = [...new Set(cases.map(({ priority }) => priority))];
  const each = priorities.map((one) => {
    const own = cases.filter(({ priority }) => priority === one);
    return [one, restsOf(own, work)] as const;
  });
  const known = each.filter(([, { first, handedOver }]) => first ?? handedOver);
  return { hours, ...all, byPriority: new Map(priorities.length < 2 ? [] : known) };
}

const restsOf = (cases: readonly TimedCase[], work: number): Rests => ({
  first: firstRestOf(cases.filter(({ handOvers }) => handOvers === 0)),
  handedOver: laterRestsOf(cases, work),
});

function firstRestOf(kept: readonly TimedCase[]): Rest | undefined {
  if (kept.length < fewest) return undefined;
  return restOf(
    kept.map(({ open, resolution }) => (resolution > firstContactWithin ? Math.max(shortest, open) : 0)),
  );
}

/** One time in all for each class of hand-overs, as far as they came often enough. */
function laterRestsOf(cases: readonly TimedCase[], work: number): readonly Rest[] | undefined {
  const handed = cases.filter(({ handOvers }) => handOvers > 0);
  if (handed.length < fewest) return undefined;
  const classes = Array.from({ length: handOversApart }, (_, index) =>
    handed.filter(({ handOvers }) => Math.min(handOversApart, handOvers) === index + 1),
  );
  const tooFew = classes.findIndex(({ length }) => length < fewest);
  const known = tooFew < 0 ? classes : classes.slice(0, tooFew);
  return (known.length === 0 ? [handed] : known).map((own) =>
    restOf(own.map(({ open, handOvers }) => open - handOvers * work)),
  );
}

/** How many of these times are rests, and how long. */
function restOf(times: readonly number[]): Rest {
  const lying = times.filter((time) => time >= shortest);
  return {
    share: lying.length / times.length,
    lasts: fitFamily("mixture", lying.length === 0 ? [shortest] : lying),
  };
}

function calendarOf(hours: CaseFit["hours"], { zone, cases }: LogFigures): Calendar {
  const week = weekOf(hours);
  invariant(typeof week !== "string", "proposed hours are hours");
  const around: Instant = cases.kept[0]?.at ?? instant(0);
  return compileCalendar({ kind: "weekly", zone, week, closed: [], replaced: [], breaks: [] }, around);
}
