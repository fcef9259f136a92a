import { expect, test } from "vitest";
import { decide, vocabularyOf, type Decision, type Facts, type Policy } from "../../../src/policy/index.ts";
import { diffPolicies, type PolicyDiff } from "../../../src/policy/diff/index.ts";
import { promisesOf } from "../../../src/policy/diff/decisionChanges.ts";
import { withRota } from "../withRota.ts";
import { sample, policyOf } from "../samplePolicy.ts";
import { small, smallPolicy, smallWith } from "./smallPolicy.ts";

const heads = ({ groups }: PolicyDiff): readonly string[] =>
  groups.map(
    ({ cause, clause, what, from, to, combinations }) =>
      `${cause}: ${clause} ${what} ${from} -> ${to} (${combinations})`,
  );

test("a policy does not differ from itself", () => {
  for (const text of [small, sample]) {
    const diff = diffPolicies(policyOf(text), policyOf(text));
    expect(diff).toMatchObject({ isSame: true, affected: 0, groups: [], words: [], parts: [] });
    expect(diff.clauses).toEqual({ added: [], removed: [], changed: [], reordered: [] });
    expect(diff.combinations).toBeGreaterThan(10);
  }
});

test("one number: the clause, the combinations and an opening that is due at another time", () => {
  const diff = diffPolicies(smallPolicy(), smallWith(["firstResponse: 2h", "firstResponse: 3h"]));
  expect(heads(diff)).toEqual(["itself: SLA-2 firstResponse 2h in office -> 3h in office (248)"]);
  expect(diff.groups[0]?.due).toEqual({
    opened: "2026-03-23T00:00:00Z",
    from: "2026-03-23T11:00:00Z",
    to: "2026-03-23T12:00:00Z",
  });
  expect(diff.groups[0]?.boxes[0]?.facts).toContainEqual({ fact: "plan", words: ["standard"] });
  expect(diff.clauses.changed).toMatchObject([{ clause: "SLA-2", parts: ["firstResponse"] }]);
});

test("another priority, and what follows from it", () => {
  const diff = diffPolicies(smallPolicy(), smallWith(["signal: [outage, breach] }", "signal: breach }"]));
  const all = heads(diff).map((head) => head.replace(/ \(\d+\)$/, ""));
  expect(all).toEqual([
    "itself: PRI-1 -> no rule priority high -> low",
    "priority:  targets SLA-2 -> SLA-3",
    "priority:  targets SLA-1 -> SLA-3",
    "priority: ESC-2 at once tells boss -> nothing",
    "priority:  notify boss -> nothing",
  ]);
});

test("whom an escalation tells and where it sends follows from the escalation", () => {
  const diff = diffPolicies(
    smallPolicy(),
    smallWith(["signal: breach }, to: tier3", "signal: outage }, to: tier3"]),
  );
  const causes = new Set(diff.groups.map(({ what, cause }) => `${what} ${cause}`));
  expect(causes).toEqual(new Set(["at once itself", "notify escalation", "tier escalation"]));
});

test("other hours: due times by clause, and what conditions about hours make of them", () => {
  const diff = diffPolicies(smallPolicy(), smallWith(['"09:00-17:00"', '"09:00-18:00"']));
  expect(diff.groups.every(({ cause }) => cause === "hours")).toBe(true);
  expect(diff.affectedByHours).toBe(diff.affected);
  for (const { boxes, combinations } of diff.groups)
    expect(combinations).toBe(boxes.reduce((sum, box) => sum + box.combinations, 0));
  const whats = new Set(diff.groups.map(({ what, clause }) => `${clause} ${what}`));
  expect(whats).toEqual(
    new Set(["SLA-2 due times in office", "SLA-3 due times in office", "ESC-2 at once", " notify"]),
  );
});

test("one more holiday is found, although no reference fortnight holds it", () => {
  const diff = diffPolicies(
    smallPolicy(),
    smallWith(["2026-12-25 Christmas Day", "2026-12-25 Christmas Day, 2026-11-11 Day off"]),
  );
  expect(diff.affected).toBeGreaterThan(0);
  expect(diff.groups.flatMap(({ detail }) => detail).join("\n")).toContain("opened 2026-11-1");
});

test("only words that both know are compared; the others are listed", () => {
  const diff = diffPolicies(
    smallPolicy(),
    smallWith(["plans: { standard: {}, premium: {} }", "plans: { standard: {}, premium: {}, gold: {} }"]),
  );
  expect(diff).toMatchObject({ affected: 0, isSame: false, groups: [] });
  expect(diff.words).toEqual([{ kind: "plan", removed: [], added: ["gold"] }]);
});

test("policies without a plan in common cannot be compared", () => {
  const other = small.replaceAll("standard", "basic").replaceAll("premium", "gold");
  expect(diffPolicies(smallPolicy(), policyOf(other))).toMatchObject({ combinations: 0, isSame: false });
});

test("another layer or override of a rota changes no decision, and is a difference", () => {
  const layers = "layers: [{ handOver: weekly mon 09:00, members: [ann, bob] }]";
  const override = "overrides: [{ from: 2026-12-24T18:00, to: 2026-12-27T09:00, who: dan }]";
  const night = '{ handOver: daily 08:00, members: [cid], hours: { daily: "20:00-08:00" } }';
  for (const recent of [`${layers}\n${override}`, layers.replace("[{", `[${night}, {`)]) {
    const diff = diffPolicies(policyOf(withRota(layers)), policyOf(withRota(recent)));
    expect(diff).toMatchObject({
      affected: 0,
      isSame: false,
      rotas: [{ rota: "engineers" }],
      parts: ["rotas.engineers"],
    });
  }
});

