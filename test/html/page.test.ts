import { expect, test } from "vitest";
import { htmlPage } from "../../src/html/index.ts";

const page = htmlPage({ title: "Ann & Bo", style: ".own { color: red; }", body: "<p>Hello</p>" });

test("a page says what it is and shows what it is given", () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain("<title>Ann &amp; Bo</title>");
  expect(page).toContain("<body>\n<p>Hello</p>\n</body>");
});

test("a page may load and run nothing", () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import/);
});

test("a style of its own comes after the look that all pages share", () => {
  expect(page.indexOf("--paper")).toBeLessThan(page.indexOf(".own"));
});
