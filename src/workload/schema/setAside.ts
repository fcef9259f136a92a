import { z } from "zod";
import { named, share } from "../../policy/index.ts";
import { duration } from "./duration.ts";
import { hoursOrCalendar } from "./staffSchema.ts";

const rest = z.strictObject({
  share: share.meta({ description: "Of the tickets: those that are set aside." }),
  lasts: duration.meta({ description: "Until somebody takes it up again, in the hours of `hours`." }),
});

const rests = {
  first: rest.optional().meta({
    description:
      "After the first contact, of tickets that are not handed over; all about which the customer is asked.",
  }),
  handedOver: z.array(rest).min(1).optional().meta({
    description:
      "In all with the groups that a ticket is handed to: of tickets that go on once, twice, …; the last for more.",
  }),
};

/** Tickets that are worked as cases: put aside after the first contact, and left lying by whoever takes them over. */
export const setAside = z.strictObject({
  hours: hoursOrCalendar.meta({
    description: "The hours that count: a calendar of the policy, or hours by day.",
  }),
  ...rests,
  byPriority: named(z.strictObject(rests))
    .default({})
    .meta({ description: "Of the tickets that come with that priority, instead of the above." }),
});
