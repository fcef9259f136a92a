import { after, minutes, type Instant } from "../../units/index.ts";
import { usualMethod, type Person, type Surroundings } from "./ladder.ts";
import type { LadderEvent, Message } from "./ladderEvent.ts";

/** Whom a step tells, what it sends them, and whom it leaves out. */
export interface Audience {
  /** In the order in which they fall due. */
  readonly messages: readonly Message[];
  readonly leftOut: readonly LadderEvent[];
}

/** The audience of all contacts at once; somebody who answers for two of them is told for the first only. */
export function audienceOf(
  contacts: readonly string[],
  at: Instant,
  { reach }: Pick<Surroundings, "reach">,
): Audience {
  const known = new Set<string>();
  const messages: Message[] = [];
  const leftOut: LadderEvent[] = [];
  for (const contact of contacts) {
    const people = reach(contact, at);
    if (people.length === 0)
      leftOut.push({ type: "contactSkipped", at, contact, because: "nobody reachable" });
    for (const person of people.filter(({ name }) => !known.has(name))) {
      const because = obstacleTo(person);
      if (because) leftOut.push({ type: "personDropped", at, person: person.name, contact, because });
      else messages.push(...messagesTo(person, contact, at));
      if (!because) known.add(person.name);
    }
  }
  return { messages: messages.toSorted((one, other) => one.due - other.due), leftOut };
}

/** The audience of the first contact, from the one whose turn it is, for whom somebody is there. */
export function audienceInTurn(
  contacts: readonly string[],
  turn: number,
  at: Instant,
  around: Pick<Surroundings, "reach">,
): Audience & { readonly nextTurn: number } {
  const leftOut: LadderEvent[] = [];
  for (let tried = 0; tried < contacts.length; tried++) {
    const index = (turn + tried) % contacts.length;
    const found = audienceOf(contacts.slice(index, index + 1), at, around);
    leftOut.push(...found.leftOut);
    if (found.messages.length > 0)
      return { messages: found.messages, leftOut, nextTurn: (index + 1) % contacts.length };
  }
  return { messages: [], leftOut, nextTurn: turn };
}

/** Whether somebody can still be reached for the contact they were to be told for. */
export const isStillReachable = (
  { person, contact }: Message,
  at: Instant,
  { reach }: Pick<Surroundings, "reach">,
): boolean => reach(contact, at).some((one) => one.name === person && obstacleTo(one) === undefined);

/** Each person of an audience once. */
export const peopleOf = (messages: readonly Message[]): readonly string[] => [
  ...new Set(messages.map(({ person }) => person)),
];

function obstacleTo({ isActive, rules }: Person): "inactive" | "no notification rule" | undefined {
  if (!isActive) return "inactive";
  return rules?.length === 0 ? "no notification rule" : undefined;
}

const messagesTo = (
  { name, rules = [{ after: minutes(0), method: usualMethod }] }: Person,
  contact: string,
  at: Instant,
): readonly Message[] =>
  rules.map((rule) => ({ person: name, contact, method: rule.method, due: after(at, rule.after) }));
