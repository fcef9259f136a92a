import { closedDaysOf } from "../../calendar/index.ts";
import { reviewDue } from "../review.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { Findings } from "./findings.ts";

/** What is wrong with the document itself; `today` is a date, "2026-11-22". */
export function checkDocument(form: PolicyForm, today: string, findings: Findings): void {
  checkReview(form, today, findings);
  checkHolidays(form, today, findings);
  checkOpenItems(form, today, findings);
  checkPriorities(form, findings);
  if ((form.clocks.firstResponse?.pausesWhile ?? []).length > 0) {
    findings.add("FIRST_RESPONSE_PAUSES", ["clocks", "firstResponse", "pausesWhile"], {
      found: "the clock of the first response stands still while somebody else is waited for",
      counterexample: { text: "a ticket set to waiting before anybody has answered is never late" },
      fix: "Remove pausesWhile: nothing can be waited for before the first answer",
    });
  }
  if (form.targets.length > 0) return;
  const fix = "Add targets:, or say in the assumptions that there are none";
  findings.add("TARGETS_UNDEFINED", [], { found: "no support response target is defined", fix });
}

function checkReview(form: PolicyForm, today: string, findings: Findings): void {
  const due = reviewDue(form);
  if (due === undefined || due >= today) return;
  const found = `the policy was to be reviewed again by ${due}`;
  findings.add("REVIEW_OVERDUE", ["reviewed"], {
    found,
    counterexample: { text: `today is ${today}, the last review was on ${form.reviewed ?? ""}` },
    fix: "Review it and write the new date",
  });
}

/** A list with yearly dates goes on; one of dates alone ends with the last of them. */
function checkHolidays({ holidays }: PolicyForm, today: string, findings: Findings): void {
  const needed = Number(today.slice(0, 4)) + 1;
  for (const [id, list] of Object.entries(holidays)) {
    const closed = list.map(closedDaysOf).filter((one) => typeof one !== "string");
    if (closed.length === 0 || closed.some(({ kind }) => kind === "yearly")) continue;
    const last = Math.max(...closed.map((one) => (one.kind === "yearly" ? 0 : yearOf(one))));
    if (last >= needed) continue;
    findings.add("HOLIDAYS_END", ["holidays", id], {
      found: `the holidays of ${id} end with ${last}`,
      counterexample: { text: `every holiday of ${last + 1} counts as a working day` },
      fix: `Add the holidays of ${last + 1}${last + 1 < needed ? ` to ${needed}` : ""}`,
    });
  }
}

const yearOf = (
  days: { readonly kind: "date"; readonly date: string } | { readonly kind: "range"; readonly to: string },
): number => Number((days.kind === "date" ? days.date : days.to).slice(0, 4));

function checkOpenItems({ openItems }: PolicyForm, today: string, findings: Findings): void {
  openItems.forEach((item, index) => {
    if (typeof item === "string" || item.due === undefined || item.due >= today) return;
    const found = `an open item was due on ${item.due}: ${item.text}`;
    findings.add("OPEN_ITEM_OVERDUE", ["openItems", index], { found, fix: "Close it, or write a new date" });
  });
}

function checkPriorities({ priority }: PolicyForm, findings: Findings): void {
  for (const [id, { examples }] of Object.entries(priority.levels)) {
    if (examples.length > 0) continue;
    const found = `no example shows what is ${id}`;
    findings.add("PRIORITY_WITHOUT_EXAMPLE", ["priority", "levels", id], {
      found,
      fix: "Add examples: with what makes a ticket one of these",
    });
  }
}
