import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, policyText, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let policy = "";
beforeAll(async () => {
  folder = await deskFolder();
  policy = folder.path("policy.yaml");
});
afterAll(() => folder.remove());

test("a policy and itself: exit 0", async () => {
  const { code, out } = await runCli("diff", policy, policy);
  expect(code).toBe(0);
  expect(out).toContain("no decision and no due time differs");
});

test("another number: exit 1, and which inquiries it concerns", async () => {
  const other = await folder.write(
    "other.yaml",
    changed(policyText, "firstResponse: 4h", "firstResponse: 2h"),
  );
  const { code, out } = await runCli("diff", policy, other);
  expect(code).toBe(1);
  expect(out).toContain("SLA-2 firstResponse: 4h in office -> 2h in office: ");
  const json: unknown = JSON.parse((await runCli("diff", policy, other, "--json")).out);
  expect(json).toMatchObject({
    schema: "deskdrill.diff/1",
    same: false,
    changes: [{ cause: "itself", clause: "SLA-2", what: "firstResponse", boxes: [{}] }],
    clauses: { changed: [{ clause: "SLA-2", parts: ["firstResponse"] }] },
  });
});

test("others on call: exit 1, and since when", async () => {
  const rota = (member: string): string =>
    changed(
      policyText,
      "contacts: {",
      `rotas: { chiefs: { zone: UTC, handOver: daily 08:00, members: [${member}] } }\ncontacts: { ann: { title: Ann },`,
    );
  const [old, recent] = [
    await folder.write("boss.yaml", rota("boss")),
    await folder.write("ann.yaml", rota("ann")),
  ];
  const { code, out } = await runCli("diff", old, recent, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    same: false,
    affected: 0,
    rotas: [
      { rota: "chiefs", stretches: 1, first: { start: "2026-01-01T00:00:00Z", from: ["boss"], to: ["ann"] } },
    ],
  });
});

test("a text that only people read: exit 0, and it is listed", async () => {
  const other = await folder.write("text.yaml", changed(policyText, "Everybody waits.", "All wait."));
  const { code, out } = await runCli("diff", policy, other);
  expect(code).toBe(0);
  expect(out).toContain(": because\n");
});

test("problems of both files are told: exit 3", async () => {
  const bad = await folder.write("bad.yaml", changed(policyText, "otherwise: normal", "otherwise: nomal"));
  const { code, err } = await runCli("diff", bad, bad);
  expect(code).toBe(3);
  expect(err.match(/NAME_UNKNOWN/g)).toHaveLength(2);
});

test("the shipped policy against a changed copy takes well under three seconds", async () => {
  const text = await readFile("scenarios/policies/saas-standard.yaml", "utf8");
  const other = await folder.write(
    "saas.yaml",
    changed(text, "is: high\n      because: Firms", "is: medium\n      because: Firms"),
  );
  const started = process.threadCpuUsage();
  const { code } = await runCli("diff", "scenarios/policies/saas-standard.yaml", other);
  const { user, system } = process.threadCpuUsage(started);
  expect(code).toBe(1);
  expect((user + system) / 1e6).toBeLessThan(3);
});
