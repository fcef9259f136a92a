import { expect, test } from "vitest";
import { channels, linkTo, outsideText } from "../../../src/guide/sections/channels.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource, textOfFile } from "../sample.ts";

test("every channel says when it is open, with its zone, and what happens outside of that", () => {
  expect(rowsIn(channels(standardSource()), "When channels are open")).toContainEqual([
    "Telephone",
    "extended hours (Europe/London)",
    "extended hours (Europe/London)",
    "A message on voicemail becomes a ticket",
  ]);
});

test("the hours that customers meet are named to them, those of the desk alone are not", () => {
  const names = (edition: "internal" | "customer") =>
    rowsIn(channels(standardSource(edition)), "Hours").map(([name]) => name);
  expect(names("internal")).toContain("engineering");
  expect(names("customer")).not.toContain("engineering");
  expect(names("customer")).toEqual(expect.arrayContaining(["desk", "extended", "chat-queue"]));
});

test("an address is a link, a telephone number is not", () => {
  expect(linkTo("https://a.example")).toMatchObject({ kind: "link", to: "https://a.example" });
  expect(linkTo("a@b.example")).toMatchObject({ kind: "link", to: "mailto:a@b.example" });
  expect(linkTo("020 7946 0123")).toBe("020 7946 0123");
});

test("a channel that takes no message when it is closed sends customers to another", () => {
  const { policy } = sourceFor(bareText);
  const email = policy.form.channels["email"];
  expect(email && outsideText(policy, email)).toBe("Not accepted; use another channel");
});

test("priorities that have a channel of their own say which, and doubtful hours say that they are", () => {
  const said = linesIn(channels(sourceFor(textOfFile("scenarios/policies/gitlab-support.yaml")))).join("\n");
  expect(said).toContain("Urgent is raised by Emergency form.");
  expect(said).toContain("(from memory, not verified)");
});
