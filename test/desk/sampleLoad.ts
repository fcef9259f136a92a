import { Desk, type AskedSpans } from "../../src/desk/index.ts";
import type { Policy } from "../../src/policy/index.ts";
import { attendanceOf, sourcesOf, type Load } from "../../src/workload/index.ts";
import { loadWith, policyWith, type Changes } from "./script.ts";

/** The small policy with everything in it that moves a clock: pauses, limits, warnings, confirmation, a short window. */
const policyClosing = (autoClose: string): Policy =>
  policyWith({
    plans: { plain: {}, plus: { extends: "plain" } },
    tiers: {
      tier1: { title: "First", internalTargets: { workLimit: "25m" } },
      tier2: { title: "Second" },
      tier3: { title: "Third" },
    },
    escalations: [
      { clause: "ESC-1", at: "intake", when: { signal: "outage" }, to: "tier3", notify: "lead" },
      { clause: "ESC-2", when: { tier: "tier1", category: "fault", attempts: ">=1" }, to: "tier3" },
      { clause: "ESC-3", when: { tier: "tier2", unresolvedFor: "30m" }, to: "tier3" },
      { clause: "ESC-4", at: { firstResponse: "75%" }, notify: "lead" },
      { clause: "ESC-5", at: { resolution: "100% + 30m" }, notify: "lead" },
      {
        clause: "ESC-6",
        at: { volume: "4 tickets on one service in 30m" },
        declare: "incident",
        notify: "lead",
      },
    ],
    contacts: { lead: { title: "Team lead" } },
    workflow: {
      autoClose,
      customerValidation: { required: ["high"] },
      acknowledgement: { automatic: true },
    },
  });

const whole = (mean: string): object => ({ mean, cv: 1 });

const form = {
  horizon: { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" },
  arrivals: {
    email: { perWeek: 120, profile: "day" },
    phone: { perWeek: 60, profile: "day" },
    chat: { perWeek: 50, profile: "day" },
    hotline: { perWeek: 40 },
    counter: { perWeek: 30 },
  },
  profiles: { day: { "mon-fri": "0 0 0 0 0 0 0 1 4 9 9 8 5 7 8 7 6 3 1 0 0 0 0 0", sat: oneADay() } },
  variation: { day: { cv: "20%" }, hour: { cv: "30%", correlation: 0.5 } },
  incidents: [
    {
      name: "crash",
      at: "wed 10:00",
      lasts: "3h",
      multiplies: 6,
      categories: ["fault"],
      signals: ["outage"],
    },
  ],
  mix: {
    plans: { plain: "70%", plus: "30%" },
    categories: {
      question: { share: "60%", claimed: { high: "10%", normal: "70%", low: "20%" } },
      fault: {
        share: "38%",
        claimed: { high: "40%", normal: "60%" },
        services: { app: "70%", api: "30%" },
        solvedAt: { tier1: "30%", tier2: "40%", tier3: "30%" },
      },
      hardware: { share: "2%" },
    },
  },
  effort: { tier1: whole("14m"), tier2: whole("25m"), tier3: whole("40m") },
  firstReplyAfter: whole("8m"),
  chatSlowDown: 0.2,
  customers: {
    patience: { phone: { mean: "12m" }, chat: { mean: "8m" }, hotline: { mean: "90m" } },
    asked: { share: "40%", replyAfter: whole("6h") },
    reopen: { share: "25%", after: whole("20h") },
    confirm: whole("40h"),
  },
  staff: [
    { name: "day", tier: "tier1", agents: 2, hours: { "mon-fri": "08:30-17:30" } },
    {
      name: "late",
      tier: "tier1",
      agents: 1,
      hours: { daily: "13:00-21:00" },
      channels: everyChannelBut("chat"),
    },
    { name: "second", tier: "tier2", agents: 1, hours: "office" },
    { name: "engineers", tier: "tier3", agents: 1, hours: "always" },
  ],
};

/** A busy week at the small desk: 300 inquiries, shifts by day and engineers at any hour. */
export const sampleLoad: Load = loadWith(form, policyClosing("48h"));

/** The same with some parts written differently, under a policy that closes solved tickets after that time. */
export const sampleLoadWith = (changes: Changes, autoClose = "48h"): Load =>
  loadWith({ ...form, ...changes }, policyClosing(autoClose));

function oneADay(): string {
  return new Array<number>(24).fill(1).join(" ");
}

function everyChannelBut(left: string): readonly string[] {
  return ["email", "phone", "chat", "hotline", "counter"].filter((channel) => channel !== left);
}

/** A recorded desk before the first of the customers of this seed. */
export function openDesk(load: Load, seed: string, within: AskedSpans = []): Desk {
  const attendance = attendanceOf(load, { seed, replication: 0 });
  return new Desk({ load, sources: sourcesOf(load, seed, 0), attendance, isRecorded: true, within });
}

/** A recorded desk at the end of a load with the customers of this seed, asked about these spans. */
export function ranDesk(load: Load, seed: string, within: AskedSpans = []): Desk {
  const desk = openDesk(load, seed, within);
  desk.finish();
  return desk;
}
