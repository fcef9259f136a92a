import { z } from "zod";
import { name, named, share } from "../../policy/index.ts";
import { duration } from "./duration.ts";

/** What customers do once they have turned to the desk. */
export const customers = z
  .strictObject({
    patience: named(duration).default({}).meta({ description: "By live channel; endless when absent." }),
    redial: z.strictObject({ share, after: duration }).optional().meta({
      description: "Of those who hang up: the share that calls again, each time with new patience.",
    }),
    switch: z
      .strictObject({ share, to: name, after: duration })
      .optional()
      .meta({ description: "Of those who hang up: the share that writes over another channel instead." }),
    asked: z
      .strictObject({
        share,
        byHandOvers: z.array(share).min(1).optional().meta({
          description:
            "Instead of share, where handOvers are stated: of tickets without any, with one, …; the last for more.",
        }),
        replyAfter: duration,
      })
      .optional()
      .meta({ description: "Asked for more, and waited for." }),
    reopen: z.strictObject({ share, after: duration, effort: z.number().positive().default(0.5) }).optional(),
    confirm: duration
      .optional()
      .meta({ description: "Until a customer confirms a solution that must be confirmed." }),
  })
  .prefault({});
