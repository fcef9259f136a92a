import type { PolicyForm } from "../schema/policySchema.ts";

/** The names that each kind of reference may use. */
export interface Vocabulary {
  readonly calendar: readonly string[];
  readonly holidays: readonly string[];
  readonly channel: readonly string[];
  readonly plan: readonly string[];
  readonly region: readonly string[];
  /** Empty when conditions may use words of their own. */
  readonly audience: readonly string[];
  readonly service: readonly string[];
  readonly category: readonly string[];
  readonly signal: readonly string[];
  readonly priority: readonly string[];
  readonly impact: readonly string[];
  readonly urgency: readonly string[];
  readonly customerPriority: readonly string[];
  readonly tier: readonly string[];
  readonly contact: readonly string[];
  readonly ladder: readonly string[];
  readonly rota: readonly string[];
  readonly article: readonly string[];
}

/** Every name that the policy defines, by kind. */
export function vocabularyOf(form: PolicyForm): Vocabulary {
  const { matrix, impacts, urgencies, customersOwn } = form.priority;
  return {
    calendar: Object.keys(form.calendars),
    holidays: Object.keys(form.holidays),
    channel: Object.keys(form.channels),
    plan: Object.keys(form.plans),
    region: Object.keys(form.regions),
    audience: Object.keys(form.audiences),
    service: Object.keys(form.services),
    category: Object.keys(form.categories),
    signal: Object.keys(form.signals),
    priority: Object.keys(form.priority.levels),
    impact: matrix?.impact ?? Object.keys(impacts ?? {}),
    urgency: matrix?.urgency ?? Object.keys(urgencies ?? {}),
    customerPriority: customersOwn?.levels ?? [],
    tier: Object.keys(form.tiers),
    contact: Object.keys(form.contacts),
    ladder: Object.keys(form.ladders),
    rota: Object.keys(form.rotas),
    article: Object.keys(form.knowledge.articles),
  };
}
