import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { guideHtml } from "../../src/guide/html/guideHtml.ts";
import { escalation, lifeCycle, samplePage } from "../guide/html/samplePage.ts";
import { checkPage } from "./pageChecks.ts";
import { browserForTests } from "./visit.ts";

const visit = browserForTests();
/** The guide of the standard policy, as the command writes it. */
const guideOf = (edition: string): string =>
  execFileSync(process.execPath, [
    ...["src/cli/bin.ts", "guide", "scenarios/policies/saas-standard.yaml"],
    ...["--format", "html", "--edition", edition],
  ]).toString();

const sample = await guideHtml(samplePage);

const internal = guideOf("internal");
checkPage("a page with blocks of every kind", sample, visit);
checkPage("the guide for the desk", internal, visit);
checkPage("the guide for customers", guideOf("customer"), visit);

test.each([1200, 360])(
  "without scripts, on %i pixels, every line of the contents leads to its heading",
  async (width) => {
    const { page } = await visit(internal, { viewport: { width, height: 700 }, javaScriptEnabled: false });
    const contents = page.getByRole("navigation", { name: "Contents" });
    const open = contents.getByText("Contents", { exact: true });
    expect(await open.isVisible()).toBe(width === 360);
    if (width === 360) await open.click();
    const links = await contents.locator("a").all();
    expect(links.length).toBe(await page.locator("main :is(h2, h3, h4, h5, h6)").count());
    for (const link of links) {
      await link.click();
      const heading = page.locator(":target");
      expect(await heading.textContent()).toBe(await link.textContent());
      const box = await heading.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(700);
    }
  },
);

test("every reference in the text leads to a heading", async () => {
  const { page } = await visit(internal, {});
  const lost = `[...document.querySelectorAll("a[href^='#']")].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))`;
  expect(await page.evaluate(lost)).toEqual([]);
});

test("the first key leads past the contents to the text", async () => {
  const { page } = await visit(sample, {});
  const focused = async (): Promise<unknown> => page.evaluate("document.activeElement.textContent");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Skip to the text");
  const skip = await page.getByRole("link", { name: "Skip to the text" }).boundingBox();
  expect(skip?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("1 Overview");
});

test("what stands under a heading is read in its order, table cells with their titles", async () => {
  const { page } = await visit(sample, { viewport: { width: 360, height: 700 } });
  const table = page.getByRole("table", { name: "First response and resolution by plan and priority" });
  expect(await table.getByRole("columnheader").count()).toBe(8);
  expect(await table.getByRole("rowheader").allTextContents()).toEqual(["Critical", "High", "Normal", "Low"]);
});

test.each([lifeCycle, escalation])(
  "the drawing of $caption can be read on a small screen",
  async ({ caption }) => {
    const { page } = await visit(sample, { viewport: { width: 360, height: 700 } });
    const letters = await page.getByRole("img", { name: caption }).locator("text").first().boundingBox();
    expect(letters?.height).toBeGreaterThan(11);
  },
);

test("a checklist can be ticked off without scripts", async () => {
  const { page } = await visit(sample, { javaScriptEnabled: false });
  const item = page.getByRole("checkbox", { name: "What the customer sees, in their words" });
  await item.check();
  expect(await item.isChecked()).toBe(true);
});
