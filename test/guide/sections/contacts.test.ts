import { expect, test } from "vitest";
import { contacts } from "../../../src/guide/sections/contacts.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource } from "../sample.ts";

test("each contact says how and when it is reached, and what for", () => {
  const rows = rowsIn(contacts(standardSource()), "Contacts");
  expect(rows.find(([name]) => name === "Product owner")?.slice(1, 3)).toEqual([
    "Message in the product channel, or in person among the engineers",
    "in engineering hours (Europe/London)",
  ]);
  expect(rows.find(([name]) => name === "Duty manager")?.[4]).toContain("ESC-10");
});

test("who is on call at the examples stands beside the turns of each rota", () => {
  const [, duty] = rowsIn(contacts(standardSource()), "Who is on call");
  expect(duty?.[1]).toContain("then Engineering manager; handed over weekly wed 10:00 (Europe/London)");
  expect(duty?.[3]).toBe("Shift lead, early");
});

test("customers see the contacts that are theirs", () => {
  expect(rowsIn(contacts(standardSource("customer")), "Contacts").map(([name]) => name)).toEqual([
    "Service desk",
  ]);
});

test("a policy without contacts has a gap", () => {
  expect(linesIn(contacts(sourceFor(bareText)))).toContain("Contacts not formally defined.");
});
