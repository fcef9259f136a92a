import { expect, test } from "vitest";
import { commandWords, parseTicketCommands } from "../../src/cli/ticketCommands.ts";
import { problemLine } from "../../src/input/index.ts";
import { at } from "../policy/explain/instants.ts";
import { policyOf } from "../policy/samplePolicy.ts";

const policy = policyOf();
const parse = (text: string) => parseTicketCommands("events.yaml", text, policy);
const problems = (text: string): readonly string[] => {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
};

test("plain words become the ledger's commands", () => {
  const parsed = parse(`
- { at: 2026-03-02T09:30:00Z, do: answer }
- { at: 2026-03-02T11:00+01:00, do: hold for customer }
- { at: 2026-03-02T10:30:00Z, do: escalate, to: tier2, clause: ESC-2 }
- { at: 2026-03-02T10:40:00Z, do: change priority, to: low }
- { at: 2026-03-02T10:50:00Z, do: assign, agent: Ann }
`);
  if (!parsed.ok) expect.unreachable("it is right");
  expect(parsed.value).toEqual([
    { said: "answer", command: { at: at("2026-03-02T09:30"), do: "answer" } },
    { said: "hold for customer", command: { at: at("2026-03-02T10:00"), do: "hold", waitsFor: "customer" } },
    {
      said: "escalate to tier2",
      command: { at: at("2026-03-02T10:30"), do: "escalate", to: "tier2", clause: "ESC-2" },
    },
    {
      said: "change priority to low",
      command: { at: at("2026-03-02T10:40"), do: "changePriority", priority: "low" },
    },
    { said: "assign by Ann", command: { at: at("2026-03-02T10:50"), do: "assign", agent: "Ann" } },
  ]);
});

test("the ledger's own names are understood as well, and JSON is YAML", () => {
  const words = [
    "changePriority",
    "startWork",
    "receiveReply",
    "giveWorkaround",
    "Customer writes",
    "workaround",
  ];
  const text = JSON.stringify(words.map((word) => ({ at: "2026-03-02T09:30:00Z", do: word, to: "low" })));
  expect(problems(text)).toEqual([]);
  expect(commandWords).toContain("close by itself");
});

test("every problem is told with its place and what to write instead", () => {
  expect(
    problems(`- { at: yesterday, do: answer }
- { at: 2026-03-02T09:30:00Z, do: aswer }
- { at: 2026-03-02T09:30:00Z, do: resolve, why: because }
`),
  ).toEqual([
    'events.yaml:1:9 VALUE_INVALID at 0.at: "yesterday" is not a time. Write it with its zone, such as 2026-03-02T09:00:00Z or 2026-03-02T10:00+01:00',
    'events.yaml:2:35 NAME_UNKNOWN at 1.do: there is no command "aswer". Did you mean "answer"?',
    'events.yaml:3:44 KEY_UNKNOWN at 2.why: "why" means nothing here. Use one of: at, do, to, agent, by, given, clause',
  ]);
});

test("tiers and priorities are the policy's, and must be named", () => {
  expect(
    problems(`- { at: 2026-03-02T09:30:00Z, do: escalate, to: tier9 }
- { at: 2026-03-02T09:30:00Z, do: change priority }
`),
  ).toEqual([
    'events.yaml:1:49 NAME_UNKNOWN at 0.to: there is no tier "tier9". Did you mean "tier1" or "tier2" or "tier3"?',
    'events.yaml:2:3 KEY_MISSING at 1: "change priority" does not say to which priority. Add to: one of critical, high, medium, low',
  ]);
  expect(problems("at: 2026-03-02T09:30:00Z")[0]).toContain("expected a list");
  expect(problems("- [")[0]).toContain("YAML_SYNTAX");
});
