import { expect, test } from "vitest";
import { staffPagesOf } from "../../src/guide/staffPages.ts";
import { linesOfPage, standardSource } from "./sample.ts";

const { policy, setting } = standardSource("customer");
const pages = staffPagesOf(policy, setting);
const said = (name: string): string =>
  pages.flatMap((one) => (one.name === name ? linesOfPage(one.page) : [])).join("\n");

test("each tier has a page, whatever edition was asked for", () => {
  expect(pages.map(({ name }) => name)).toEqual(["staff-tier1", "staff-tier2", "staff-tier3"]);
});

test("a tier's page has its own times and hand-over list", () => {
  expect(said("staff-tier1")).toContain("45 minutes in the hours in which the tier works");
  expect(said("staff-tier1")).toContain("What the customer wants to achieve, in one sentence");
});

test("a tier's page has the rules that lead to it, away from it, and those about every ticket", () => {
  expect(said("staff-tier2")).toMatch(/^ESC-2 /m);
  expect(said("staff-tier2")).toMatch(/^ESC-4 /m);
  expect(said("staff-tier2")).toMatch(/^ESC-8 /m);
  expect(said("staff-tier1")).not.toMatch(/^ESC-4 /m);
});
