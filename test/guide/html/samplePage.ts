import type { Block, Diagram, Page, Section, Table, Text } from "../../../src/guide/page.ts";

const word = "Datenschutzgrundverordnungsbeauftragtenstellvertretung";

const targets: Table = {
  caption: "First response and resolution by plan and priority",
  columns: ["Priority", "Plan", "First response", "Updates", "Resolution", "Counted in", "Zone", "Clause"],
  rows: ["Critical", "High", "Normal", "Low"].map((priority, index) => [
    [priority],
    ["Standard"],
    [`within ${15 * 4 ** index} minutes`],
    [index > 2 ? { kind: "strong", text: "not formally defined" } : `every ${index + 1} hours`],
    [`within ${4 * 3 ** index} hours`],
    [index === 0 ? "around the clock" : "Monday to Friday 09:00-17:00"],
    [{ kind: "code", text: "Europe/Amsterdam" }],
    [{ kind: "reference", text: `SLA-${index + 1}`, id: "targets" }],
  ]),
};

const matrix: Table = {
  caption: "Priority from impact and urgency",
  columns: ["", "Blocked", "Degraded", "Minor", "None"],
  rows: ["Everybody", "A department", "A team", "One person"].map((impact, row) => [
    [impact],
    ...[0, 1, 2, 3].map((urgency): Text => [
      ["Critical", "High", "Normal", "Low"][Math.min(3, row + urgency)] ?? "",
    ]),
  ]),
};

const contacts: Table = {
  caption: "Who to reach",
  columns: ["Role", "How"],
  rows: [
    [["Duty manager"], [{ kind: "link", text: "duty@example.org", to: "mailto:duty@example.org" }]],
    [
      [word],
      [
        {
          kind: "link",
          text: "the on-call page",
          to: "https://status.example.org/on-call?team=platform&when=now",
        },
      ],
    ],
  ],
};

const states = [
  ["new", "New", "counting"],
  ["assigned", "Assigned", "counting"],
  ["work", "In progress", "counting"],
  ["customer", "Waiting for the customer", "standing"],
  ["vendor", "Waiting for a third party", "standing"],
  ["resolved", "Resolved", "standing"],
  ["reopened", "Reopened", "counting"],
  ["closed", "Closed", "end"],
] as const;

/** Eight states, some of which stop the clocks. */
export const lifeCycle: Diagram = {
  caption: "The life of a ticket",
  direction: "right",
  nodes: states.map(([id, label, shape]) => ({ id, label, shape })),
  arrows: [
    { from: "new", to: "assigned", label: "somebody takes it" },
    { from: "assigned", to: "work", label: "first response" },
    { from: "work", to: "customer", label: "question asked" },
    { from: "customer", to: "work", label: "customer answers" },
    { from: "work", to: "vendor", label: "handed to supplier" },
    { from: "vendor", to: "work", label: "supplier answers" },
    { from: "work", to: "resolved", label: "solution given" },
    { from: "resolved", to: "reopened", label: "customer disagrees within 7 days" },
    { from: "reopened", to: "work" },
    { from: "resolved", to: "closed", label: "7 days of silence" },
    { from: "work", to: "work", label: "update sent" },
  ],
  twin: {
    caption: "The life of a ticket, state by state",
    columns: ["State", "Clocks", "Goes on to"],
    rows: states.map(([, label, shape]) => [
      [label],
      [shape === "counting" ? "count" : "stand still"],
      ["see the drawing"],
    ]),
  },
};

const flow = [
  ["start", "Inquiry arrives at tier 1", "step"],
  ["scope", "Is it in scope?", "choice"],
  ["elsewhere", "Say where to go instead", "end"],
  ["major", "Is a whole service down for many customers at once?", "choice"],
  ["declare", "Declare a major incident", "step"],
  ["known", "Is it a known error?", "choice"],
  ["workaround", "Give the workaround", "step"],
  ["try", "Work on it for at most 30 minutes", "step"],
  ["solved", "Solved?", "choice"],
  ["tier2", "Tier 2 takes over with the hand-over checklist", "step"],
  ["solved2", "Solved within 4 hours?", "choice"],
  ["tier3", "Tier 3 and the product team", "step"],
  ["manager", "Tell the duty manager", "step"],
  ["review", `${word} is told`, "step"],
  ["done", "Resolved", "end"],
] as const;

