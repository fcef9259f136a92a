import { expect, test } from "vitest";
import { parseSource } from "../../../src/input/index.ts";
import { findingCodes, Findings, type FindingCode } from "../../../src/policy/verify/findings.ts";
import { placeOf } from "../samplePolicy.ts";
import { clean, findingsOf, seeded, seeds, theFinding } from "./cleanPolicy.ts";

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
