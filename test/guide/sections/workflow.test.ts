import { expect, test } from "vitest";
import { workflow } from "../../../src/guide/sections/workflow.ts";
import { bareText, linesIn, sectionsIn, sourceFor, standardSource } from "../sample.ts";

const titles = (edition: "internal" | "customer") =>
  sectionsIn([workflow(standardSource(edition))]).map(({ title }) => title);

test("the people of the desk are told how to log, track, hand over and close", () => {
  expect(titles("internal")).toEqual([
    "Ticket workflow",
    "What the clocks count",
    "Log a ticket",
    "Track a ticket",
    "Hand a ticket over",
    "Close a ticket",
  ]);
  expect(titles("customer")).toEqual(["Ticket workflow", "What the clocks count", "Close a ticket"]);
});

test("every time says what it counts", () => {
  const said = linesIn(workflow(standardSource())).join("\n");
  expect(said).toContain("within 5 minutes, at any hour");
  expect(said).toContain("closes by itself after 5 days, counted day and night");
  expect(said).toContain("within 3 days of its solution, counted day and night");
});

test("what a policy does not say about tickets is named", () => {
  const said = linesIn(workflow(sourceFor(bareText)));
  for (const gap of [
    "Acknowledgement of tickets",
    "Contents of a ticket",
    "Automatic closing of resolved tickets",
  ])
    expect(said).toContain(`${gap} not formally defined.`);
});
