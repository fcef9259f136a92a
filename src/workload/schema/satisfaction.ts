import { z } from "zod";

const expected = { error: "expected a score from 1 to 5" };
const score = z.number(expected).min(1, expected).max(5, expected);
const loss = z.number().nonnegative({ error: "expected a number that is not negative" }).default(0);

/** How content a customer is once the ticket is solved for good or given up, from 1 to 5. */
export const satisfaction = z.strictObject({
  start: score.default(4.6).meta({ description: "Of a customer of whom nothing below is true." }),
  perHourWaited: loss.meta({ description: "Less for each hour in a queue while the channel is worked." }),
  perHandOver: loss.meta({ description: "Less for each hand-over to another tier." }),
  perReopening: loss.meta({ description: "Less for each solution that was none." }),
  missedTarget: loss.meta({ description: "Less for each missed target of first response and resolution." }),
  hungUp: score.default(1).meta({ description: "The score of a customer who hung up." }),
});
