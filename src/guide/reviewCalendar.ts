import { datePlus, reviewDue, type Policy } from "../policy/index.ts";
import { inHours, type Duration } from "../units/index.ts";

/** Something that is to be looked at again, or decided, by a date. */
export interface Review {
  readonly what: string;
  readonly every: Duration | undefined;
  /** "2026-12-30"; undefined where the policy does not say. */
  readonly by: string | undefined;
  /** A contact of the policy. */
  readonly owner: string | undefined;
}

/** The policy with its guide, its articles and its open items that have a date; articles count from its last review. */
export function reviewsOf({ form }: Policy): readonly Review[] {
  const { reviewed, reviewEvery, owner, knowledge, openItems } = form;
  const next = (every: Duration | undefined): string | undefined =>
    reviewed === undefined || every === undefined
      ? undefined
      : datePlus(reviewed, Math.floor(inHours(every) / 24));
  return [
    { what: "This policy, and this guide with it", every: reviewEvery, by: reviewDue(form), owner },
    ...Object.values(knowledge.articles).map(({ title, owner: own, reviewEvery: every }) => ({
      what: `Article: ${title}`,
      every,
      by: next(every),
      owner: own ?? owner,
    })),
    ...openItems.flatMap((item) =>
      typeof item === "string" || item.due === undefined
        ? []
        : [{ what: `Open item: ${item.text}`, every: undefined, by: item.due, owner: item.owner ?? owner }],
    ),
  ];
}
