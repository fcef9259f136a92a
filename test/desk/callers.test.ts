import { expect, test } from "vitest";
import { Callers } from "../../src/desk/callers.ts";
import { InvariantError, minutes } from "../../src/units/index.ts";
import { emptyInquiry } from "../../src/workload/index.ts";
import { loadWith } from "./script.ts";

const callersWith = (customers: object): Callers => new Callers(loadWith({ customers }));
const redial = { redial: { share: 1, after: "10m" } };

test("who comes back is the same customer, with the ticket of the time before", () => {
  const callers = callersWith(redial);
  const inquiry = { ...emptyInquiry(3), channel: 1, category: 2 };
  callers.wait(4, inquiry);
  inquiry.category = 0;
  const { after, name } = callers.hangUp(4, 17);
  expect(after).toBe(minutes(10));
  expect(callers.take(name)).toMatchObject({ earlier: 17, inquiry: { category: 2, attempt: 1 } });
});

test("where nobody comes back nobody is kept", () => {
  const callers = callersWith({});
  callers.wait(4, emptyInquiry(3));
  expect(callers.hangUp(4, 17).after).toBe(Infinity);
  callers.check();
});

test("a customer who comes back twice, or was never away, is a bug", () => {
  const callers = callersWith(redial);
  callers.wait(0, emptyInquiry(3));
  const { name } = callers.hangUp(0, 1);
  callers.check();
  callers.take(name);
  callers.check();
  expect(() => callers.take(name)).toThrow(InvariantError);
});
