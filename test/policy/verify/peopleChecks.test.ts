import { expect, test } from "vitest";
import { decide } from "../../../src/policy/index.ts";
import { changed, clean, findingsOf, loaded, seeded, theFinding } from "./cleanPolicy.ts";

test("the facts of the counterexample start at a tier where nobody works", () => {
  const { policy } = loaded(seeded("NO_TIER"));
  const [finding] = findingsOf(seeded("NO_TIER")).filter(({ code }) => code === "NO_TIER");
  const { facts } = finding?.counterexample ?? {};
  const tier = facts && decide(policy, facts).tier;
  expect(tier).toBe("tier1");
  expect(policy.tiers).not.toContain(tier);
});

test("a rule that sends tickets to where customers help themselves is told at the rule", () => {
  const text = changed("contact: engineer }", "contact: engineer, selfHelp: true }", clean);
  expect(theFinding("NO_TIER", text).path).toBe("escalations.0.to");
});

test("a rule that tells only people who have gone home is told with an hour at which they have", () => {
  const { policy } = loaded(seeded("UNREACHABLE_CONTACT"));
  const { counterexample, found } = theFinding("UNREACHABLE_CONTACT");
  expect(found).toBe("ESC-1 reaches nobody at some hour");
  expect(
    counterexample?.opened !== undefined && policy.calendars.get("office").openAt(counterexample.opened),
  ).toBe(false);
});

test("a clock that counts while the tier has gone home and nobody is paged is told at the tier", () => {
  const silent = changed(
    "{ plan: premium, priority: critical }, to: tier2, page: major }",
    "{ plan: premium, priority: low }, to: tier2, page: major }",
    clean,
  );
  const finding = theFinding(
    "UNREACHABLE_CONTACT",
    changed(", during: night }", ", category: bug }", silent),
  );
  expect(finding.path).toBe("tiers.tier1.contact");
  expect(finding.counterexample?.text).toMatch(
    /^premium \+ email \+ critical \+ access \+ .*\(Europe\/London\): tier1 has no reachable contact$/,
  );
});

test("a target in the hours of the tier's people needs nobody else", () => {
  const text = changed("    calendar: always\n", "    calendar: office\n", clean);
  expect(findingsOf(text).filter(({ code }) => code === "UNREACHABLE_CONTACT")).toEqual([]);
});

test("of a tier without a contact it is not known that nobody is there", () => {
  const text = changed("{ title: Engineers, contact: engineer }", "{ title: Engineers }", clean);
  const silent = changed("to: tier2, page: major", "to: tier2, notify: desk", text);
  expect(findingsOf(silent).map(({ code }) => code)).toEqual(["TIER_WITHOUT_CONTACT"]);
});
