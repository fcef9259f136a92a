import { expect, test } from "vitest";
import { barriers, type Visit } from "./visit.ts";

const looks = [
  { colorScheme: "light", width: 1200 },
  { colorScheme: "light", width: 700 },
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1200 },
  { colorScheme: "dark", width: 360 },
] as const;

/** The room between the margins of an A4 sheet, in pixels. */
const sheet = { width: 673, height: 987 };

/** What holds for every page of ours, on screens of each kind and on paper. */
export function checkPage(
  name: string,
  html: string,
  visit: (html: string, options: object) => Promise<Visit>,
): void {
  test.each(looks)(
    `${name} is without barriers and fits a $colorScheme screen $width pixels wide`,
    async ({ colorScheme, width }) => {
      const { page, complaints } = await visit(html, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(beyondTheEdge)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test(`${name} has other colours in the dark`, async () => {
    const grounds: unknown[] = [];
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await visit(html, { colorScheme });
      grounds.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    expect(grounds[0]).not.toBe(grounds[1]);
  });

  test(`${name} is printed on A4, with nothing beyond the edge of the sheet`, async () => {
    const { page, complaints } = await visit(html, { viewport: sheet, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(beyondTheEdge)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map(Number),
    );
    expect(sizes.length).toBeGreaterThan(0);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(595, -0.5);
      expect(height).toBeCloseTo(842, -0.5);
    }
    expect(complaints).toEqual([]);
  });
}

/** The elements that stick out of the page, but for what is inside of a drawing that can be scrolled. */
const beyondTheEdge = `
  [...document.querySelectorAll("body *")]
    .filter((element) => !element.closest("svg, thead, .skip") && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 100))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page itself"] : [])`;
