import type { Facts } from "./facts.ts";
import type { PolicyForm } from "./schema/policySchema.ts";

/** The calendar itself, or the one that it chooses by the facts. The loader has checked that this comes to an end. */
export function chosenCalendar(form: PolicyForm, facts: Facts, name: string): string {
  const calendar = form.calendars[name];
  if (!calendar || !("chosenBy" in calendar)) return name;
  const word = facts[calendar.chosenBy];
  const isListed = word !== undefined && Object.hasOwn(calendar.calendars, word);
  return chosenCalendar(form, facts, (isListed ? calendar.calendars[word] : undefined) ?? calendar.otherwise);
}
