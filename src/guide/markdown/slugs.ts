import type { Page, Section } from "../page.ts";

/** The link target that readers of Markdown make for each heading, by the section's id. */
export function slugsOf({ title, sections }: Page): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  const slugs = new Map<string, string>();
  const take = (heading: string): string => {
    const slug = slugOf(heading);
    const times = used.get(slug) ?? 0;
    used.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  };
  const visit = (section: Section): void => {
    slugs.set(section.id, take(section.title));
    section.sections.forEach(visit);
  };
  take(title);
  sections.forEach(visit);
  return slugs;
}

/** "6 Escalation process" as "6-escalation-process". */
const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
