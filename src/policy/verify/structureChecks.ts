import { handOverOf } from "../../calendar/index.ts";
import { writtenLayers } from "../load/compileRotas.ts";
import type { Policy } from "../policy.ts";
import type { Findings } from "./findings.ts";
import { momentText, type Situation } from "./situations.ts";

/** What is wrong with ladders, rotas, channels and contacts, whatever the inquiry. */
export function checkStructure(policy: Policy, situations: readonly Situation[], findings: Findings): void {
  checkLadders(policy, situations, findings);
  checkChannels(policy, situations, findings);
  checkContacts(policy, findings);
  checkEscalations(policy, findings);
}

function checkLadders(policy: Policy, situations: readonly Situation[], findings: Findings): void {
  const { ladders, contacts } = policy.form;
  for (const [id, { steps, then }] of Object.entries(ladders)) {
    const end = then === undefined ? (steps.at(-1)?.page ?? []) : [then];
    if (!end.some((one) => contacts[one]?.management === true)) {
      findings.add("LADDER_NOT_MANAGEMENT", ["ladders", id], {
        found: `the ladder ${id} ends at ${end.join(", ")} and not at management`,
        counterexample: { text: `nobody of ${id} acknowledges: the last word is with ${end.join(", ")}` },
        fix: "Add then: with a contact who has management: true",
      });
    }
    steps.forEach(({ page }, index) => {
      const empty = situations.find(({ reachable }) => !page.some((one) => reachable.has(one)));
      if (!empty) return;
      findings.add("STEP_EMPTY", ["ladders", id, "steps", index], {
        found: `step ${index + 1} of ${id} reaches nobody at some hour`,
        counterexample: {
          text: `on ${momentText(policy, empty.at)}: ${page.join(", ")} cannot be reached`,
          opened: empty.at,
        },
        fix: "Page a contact with a rota, or one whose calendar is always open",
      });
    });
  }
}

function checkChannels(policy: Policy, situations: readonly Situation[], findings: Findings): void {
  for (const [id, { live, accepts, worked }] of Object.entries(policy.form.channels)) {
    const alone = live ? situations.find(({ open }) => open.has(accepts) && !open.has(worked)) : undefined;
    if (!alone) continue;
    findings.add("CHANNEL_UNATTENDED", ["channels", id], {
      found: `${id} accepts live inquiries while nobody works on them`,
      counterexample: {
        text: `${id} on ${momentText(policy, alone.at)}: ${accepts} is open, ${worked} is closed`,
        opened: alone.at,
      },
      fix: `Accept only while ${worked} is open, or have the channel worked in ${accepts}`,
    });
  }
}

function checkContacts({ form }: Policy, findings: Findings): void {
  for (const [id, rota] of Object.entries(form.rotas)) {
    for (const { at, layer } of writtenLayers(rota)) {
      const read = handOverOf(layer.handOver);
      if (typeof read !== "string") continue;
      const fix = 'Write it as "weekly mon 09:00" or "daily 08:00"';
      findings.add("ROTA_UNREADABLE", ["rotas", id, ...at, "handOver"], { found: read, fix });
    }
  }
  for (const [id, { contact, selfHelp }] of Object.entries(form.tiers)) {
    if (contact !== undefined || selfHelp) continue;
    const found = `nothing says how ${id} is reached`;
    findings.add("TIER_WITHOUT_CONTACT", ["tiers", id], {
      found,
      fix: "Add contact: with one of the contacts",
    });
  }
  for (const [id, { contact }] of Object.entries(form.roles)) {
    if (contact !== undefined) continue;
    const found = `nothing says who ${id} is`;
    findings.add("ROLE_WITHOUT_CONTACT", ["roles", id], {
      found,
      fix: "Add contact: with one of the contacts",
    });
  }
  for (const [id, { calendar, rota }] of Object.entries(form.contacts)) {
    if (calendar !== undefined || rota !== undefined) continue;
    const found = `nothing says when ${id} can be reached; any hour is assumed`;
    findings.add("CONTACT_WITHOUT_HOURS", ["contacts", id], { found, fix: "Add calendar: or rota:" });
  }
}

function checkEscalations({ form }: Policy, findings: Findings): void {
  form.escalations.forEach(({ clause, to, page, notify }, index) => {
    if (to !== undefined || page !== undefined || notify !== undefined) return;
    const found = `${clause} declares something, and tells nobody`;
    const fix = "Say who is told: notify: a contact, page: a ladder, or to: a tier";
    findings.add("ESCALATION_WITHOUT_PERSON", ["escalations", index], { found, fix });
  });
}
