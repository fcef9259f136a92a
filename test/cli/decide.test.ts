import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, policyText, type DeskFolder } from "./deskFolder.ts";
import { runCli, runOn, type Ended } from "./runCli.ts";

let folder: DeskFolder;
let policy = "";
beforeAll(async () => {
  folder = await deskFolder();
  policy = folder.path("policy.yaml");
});
afterAll(() => folder.remove());

const outage = "{plan: standard, channel: phone, category: access, signals: [outage]}";
const usual = '{"plan": "standard", "channel": "email", "category": "billing"}';
const decided = (facts: string, ...words: readonly string[]): Promise<Ended> =>
  runCli("decide", policy, "--facts", facts, ...words);

test("a decision names its clauses with their lines, and the terms that take over later", async () => {
  const at = (line: number): string => `(${policy}:${line})`;
  expect(await decided(outage)).toEqual({
    code: 0,
    out: `critical, starts at desk
  priority: PRI-1 ${at(21)} Everybody waits.
  firstResponse: immediate in always  SLA-1 ${at(24)}
  update: every 30m, after 2h every 1h in always  SLA-1 ${at(24)}
  resolution: 8h in always  SLA-1 ${at(24)}
  at once: tells boss  ESC-1 ${at(34)}
           Someone must know.
`,
    err: "",
  });
});

test("with the time of opening every target has its due time", async () => {
  const { out } = await decided(usual, "--opened", "2026-03-06T15:00:00Z");
  expect(out).toContain("firstResponse: 4h in office, due 2026-03-09T11:00:00Z");
  expect(out).toContain("resolution: 1 business day end-of-day in office, due 2026-03-09T17:00:00Z");
  const abroad = await decided(usual, "--opened", "2026-03-06T17:00:00+02:00");
  expect(abroad.out).toBe(out);
});

test("the decision as data has the same terms, due times and clauses", async () => {
  const { code, out, err } = await decided(outage, "--opened", "2026-03-06T15:00:00Z", "--json");
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.decision/1",
    policy: { id: "corner", version: "2", hash: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown },
    facts: { plan: "standard", channel: "phone", category: "access", signals: ["outage"], during: [] },
    scope: { isIn: true },
    priority: "critical",
    priorityBasis: { by: "rule", clause: "PRI-1" },
    tier: "desk",
    targets: [
      { metric: "firstResponse", target: "immediate", repeats: false, due: "2026-03-06T15:00:00Z" },
      {
        metric: "update",
        target: "30m",
        repeats: true,
        later: { after: "2h", target: "1h", repeats: true },
        calendar: "always",
        due: "2026-03-06T15:30:00Z",
      },
      { metric: "resolution", target: "8h", due: "2026-03-06T23:00:00Z" },
    ],
    targetClause: "SLA-1",
    escalations: [{ clause: "ESC-1", kind: "hierarchical", notify: ["boss"] }],
    clauses: ["PRI-1", "SLA-1", "ESC-1"],
  });
  expect((await decided(outage, "--json")).out).not.toContain('"due"');
});

test("what is out of scope says where to go instead", async () => {
  expect((await decided("{plan: standard, channel: email, category: hardware}")).out).toBe(
    "Out of scope: Machines of others. Go to: the dealer.\n",
  );
});

test("a policy without targets says that none are defined", async () => {
  const targets = policyText.slice(policyText.indexOf("targets:"), policyText.indexOf("tiers:"));
  const bare = await folder.write("bare.yaml", changed(policyText, targets, ""));
  const { out } = await runCli("decide", bare, "--facts", usual);
  expect(out).toBe(`normal, starts at desk
  priority: what nothing else decides
  Support response targets not formally defined
`);
});

test("a calendar that has no open time left promises no due time", async () => {
  const { code, out } = await decided(usual, "--opened", "9999-12-31T12:00:00Z");
  expect(code).toBe(0);
  expect(out).toContain("firstResponse: 4h in office, due never");
  const data = await decided(usual, "--opened", "9999-12-31T12:00:00Z", "--json");
  expect(JSON.parse(data.out)).toMatchObject({ targets: [{ due: null }, { due: null }] });
});

test("unknown words come with the nearest known ones, all of them at once", async () => {
  const { code, out, err } = await decided("{plan: premum, channel: emial, category: accesss, colour: red}");
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain('--facts:1:51 KEY_UNKNOWN at colour: "colour" means nothing here.');
  const words = await decided("{plan: premum, channel: emial, category: xyz}");
  expect(words.err.split("\n")).toEqual([
    '--facts:1:8 NAME_UNKNOWN at plan: there is no plan "premum". Did you mean "premium"?',
    expect.stringContaining('there is no channel "emial".'),
    '--facts:1:42 NAME_UNKNOWN at category: there is no category "xyz". Use one of: access, billing, hardware',
    "3 problems; nothing was run",
    "",
  ]);
});

test("facts that are missing, or no YAML, are told", async () => {
  const { code, err } = await decided("{}");
  expect(code).toBe(3);
  for (const word of ["plan", "channel", "category"]) expect(err).toContain(`the ${word} is missing`);
  expect((await decided("{plan: ")).err).toContain("--facts:1:8 YAML_SYNTAX");
  expect((await decided("")).code).toBe(3);
});

test.each(["yesterday", "2026-03-02", "2026-03-02T09:00:00", "2026-02-30T09:00:00Z", "2026-03-02T25:00:00Z"])(
  "--opened %s is refused",
  async (opened) => {
    const { code, out, err } = await decided(usual, "--opened", opened);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(
      `deskdrill: --opened ${opened}: write a time with its zone, such as 2026-03-02T09:00:00Z\n`,
    );
  },
);

test("what the policy says reaches a terminal without control sequences, and in bold only where we say so", async () => {
  const painted = await folder.write(
    "painted.yaml",
    changed(policyText, "because: Everybody waits.", String.raw`because: "Everybody \e[31mwaits\x9b."`),
  );
  const words = ["decide", painted, "--facts", outage];
  const plain = await runCli(...words);
  expect(plain.out).toContain("Everybody waits.");
  expect(plain.out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  const coloured = await runOn({ terminal: true }, ...words, "--color", "always");
  expect(coloured.out.split("\n")[0]).toBe("\u001B[1mcritical\u001B[0m, starts at \u001B[1mdesk\u001B[0m");
  expect(coloured.out.slice(coloured.out.indexOf("\n"))).toBe(plain.out.slice(plain.out.indexOf("\n")));
});
