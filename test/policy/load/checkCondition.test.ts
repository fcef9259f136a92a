import { expect, test } from "vitest";
import { changed, placeOf, problemsOf } from "../samplePolicy.ts";

const rule = (when: string): string =>
  changed("      when:\n        signal: breach\n", `      when: ${when}\n`);

test.each([
  ["{ signal: { all: [breach, nobody] } }", "when.signal.all.1"],
  ["{ all: [{ signal: breach }, { none: [{ channel: nobody }] }] }", "when.all.1.none.0.channel"],
  ["{ none: [{ plan: { not: [premium, nobody] } }] }", "when.none.0.plan.not.1"],
  ["{ region: nobody }", "when.region"],
  ["{ customerPriority: nobody }", "when.customerPriority"],
])("in %s the unknown name is told where it stands", (when, path) => {
  const text = rule(when);
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_UNKNOWN", path: `priority.rules.0.${path}`, at: placeOf(text, "nobody") },
  ]);
});

test("audiences are words of one's own until the policy lists them", () => {
  expect(problemsOf(rule("{ audience: anybody }"))).toEqual([]);
  const listed = rule("{ audience: anybody }").replace(
    "services:\n",
    "audiences: { guest: A guest }\nservices:\n",
  );
  expect(problemsOf(listed).map(({ path }) => path)).toEqual(["priority.rules.0.when.audience"]);
});
