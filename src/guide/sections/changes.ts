import { section, table } from "../blocks.ts";
import { gap } from "../gaps.ts";
import { personName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** What changed in the policy from version to version. */
export function changes({ policy: { form }, isInternal }: Source): Section {
  const all = form.document?.changes ?? [];
  return section(
    "changes",
    "Change history",
    all.length === 0
      ? [gap("Change history")]
      : table(
          "Changes of the policy",
          ["Version", "Date", "What changed", ...(isInternal ? ["By"] : [])],
          all.map(({ version, date, what, by }) => [
            version ?? "",
            date ?? "",
            what,
            ...(isInternal ? [by === undefined ? "" : personName(form, by)] : []),
          ]),
        ),
  );
}