test("a text that only people read changes no decision", () => {
  const diff = diffPolicies(smallPolicy(), smallWith(["It spreads.", "It spreads fast."]));
  expect(diff).toMatchObject({
    isSame: true,
    clauses: { changed: [{ clause: "PRI-1", parts: ["because"] }] },
  });
});

interface Raw {
  readonly facts: Facts;
  readonly words: ReadonlyMap<string, string>;
}

const subsets = (words: readonly string[]): readonly (readonly string[])[] =>
  words.reduce<readonly (readonly string[])[]>(
    (sets, word) => sets.flatMap((set) => [set, [...set, word]]),
    [[]],
  );

/** Every inquiry that can be put to the small policy, with nothing reduced. */
function everyInquiry({ form }: Policy): readonly Raw[] {
  const words = vocabularyOf(form);
  const optional = (list: readonly string[]): readonly (string | undefined)[] => [...list, undefined];
  return words.plan.flatMap((plan) =>
    words.channel.flatMap((channel) =>
      words.category.flatMap((category) =>
        optional(words.impact).flatMap((impact) =>
          optional(words.urgency).flatMap((urgency) =>
            optional(words.service).flatMap((service) =>
              subsets(words.signal).flatMap((signals) =>
                [[], ["night"]].map((during) => {
                  const known = Object.entries({ impact, urgency, service }).filter(
                    ([, word]) => word !== undefined,
                  );
                  const facts = { plan, channel, category, signals, during, ...Object.fromEntries(known) };
                  return { facts, words: rawWords(facts) };
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function rawWords(facts: Facts): ReadonlyMap<string, string> {
  const { plan, channel, category, impact = "not known", urgency = "not known", signals, during } = facts;
  return new Map([
    ...Object.entries({ plan, channel, category, impact, urgency }),
    ["opened during", during?.[0] ?? "none of them"],
    ...["outage", "breach"].map(
      (signal) => [`signal ${signal}`, signals.includes(signal) ? "present" : "absent"] as const,
    ),
  ]);
}

const answer = (decision: Decision): string =>
  JSON.stringify([
    ...[decision.scope, decision.priority, decision.tier, decision.targetClause, [...promisesOf(decision)]],
    ...[decision.immediate.map((rule) => [rule.clause, rule.to, rule.notify]), decision.rootCauseRequired],
  ]);

const isIn = (diff: PolicyDiff, { words }: Raw): boolean =>
  diff.groups.some(({ boxes }) =>
    boxes.some(({ facts }) => facts.every((one) => one.words.includes(words.get(one.fact) ?? ""))),
  );

test.each<readonly [name: string, from: string, to: string]>([
  ["a number", "firstResponse: 2h", "firstResponse: 3h"],
  ["a calendar", "calendar: always, firstResponse", "calendar: office, firstResponse"],
  ["a channel's number", "portal: 8h", "portal: 4h"],
  ["a cell of the matrix", "[low, low]]", "[high, low]]"],
  ["a rule", "signal: [outage, breach] }", "signal: outage, service: api }"],
  ["a tier", "Questions, handledBy: tier1", "Questions, handledBy: tier2"],
  ["an escalation", "{ priority: high, during: night }", "{ priority: low, during: night }"],
  ["a rule about work alone", 'attempts: ">=1"', 'attempts: ">=2"'],
])(
  "%s: exactly the inquiries that get another answer are listed, as asking every one of them shows",
  (_, from, to) => {
    const [old, recent] = [smallPolicy(), smallWith([from, to])];
    const diff = diffPolicies(old, recent);
    const all = everyInquiry(old).map((raw) => {
      const words = new Map(raw.words);
      words.set("service", raw.facts.service ?? "not known");
      return { ...raw, words };
    });
    const differing = all.filter(({ facts }) => answer(decide(old, facts)) !== answer(decide(recent, facts)));
    expect(all.filter((raw) => isIn(diff, raw))).toEqual(differing);
    expect(differing.length > 0).toBe(diff.affected > 0);
    for (const { boxes, combinations } of diff.groups)
      expect(boxes.reduce((sum, box) => sum + box.combinations, 0)).toBe(combinations);
  },
);

test("changes stand in the order in which a decision is made", () => {
  const diff = diffPolicies(
    smallPolicy(),
    smallWith(
      ["[low, low]]", "[high, low]]"],
      ["firstResponse: 2h", "firstResponse: 3h"],
      ["title: Questions, handledBy: tier1", "title: Questions, handledBy: tier2"],
      ["contacts: {", "rootCause: { requiredFor: { category: bug } }\ncontacts: {"],
      ["signal: breach }, to: tier3, notify: guard", "signal: breach }, to: tier3, notify: boss"],
    ),
  );
  const whats = diff.groups.filter(({ cause }) => cause === "itself").map(({ what }) => what);
  expect(whats).toEqual(["priority", "firstResponse", "at once", "tier", "root cause"]);
});
