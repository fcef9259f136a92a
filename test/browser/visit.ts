import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const quiet = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A page as somebody looks at it, and what it did that a page of ours must not do. */
export interface Visit {
  readonly page: Page;
  /** Requests for anything but the page, errors, and whatever it wrote to the console. */
  readonly complaints: readonly string[];
}

/** Opens pages in one browser for the tests of a file; each visit is a fresh one. */
export function browserForTests(): (html: string, options: BrowserContextOptions) => Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const file = join(folder, "page.html");
  const opened = chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: quiet,
  });
  beforeAll(async () => {
    await opened;
  });
  afterAll(async () => {
    await (await opened).close();
    rmSync(folder, { recursive: true });
  });
  return async (html, options) => {
    writeFileSync(file, html);
    const context = await (await opened).newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    const address = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== address) complaints.push(`asked for ${request.url()}`);
    });
    page.on("console", (message) => complaints.push(`wrote ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address);
    return { page, complaints };
  };
}

/** What axe finds wrong with a page, with the places. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
