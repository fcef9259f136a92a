import type { Policy } from "../../policy/index.ts";
import { bullets, checklist, listing, paragraph, said, section, steps, table } from "../blocks.ts";
import { gap } from "../gaps.ts";
import { lifeCycle } from "../lifeCycle.ts";
import { levelName, metricName } from "../names.ts";
import { metricsOf } from "../promises.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";
import { spanWords } from "../spanWords.ts";

type Form = Policy["form"];

/** What happens to a ticket from the first message to the last, and how it is logged, tracked, handed over and closed. */
export function workflow(source: Source): Section {
  const { form } = source.policy;
  return section(
    "workflow",
    "Ticket workflow",
    [
      paragraph(
        "Every inquiry becomes a ticket. It passes through these states, and its clocks run or stand still:",
      ),
      lifeCycle(source),
      ...acknowledgement(form),
      ...bullets(form.workflow.submission ?? []),
    ],
    [
      clocks(source.policy),
      ...(source.isInternal ? [log(form), track(form), handOver(source)] : []),
      close(source),
    ],
  );
}

function acknowledgement({ workflow: { acknowledgement: words } }: Form): readonly Block[] {
  if (!words) return [gap("Acknowledgement of tickets")];
  const { automatic, within, note } = words;
  const when = within === undefined ? "" : ` within ${spanWords(within)}, at any hour`;
  return [
    paragraph(
      automatic
        ? `An automatic message acknowledges the ticket${when}.`
        : `Somebody acknowledges the ticket${when}.`,
      ...(note === undefined ? [] : [` ${note}`]),
    ),
  ];
}

function clocks(policy: Policy): Section {
  const { form } = policy;
  const rows = metricsOf(policy).map((metric) => {
    const words = form.clocks[metric];
    return [
      metricName(metric),
      words?.starts ?? "as usual",
      words?.stopsAt ?? "as usual",
      pausesText(words?.pausesWhile ?? []),
      words?.note ?? "",
    ];
  });
  const { reopen, note } = form.clocks;
  return section("clocks", "What the clocks count", [
    ...table("Clocks", ["Clock", "Starts", "Stops", "Stands still", "Note"], rows),
    paragraph(
      "A clock counts only in its hours. A pause moves the due time by the open time that was paused. A change of priority counts the new target from the opening of the ticket; an escalation resets nothing.",
    ),
    ...(reopen
      ? [
          paragraph(
            `A ticket that is reopened within ${spanWords(reopen.resumeWithin)} of its solution, counted day and night, goes on with the same clocks; later a new cycle starts.`,
          ),
        ]
      : [gap("Effect of reopening on the clocks")]),
    ...said(note),
  ]);
}

function pausesText(waits: readonly ("waiting-customer" | "waiting-vendor")[]): string {
  if (waits.length === 0) return "never";
  const named = waits.map((wait) => (wait === "waiting-customer" ? "the customer" : "another maker"));
  return `while we wait for ${listing(named, "or")}`;
}

const log = ({ workflow: { log: items } }: Form): Section =>
  section("log", "Log a ticket", [
    ...(items.length === 0
      ? [gap("Contents of a ticket")]
      : [paragraph("Record in the ticketing system:"), ...checklist(items)]),
  ]);

const orders = {
  "priority-then-due": "by priority, and within a priority by what is due first",
  "priority-then-arrival": "by priority, and within a priority by what came first",
  due: "by what is due first",
} as const;

const track = (form: Form): Section =>
  section("track", "Track a ticket", [
    paragraph(`Take tickets from the queue ${orders[form.workflow.queueOrder]}.`),
    ...bullets([
      "Keep the state true: a ticket that waits for somebody else is set to waiting, and back as soon as the answer is there. The clocks follow the state.",
      "Write down what was asked, tried and found while it is fresh; the next reader has not been on the call.",
      "Every message to the customer says what happens next and when they hear from us again.",
      "A new sign of a wider effect changes the priority at once; the clocks then count the new target.",
    ]),
  ]);

function handOver({ policy: { form, tiers } }: Source): Section {
  const between = form.workflow.handOver ?? [];
  const hasLists = tiers.some((tier) => (form.tiers[tier]?.handOver ?? []).length > 0);
  return section("hand-over", "Hand a ticket over", [
    ...steps([
      "Complete the hand-over list of your tier; whoever takes over asks the customer nothing twice.",
      "Change the tier in the ticket, and tell the other tier where its hours or the priority ask for it.",
      "Tell the customer who goes on, and by when they hear from us.",
    ]),
    ...(hasLists ? [] : [gap("Contents of a hand-over")]),
    ...(between.length === 0
      ? []
      : [paragraph("From one shift or region to the next:"), ...bullets(between)]),
  ]);
}

function close({ policy: { form }, isInternal }: Source): Section {
  const { close: items, customerValidation, autoClose, closure } = form.workflow;
  const required = customerValidation?.required.map((level) => levelName(form, level)) ?? [];
  const agreements = {
    customer: "A ticket is closed when the customer agrees.",
    desk: "The desk closes a ticket.",
    either: "A ticket is closed when the customer or the desk says so.",
  } as const;
  return section("close", "Close a ticket", [
    ...(isInternal
      ? items.length === 0
        ? [gap("Conditions for closing a ticket")]
        : [paragraph("Before you close a ticket:"), ...checklist(items)]
      : []),
    ...(required.length === 0
      ? []
      : [paragraph(`Validation by the customer comes first for priority ${listing(required, "and")}.`)]),
    ...said(customerValidation?.note),
    ...(closure?.agreement === undefined ? [] : [paragraph(agreements[closure.agreement])]),
    ...(autoClose === undefined
      ? [gap("Automatic closing of resolved tickets")]
      : [
          paragraph(
            `A resolved ticket closes by itself after ${spanWords(autoClose)}, counted day and night.`,
          ),
        ]),
    ...said(closure?.survey),
    ...said(closure?.note),
  ]);
}
