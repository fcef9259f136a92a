import { z } from "zod";
import { named, share } from "../../policy/index.ts";
import { duration } from "./duration.ts";

/** How often agents set another priority than the policy says. */
export const triage = z.strictObject({
  matrix: named(named(share)).meta({
    description:
      "By the priority that the policy says: the shares of those that agents set. Right when absent.",
  }),
  noticed: share.default(0).meta({
    description:
      "Of the tickets set wrong that are handed over: those put right by the tier that takes them.",
  }),
});

/** What agents do with tickets that report an incident which another ticket already stands for. */
export const duplicates = z.strictObject({
  recognised: share.default(1).meta({
    description: "Of the later tickets: those that are linked to the first one that an agent took up.",
  }),
  effort: duration.meta({ description: "Reading one, linking it and telling its customer." }),
});

/** How often a ticket is handed over before it is solved. */
export const handOvers = z.strictObject({
  mean: z.number().positive(),
  dispersion: z.number().positive().meta({
    description: "The smaller, the more tickets have none and the more a few have many: negative binomial.",
  }),
});

/** What it costs when a ticket goes to another tier. */
export const handOver = z.strictObject({
  effort: duration
    .optional()
    .meta({ description: "More work for the tier that takes a ticket over: reading it again." }),
  sentBack: share
    .default(0)
    .meta({ description: "Of the tickets handed up: those that come back once, for what they lack." }),
});
