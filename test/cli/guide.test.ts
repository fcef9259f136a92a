import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareText } from "../guide/sample.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let desk: DeskFolder;
let bare: string;
beforeAll(async () => {
  desk = await deskFolder();
  bare = await desk.write("bare.yaml", bareText);
});
afterAll(() => desk.remove());

test("without a folder the guide is printed", async () => {
  const { code, out } = await runCli("guide", bare);
  expect(code).toBe(0);
  expect(out).toMatch(/^<!-- .* -->\n\n# Support guide: Bare\n/);
});

test("it is written once, and replaced only where that is asked for", async () => {
  const folder = desk.path("written");
  const { code, out } = await runCli("guide", bare, "--out", folder);
  expect(code).toBe(0);
  expect(out).toBe(`written\n  ${folder}/guide.md\n  ${folder}/guide.html\n`);
  expect((await runCli("guide", bare, "--out", folder)).code).toBe(2);
  expect((await runCli("guide", bare, "--out", folder, "--force")).code).toBe(0);
  expect(await readFile(`${folder}/guide.md`, "utf8")).toBe((await runCli("guide", bare)).out);
});

test("a guide that says something else than the policy is stale, and the difference is shown", async () => {
  const folder = desk.path("checked");
  await runCli("guide", bare, "--out", folder);
  const held = await runCli("guide", bare, "--out", folder, "--check");
  expect([held.code, held.out]).toEqual([0, `up to date: ${folder}/guide.md, ${folder}/guide.html\n`]);
  const file = `${folder}/guide.md`;
  await writeFile(file, (await readFile(file, "utf8")).replace("- A time counts", "- No time counts"));
  const stale = await runCli("guide", bare, "--out", folder, "--check");
  expect(stale.code).toBe(1);
  expect(stale.out).toMatch(/^- - No time counts.*\n\+ - A time counts/m);
});

test("a guide that is not there is stale", async () => {
  const { code, out } = await runCli("guide", bare, "--out", desk.path("nowhere"), "--check");
  expect(code).toBe(1);
  expect(out).toContain("guide.md is not there");
});

test("the clauses have their scenarios where features are named", async () => {
  const scenario = "Feature: Ours\n  @SLA-1\n  Scenario: By night\n    When the inquiry is triaged\n";
  const feature = await desk.write("features/ours.feature", scenario);
  const { out } = await runCli("guide", desk.path("policy.yaml"), "--features", feature);
  expect(out).toContain("| SLA-1 | 1 | By night |");
  expect(out).toContain("**Scenario of SLA-2 not formally defined**");
});

test("the examples count from another date where one is named", async () => {
  const { out } = await runCli("guide", bare, "--as-of", "2027-03-01");
  expect(out).toContain("examples from 2027-03-01");
  expect((await runCli("guide", bare, "--as-of", "March")).code).toBe(2);
});

test("cards and staff pages are written one a file", async () => {
  const folder = desk.path("pages");
  const { out } = await runCli("guide", bare, "--out", folder, "--card");
  expect(out).toContain("card-email.md");
  expect((await runCli("guide", bare, "--out", folder, "--staff")).out).toContain("staff-first.md");
});

test("it is written as a page of its own too", async () => {
  const folder = desk.path("both");
  const { out } = await runCli("guide", bare, "--format", "md,html", "--out", folder);
  expect(out).toBe(`written\n  ${folder}/guide.md\n  ${folder}/guide.html\n`);
  const page = await readFile(`${folder}/guide.html`, "utf8");
  expect(page).toContain("<h1>Support guide: Bare</h1>");
  expect((await runCli("guide", bare, "--format", "html", "--out", folder, "--check")).code).toBe(0);
});

test("as JSON it is versioned, with the parts of each page", async () => {
  const { out } = await runCli("guide", bare, "--json");
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.guide/1",
    pages: [
      { name: "guide", page: { title: "Support guide: Bare", sections: expect.any(Array) as unknown } },
    ],
  });
});

test.each([
  [["--check"], "--check: name the folder with --out"],
  [["--card", "--staff"], "--card and --staff: choose one of them"],
  [["--edition", "draft"], "--edition draft: use one of internal, customer"],
  [["--format", "pdf"], "--format pdf: use one of md, html"],
  [["--format", "md,html"], "--format: name one of them, or a folder with --out"],
  [["--json", "--out", "x"], "--json prints the guide: leave --out and --check away"],
])("%s is wrong use", async (options, message) => {
  const { code, err } = await runCli("guide", bare, ...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test("a policy that does not load ends with 3", async () => {
  expect((await runCli("guide", await desk.write("broken.yaml", "policy: x\n"))).code).toBe(3);
});
