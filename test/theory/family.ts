import type { Answers } from "./agreement.ts";
import type { Entry } from "./fields.ts";

/** A kind of reference set, told by what it gives and expects, never by its id. */
export interface Family {
  readonly name: string;
  readonly recognises: (entry: Entry) => boolean;
  readonly answer: (entry: Entry) => Answers;
}

/** Whether an entry gives all of these parameters. */
export const gives =
  (...names: readonly string[]) =>
  ({ params }: Entry): boolean =>
    params.has(...names);
