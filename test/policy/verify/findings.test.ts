import { expect, test } from "vitest";
import { parseSource } from "../../../src/input/index.ts";
import {
  findingCodes,
  Findings,
  type Finding,
  type FindingCode,
} from "../../../src/policy/verify/findings.ts";
import { iso } from "../../../src/units/index.ts";
import { placeOf } from "../samplePolicy.ts";
import { changed, clean, findingsOf, seeded, seeds, theFinding } from "./cleanPolicy.ts";

const codes = Object.keys(seeds) as FindingCode[];

test("nothing at all is found in the clean policy", () => {
  expect(findingsOf(clean)).toEqual([]);
});

test("there is a seeded fault for every code of the table, and none for another", () => {
  expect(codes.toSorted()).toEqual(Object.keys(findingCodes).toSorted());
});

test.each(codes)("%s is found where it was seeded", (code) => {
  const text = seeded(code);
  const found = findingsOf(text).filter((finding) => finding.code === code);
  const place = placeOf(text, seeds[code].at);
  expect(found.map(({ at }) => at)).toContainEqual(place);
  expect(found[0]).toMatchObject({ severity: findingCodes[code].severity });
});

test.each(codes.filter((code) => findingCodes[code].severity !== "note"))(
  "%s says what to do, and shows a case where there is one",
  (code) => {
    const [finding] = findingsOf(seeded(code)).filter((one) => one.code === code);
    expect(finding?.fix.length).toBeGreaterThan(10);
    const isGeneral = ["CLAUSE_UNREACHABLE", "ROTA_UNREADABLE"].includes(code);
    expect(finding?.counterexample === undefined).toBe(isGeneral);
  },
);

test("findings of one code and place are one, with the number of combinations that show it", () => {
  const source = parseSource("a.yaml", "a: 1\nb: 2\n");
  if (!source.ok) throw new Error("the text is YAML");
  const findings = new Findings(source.value);
  const remark = { found: "it is 2", fix: "Make it 1" };
  findings.addCase("NO_TIER", ["b"], () => remark);
  findings.addCase("NO_TIER", ["b"], () => ({ ...remark, found: "never asked" }));
  findings.add("NO_TARGET", ["a"], remark);
  expect(findings.inOrder()).toEqual([
    {
      code: "NO_TARGET",
      severity: "error",
      at: { file: "a.yaml", line: 1, column: 1 },
      path: "a",
      ...remark,
    },
    {
      ...{ code: "NO_TIER", severity: "error", path: "b", combinations: 2, ...remark },
      at: { file: "a.yaml", line: 2, column: 1 },
    },
  ]);
});

test("a fault is told once however many combinations show it", () => {
  expect(theFinding("PRIORITY_SLOWER").combinations).toBeGreaterThan(1);
});

const findingLine = ({
  at,
  code,
  severity,
  path,
  found,
  fix,
  combinations = 1,
  ...finding
}: Finding): string => {
  const { text, opened } = finding.counterexample ?? {};
  const shown = opened === undefined ? "" : ` [opened ${iso(opened)}]`;
  return [
    `${at.line}:${at.column} ${code} ${severity} at ${path}: ${found}`,
    ...(text === undefined ? [] : [`  for example ${text}${shown} (${combinations})`]),
    `  ${fix}`,
  ].join("\n");
};

/** Faults beside those of the seeds: further branches of the same checks. */
const further: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "a last step that is not management": [
    "    then: boss\n",
    "      - { page: [ann, desk], ackWithin: 5m }\n",
  ],
  "a rule that sends tickets to self-help": ["contact: engineer }", "contact: engineer, selfHelp: true }"],
  "a commitment in a list": [
    "plans:\n",
    "scope: { includes: [Help, We ensure that whatever it is works again before long] }\nplans:\n",
  ],
  "a clause marked as a commitment": ["    default: true\n", "    default: true\n    strength: commitment\n"],
  "a priority rule that another takes": [
    "signal: outage }, is: critical }",
    "signal: outage }, is: critical }\n    - { clause: PRI-2, when: { signal: outage, plan: premium }, is: high }",
  ],
  "a resolution too long to be had in a year of nights": [
    "    resolution: none\n",
    "    resolution: { within: 8000h, calendar: night }\n",
  ],
  "business days of hours joined from one with a zone": [
    "resolution: 2 business days",
    "resolution: { within: 2 business days, calendar: night }",
  ],
  "holidays given as a range that ends this year": [
    "    - 2027-12-27 Christmas Day (substitute day)\n",
    "    - 2026-12-28..2026-12-31\n",
  ],
  "a rota of layers, one of which cannot be read": [
    "handOver: weekly mon 09:00, members: [ann] }",
    "layers: [{ handOver: daily 08:00, members: [ann] }, { handOver: when needed, members: [ann] }] }",
  ],
  "a step of two who have both gone home": ["{ page: engineer, ", "{ page: [desk, desk], "],
};

test("what is told of each seeded fault: the place, a case that shows it and what to do", async () => {
  const seededTexts = codes.map((code) => [code, seeded(code)] as const);
  const furtherTexts = Object.entries(further).map(
    ([about, [from, to]]) => [about, changed(from, to, clean)] as const,
  );
  const parts = [...seededTexts, ...furtherTexts].map(
    ([about, text]) => `# ${about}\n${findingsOf(text).map(findingLine).join("\n")}\n`,
  );
  await expect(parts.join("\n")).toMatchFileSnapshot("findings.golden.txt");
});
