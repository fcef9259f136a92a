/** What a column may be, and how its name tells: the surest ways first. */
export const namePatterns = {
  ticket: [
    /^(?:ticket|incident|case|issue|request|call|sr|record)? ?(?:id|number|no|nr|key|ref(?:erence)?)$/,
    /^(?:ticket|incident|case)$/,
  ],
  opened: [
    /^(?:date |time )?(?:opened|created|reported|submitted|raised|logged|received|registered)(?: (?:at|on|date|time|datetime|timestamp|utc))*$/,
    /^(?:open|creation|create|report|submission|arrival|start|entry|erstellt|eroffnet)(?: (?:at|on|am|date|time|datetime|timestamp|utc))*$/,
    /\b(?:opened|created|reported|submitted|creation|arrival)\b/,
    /^(?:date|timestamp|datetime|time|vru entry)$/,
  ],
  resolved: [
    /^(?:date |time )?(?:resolved|solved|resolution|completed|fixed|gelost)(?: (?:at|on|am|date|time|datetime|timestamp|utc))*$/,
    /^(?:date |time )?(?:closed|finished|ended|done|close|end|finish|geschlossen)(?: (?:at|on|am|date|time|datetime|timestamp|utc))*$/,
    /\b(?:resolved|solved|completed|closed)\b/,
  ],
  firstResponse: [
    /first (?:response|reply|answer|responded|contact)|responded|(?:response|reply) (?:at|on|date|datetime)$/,
  ],
  handOvers: [
    /reassign|hand ?(?:over|off)s?|transfers?|group changes|hops|bounces/,
    /escalations?(?: count)?$/,
  ],
  met: [/^(?:made|met|kept|within|in) sla$|^sla (?:made|met|kept)$|^(?:resolved |solved )?(?:in|on) time$/],
  reopens: [/re ?open/],
  asked: [
    /(?:await|wait|pending|hold)\w* (?:user|customer|caller|client|requester)(?: count)?$/,
    /(?:pending|hold) count/,
  ],
  waitedForCustomer: [
    /(?:pending|on hold|hold|customer wait\w*|waiting (?:for|on) customer)(?: (?:time|duration))?(?: in)?(?: (?:sec|min|hour|hr|day)\w*)?$/,
  ],
  work: [
    /(?:handle|handling|work(?:ed|ing)?|effort|service|ser|talk|agent|touch)(?: work)? (?:time|min|sec|hour|duration)\w*/,
    /time (?:spent|worked)|^(?:aht|effort|work|handling|worklog)(?: in)?(?: (?:s|sec|m|min|h|hr|hour)\w*)?$/,
  ],
  queued: [/(?:wait|waiting|queue|queued|q) (?:time|min|sec|duration)\w*|speed of answer|^(?:wait|asa)$/],
  abandoned: [/abandon|hung up|hang ?up/, /^(?:outcome|answered|disposition)$/],
  channel: [
    /^(?:contact |intake |case |ticket )?(?:channel|source|medium|via|origin|contact type|contact method|reported source)$/,
    /channel|\bvia\b/,
  ],
  category: [
    /^(?:ticket |case |issue |incident |service )?(?:category|topic|categorie|kategorie)(?: \d)?$/,
    /^(?:ticket |case |issue |incident |request )?(?:type|classification|class|reason|area|product|component)$/,
    /categor|topic/,
    /^(?:queue|group|assignment group|team)$/,
  ],
  priority: [
    /^(?:ticket |case |incident )?(?:priority|severity|prio|sev|prioritat)(?: level)?$/,
    /priority|severity/,
  ],
  impact: [/^impact(?: level)?$/],
  urgency: [/^urgency(?: level)?$/],
  plan: [/^(?:support )?(?:plan|support level|subscription|contract type)$/],
} as const;

export type GuessedField = keyof typeof namePatterns;

/** "openedAt", "Opened_At" and "OPENED AT" are one name. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** How well a name fits a field, from 0 to 1. */
export function nameScore(field: GuessedField, name: string): number {
  const index = namePatterns[field].findIndex((pattern) => pattern.test(plainName(name)));
  return index < 0 ? 0 : 1 - 0.2 * index;
}