/** Fifteen steps and choices, with a word that no box has room for. */
export const escalation: Diagram = {
  caption: "Escalation from tier 1 to the product team",
  direction: "down",
  nodes: flow.map(([id, label, shape]) => ({ id, label, shape })),
  arrows: [
    { from: "start", to: "scope" },
    { from: "scope", to: "elsewhere", label: "no" },
    { from: "scope", to: "major", label: "yes" },
    { from: "major", to: "declare", label: "yes" },
    { from: "declare", to: "manager", label: "at once, by phone" },
    { from: "major", to: "known", label: "no" },
    { from: "known", to: "workaround", label: "yes" },
    { from: "known", to: "try", label: "no" },
    { from: "workaround", to: "done" },
    { from: "try", to: "solved" },
    { from: "solved", to: "done", label: "yes" },
    { from: "solved", to: "tier2", label: "no" },
    { from: "tier2", to: "solved2" },
    { from: "solved2", to: "done", label: "yes" },
    { from: "solved2", to: "tier3", label: "no" },
    { from: "tier3", to: "review" },
    { from: "manager", to: "review", label: "when it lasts longer than a day" },
  ],
  twin: {
    caption: "Escalation, step by step",
    columns: ["Step", "Leads to"],
    rows: flow.map(([, label]) => [[label], ["the next one"]]),
  },
};

const paragraph = (...text: Text): Block => ({ kind: "paragraph", text });

const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section => ({
  id,
  title,
  blocks,
  sections,
});

/** A page with every kind of block, long words, wide tables and large drawings. */
export const samplePage: Page = {
  title: "Support guide of Example Desk",
  lead: [
    paragraph(
      { kind: "strong", text: "Version 3.2" },
      ", in force since 1 November 2026. For everybody who answers customers.",
    ),
    {
      kind: "notice",
      text: ["This edition is ", { kind: "strong", text: "not confirmed as contractual" }, "."],
    },
  ],
  sections: [
    section("overview", "1 Overview", [
      paragraph(
        "A customer writes, calls or chats; tier 1 answers, finds out how urgent it is and either solves it or hands it over. Everything in this guide is worked out from one policy file, so that what is promised, what is trained and what is measured are the same. See ",
        { kind: "reference", text: "the targets", id: "targets" },
        " for how fast.",
      ),
      {
        kind: "list",
        isOrdered: true,
        items: [
          ["Answer within the target."],
          ["Find the priority: ", { kind: "code", text: "impact x urgency" }, "."],
          ["Hand over with the checklist."],
        ],
      },
      {
        kind: "list",
        isOrdered: false,
        items: [["Phone counts around the clock."], [`A long word: ${word}${word}`]],
      },
    ]),
    section(
      "priority",
      "2 Severity and prioritisation",
      [paragraph("How many are hit, and how badly.")],
      [
        section(
          "matrix",
          "Impact and urgency",
          [{ kind: "table", ...matrix }],
          [section("examples", "Examples", [paragraph("Nobody can sign in: critical.")])],
        ),
        section("targets", "Targets by plan", [
          {
            kind: "notice",
            text: [
              { kind: "strong", text: "Support response targets not formally defined" },
              " for the plan Community.",
            ],
          },
          { kind: "table", ...targets },
        ]),
      ],
    ),
    section("workflow", "3 Ticket workflow", [
      paragraph("Clocks count while the desk can do something about it."),
      { kind: "diagram", ...lifeCycle },
    ]),
    section(
      "escalation",
      "4 Escalation process",
      [{ kind: "diagram", ...escalation }],
      [
        section("hand-over", "Hand-over checklist", [
          {
            kind: "checklist",
            items: [
              ["What the customer sees, in their words"],
              ["What was tried, and what came of it"],
              [
                "When the next update is due, and who ",
                { kind: "strong", text: "promised" },
                " it to whom; a long line that needs more than the width of a small screen to be told",
              ],
            ],
          },
        ]),
      ],
    ),
    section("contacts", "5 Contacts", [{ kind: "table", ...contacts }]),
  ],
  footer: ["Policy example-desk 3.2, hash 5f0c2a9be1d4.", "Made by deskdrill 0.1.0."],
};
