import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { words } from "../../src/report/trainingTable.ts";
import { trainingHtml } from "../../src/report/trainingHtml.ts";
import { elementsOf } from "../html/elements.ts";
import { empty, hostile } from "./sampleTable.ts";

property.prop([
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.constantFrom("<b>", "'\"", "&amp;", "</style>"),
])("whatever stands in a table, the page has the same elements", (text, sign) => {
  const elementsIn = (cell: string): readonly string[] =>
    elementsOf(trainingHtml(cell, [{ ...hostile, title: cell, rows: [[words(cell)]] }], cell));
  expect(elementsIn(`${sign}${text}`)).toEqual(elementsIn("x"));
});

const page = trainingHtml("Ann & Bo", [hostile, empty], "policy 0123");

test("the page needs nothing else and runs no script", () => {
  expect(page).not.toMatch(/<script|<link|<img|\b(?:src|href)=|url\(|@import|\u001B/);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
});

test("the page can be read aloud, in the dark and on paper", () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain("<title>Ann &amp; Bo</title>");
  expect(page).toContain('<th role="columnheader" scope="col">share</th>');
  expect(page).toContain('<th role="rowheader" scope="row">=HYPERLINK');
  expect(page).toContain("<p>No answer yet</p>");
  expect(page).toContain("@media print");
  expect(page).toContain("color-scheme: light dark");
});
