import { instantOf, invariant, type Instant } from "../../../src/units/index.ts";

/** The instant of a text that the test means to be right; a time without a zone is in UTC. */
export function at(text: string): Instant {
  const found = instantOf(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  invariant(found !== undefined, text);
  return found;
}
