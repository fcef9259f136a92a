import type { Policy } from "../../policy/index.ts";
import { bullets, listing, paragraph, section, table } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { categoryName, contactName, personName, tierName } from "../names.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";
import { spanWords } from "../spanWords.ts";

type Form = Policy["form"];

/** What each tier does, its internal times, and who is responsible for what. */
export function tiers({ policy }: Source): Section {
  const { form } = policy;
  return section(
    "tiers",
    "Tiers and roles",
    [...raci(form)],
    [...Object.keys(form.tiers).map((id) => tierSection(form, id)), ...roles(form)],
  );
}

function raci(form: Form): readonly Block[] {
  const { raci: rows } = form.workflow;
  if (rows.length === 0) return [gap("Responsibilities (RACI)")];
  const names = (ids: readonly string[] | undefined): string =>
    listing(
      (ids ?? []).map((id) => personName(form, id)),
      "and",
    );
  return [
    paragraph(
      "Responsible does the work, accountable answers for it, consulted is asked before, informed is told after.",
    ),
    ...table(
      "Who is responsible for what",
      ["Task", "Responsible", "Accountable", "Consulted", "Informed"],
      rows.map(({ task, responsible, accountable, consulted, informed }) => [
        task,
        names(responsible),
        names([accountable]),
        names(consulted),
        names(informed),
      ]),
    ),
  ];
}

/** What one tier does, how it is reached, and its internal times. */
export function tierSection(form: Form, id: string): Section {
  const tier = form.tiers[id];
  const { role, responsibilities = [], handles, contact, selfHelp, note } = tier ?? {};
  const rows = [
    ...(role === undefined ? [] : [["Part", role]]),
    [
      "Works on",
      handles === undefined
        ? notDefined
        : listing(
            handles.map((one) => categoryName(form, one)),
            "and",
          ),
    ],
    ["Reached by", selfHelp ? "nobody is there: customers help themselves" : contactText(form, contact)],
    ...timeRows(form, id),
  ];
  return section(`tier-${id}`, `Tier: ${tierName(form, id)}`, [
    ...table(`Tier ${tierName(form, id)}`, ["What", "How"], rows),
    ...(responsibilities.length === 0 ? [] : [paragraph("Its work:"), ...bullets(responsibilities)]),
    ...(note === undefined ? [] : [paragraph(note)]),
  ]);
}

const contactText = (form: Form, contact: string | undefined): string =>
  contact === undefined ? notDefined : contactName(form, contact);

/** The internal times of a tier, which no customer is told. */
function timeRows(form: Form, id: string): readonly (readonly string[])[] {
  const { pickUp, workLimit } = form.tiers[id]?.internalTargets ?? {};
  const own = "in the hours in which the tier works";
  return [
    ["Takes a ticket over within", pickUp === undefined ? notDefined : `${spanWords(pickUp)} ${own}`],
    ["Works on it for at most", workLimit === undefined ? notDefined : `${spanWords(workLimit)} ${own}`],
  ];
}

const roles = (form: Form): readonly Section[] =>
  Object.entries(form.roles).map(([id, { title, responsibilities, contact, note }]) =>
    section(`role-${id}`, `Role: ${title}`, [
      paragraph(`Reached by: ${contactText(form, contact)}.`),
      ...bullets(responsibilities),
      ...(note === undefined ? [] : [paragraph(note)]),
    ]),
  );
