import { z } from "zod";
import { decidedCondition } from "./condition.ts";
import { customerContacts, document, region, scope, versions } from "./document.ts";
import {
  contact,
  communication,
  deEscalation,
  escalation,
  ladder,
  role,
  rootCause,
  tier,
} from "./escalation.ts";
import { calendar, holidays } from "./hours.ts";
import { continuousEffort, priority } from "./priority.ts";
import { rota } from "./rota.ts";
import { category, channel, channelRule, outOfScope, plan, signal, workflow } from "./service.ts";
import { clocks, targetClause } from "./targets.ts";
import { date, name, named, share, span, text, texts } from "./words.ts";

const question = z.strictObject({ question: text, answer: text });
const knowledge = z.strictObject({
  articles: named(
    z.strictObject({ title: text, owner: name.optional(), reviewEvery: span.optional() }),
  ).default({}),
  faqs: z.array(question).default([]),
  runbooks: named(z.strictObject({ title: text, steps: texts })).default({}),
  requiredFor: decidedCondition
    .optional()
    .meta({ description: "Whose solution is written up as an article, or put into the one that there is." }),
  updateAfter: text.optional(),
});
const price = z.number().min(0);
/** What one level of a wrong priority costs; too low costs four times too high unless the policy says otherwise. */
const costs = z
  .strictObject({
    under: price.optional().meta({ description: "One level too low; 4 x over unless given." }),
    over: price.default(1).meta({ description: "One level too high." }),
  })
  .transform(({ under, over }) => ({ under: under ?? 4 * over, over }))
  .prefault({})
  .meta({ description: "What a wrong priority costs a trainee, for each level that it is off." });
const training = z.strictObject({
  competences: named(text).default({}),
  passMark: share.optional(),
  criticalMissesAllowed: z.int().min(0).optional(),
  recertifyEvery: span.optional(),
  costs,
});
const openItem = z.union([text, z.strictObject({ text, owner: name.optional(), due: date.optional() })]);

/** The whole policy file. */
export const policySchema = z.strictObject({
  include: texts.optional().meta({ description: "Files beside this one that hold parts of the policy." }),
  policy: name.meta({ description: "The id that every result carries." }),
  version: z
    .union([z.int(), z.string()], { error: 'expected a version such as 3 or "2.1"' })
    .transform(String),
  title: text,
  documentId: text.optional(),
  owner: name.optional(),
  reviewed: date.optional(),
  reviewEvery: span.optional(),
  document: document.optional(),
  contractual: z.enum(["unconfirmed", "confirmed"]).default("unconfirmed"),
  customerZone: z.string().optional().meta({ description: "The zone of a customer whose own is not known." }),
  overview: text.optional(),
  glossary: named(text).default({}),
  regions: named(region).default({}),
  audiences: named(text)
    .default({})
    .meta({ description: "Kinds of customers; without any, conditions may use words of their own." }),
  holidays: named(holidays).default({}),
  calendars: named(calendar),
  channels: named(channel),
  channelRules: z.array(channelRule).default([]),
  plans: named(plan).default({ default: {} }),
  customerContacts: customerContacts.optional(),
  versions: versions.optional(),
  services: named(text).default({}),
  categories: named(category).default({}),
  scope: scope.optional(),
  outOfScope: z.array(outOfScope).default([]),
  signals: named(signal).default({}),
  priority,
  continuousEffort: z.array(continuousEffort).default([]),
  targets: z.array(targetClause).default([]),
  clocks: clocks.default({}),
  tiers: named(tier),
  escalations: z.array(escalation).default([]),
  deEscalations: z.array(deEscalation).default([]),
  ladders: named(ladder).default({}),
  contacts: named(contact).default({}),
  rotas: named(rota).default({}),
  roles: named(role).default({}),
  workflow: workflow.prefault({}),
  communication: communication.default({}),
  rootCause: rootCause.optional(),
  knowledge: knowledge.prefault({}),
  training: training.prefault({}),
  assumptions: texts.default([]),
  openItems: z.array(openItem).default([]),
});

/** A policy file in the schema's shape, before its names were checked against each other. */
export type PolicyForm = z.output<typeof policySchema>;
