import { z } from "zod";
import { spanOfWeek } from "./hours.ts";
import { complain, name, names, text } from "./words.ts";

const handOver = text.meta({
  description:
    '"weekly mon 09:00", "daily 08:00", "every 2 weeks mon 10:00", "every 12h from 2026-01-01T08:00".',
});
const crew = names.meta({ description: "A contact, or several who serve together." });
const members = z.array(crew).min(1).meta({ description: "Who takes turns, in this order." });
const moment = text.meta({
  description: "A time of the rota's zone, 2026-12-24T18:00, or one with a zone of its own.",
});

const layer = z.strictObject({
  name: text.optional(),
  handOver,
  members,
  hours: spanOfWeek.optional().meta({ description: "Only in these hours; turns pass on regardless." }),
  from: moment.optional().meta({ description: "Nothing is worked before." }),
  until: moment.optional().meta({ description: "Nothing is worked from here on." }),
  priority: z
    .int()
    .optional()
    .meta({ description: "The higher hides the lower; without it the layer that is listed first does." }),
});

const override = z.strictObject({
  from: moment,
  to: moment,
  who: crew,
  replaces: names.optional().meta({ description: "Whom; everybody on call when absent." }),
});

const swap = z.strictObject({
  from: moment,
  to: moment,
  member: name.meta({ description: "Who does not work then." }),
  takenBy: name.optional().meta({ description: "Who works instead; nobody has offered when absent." }),
});

/** Who is on call when: one row of turns, or several layers of them. */
export const rota = z
  .strictObject({
    title: text.optional(),
    zone: z.string(),
    handOver: handOver.optional(),
    members: members.optional(),
    layers: z.array(layer).min(1).optional(),
    overrides: z.array(override).default([]),
    swaps: z.array(swap).default([]),
  })
  .superRefine(({ handOver: at, members: who, layers }, context) => {
    if (layers !== undefined && (at !== undefined || who !== undefined)) {
      const found = "a rota with layers has turns of its own beside them";
      complain(context, { code: "VALUE_INVALID", found, fix: "Make them a layer, the last one" });
    }
    if (layers !== undefined || (at !== undefined && who !== undefined)) return;
    const found = "nothing says who is on call when";
    complain(context, { code: "KEY_MISSING", found, fix: "Add handOver: and members:, or layers:" });
  });
export type RotaForm = z.output<typeof rota>;
