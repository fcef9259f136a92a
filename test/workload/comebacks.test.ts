import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { Comebacks, copyOfInquiry, emptyInquiry, type Inquiry } from "../../src/workload/index.ts";
import { loadWith } from "../desk/script.ts";
import { errorsFrom } from "./sampleLoad.ts";

const [email, phone] = [0, 1];
const caller = (again: number): Inquiry => ({
  ...emptyInquiry(3),
  channel: phone,
  patience: 1,
  again,
});

const customers = {
  patience: { phone: { mean: "5m" } },
  redial: { share: "50%", after: "10m" },
  switch: { share: "30%", to: "email", after: "2h" },
};
const comebacks = new Comebacks(loadWith({ customers }));

test("as many call again, write instead or give up as the load says", () => {
  const found = { redial: 0, switch: 0, never: 0 };
  for (let customer = 0; customer < 5_000; customer++) {
    const inquiry = caller(customer / 5_000 + 1e-9);
    const after = comebacks.next(inquiry);
    if (after === minutes(10)) found.redial += Number(inquiry.channel === phone && inquiry.patience > 1);
    else if (after === minutes(120))
      found.switch += Number(inquiry.channel === email && inquiry.patience === Infinity);
    else found.never += Number(after === Infinity);
  }
  expect(found.redial + found.switch + found.never).toBe(5_000);
  expect(Math.abs(errorsFrom(found.redial, 5_000, 0.5))).toBeLessThan(3.5);
  expect(Math.abs(errorsFrom(found.switch, 5_000, 0.3))).toBeLessThan(3.5);
});

property.prop([fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })], { seed: 1 })(
  "what a customer does follows from the customer and the attempt alone",
  (again) => {
    const inquiry = caller(again);
    const copy = copyOfInquiry(inquiry);
    for (let attempt = 1; attempt < 4; attempt++) {
      expect(comebacks.next(copy)).toBe(comebacks.next(inquiry));
      expect(copy).toEqual(inquiry);
      expect(inquiry.attempt).toBe(attempt);
    }
  },
);

test("nobody comes back where the load says nothing of it", () => {
  const never = new Comebacks(loadWith());
  expect([never.arePossible, comebacks.arePossible]).toEqual([false, true]);
  expect(never.next(caller(0.5))).toBe(Infinity);
});
