import { onCallAt, type Policy } from "../../policy/index.ts";
import { listing, section, table, type Words } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { countedIn, guideZone } from "../hoursWords.ts";
import { contactName, ladderName } from "../names.ts";
import { exampleOpenings } from "../openings.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

type Form = Policy["form"];

/** Who is reached how and when, who stands in, and who is on call. */
export function contacts(source: Source): Section {
  const { policy, isInternal } = source;
  const { form } = policy;
  const shown = Object.entries(form.contacts).filter(([, { internal }]) => isInternal || !internal);
  const columns = ["Contact", "Reached by", "When", ...(isInternal ? ["Stand-in", "Called for"] : [])];
  return section(
    "contacts",
    "Contacts",
    shown.length === 0
      ? [gap("Contacts")]
      : table(
          "Contacts",
          columns,
          shown.map(([id, { method, note }]): readonly Words[] => [
            contactName(form, id),
            [method ?? notDefined, ...(note === undefined ? [] : [`. ${note}`])].join(""),
            whenText(policy, id),
            ...(isInternal ? [standIn(form, id), calledFor(form, id)] : []),
          ]),
        ),
    isInternal && policy.rotas.names.length > 0 ? [rotas(source)] : [],
  );
}

function whenText(policy: Policy, id: string): string {
  const { calendar, rota } = policy.form.contacts[id] ?? {};
  if (rota !== undefined) return `at any hour, whoever the rota ${rotaName(policy.form, rota)} names`;
  return calendar === undefined ? `hours ${notDefined}` : countedIn(policy, calendar);
}

const rotaName = ({ rotas: all }: Form, id: string): string => all[id]?.title ?? id;

const standIn = (form: Form, id: string): string => {
  const deputy = form.contacts[id]?.deputy;
  return deputy === undefined ? "nobody is named" : contactName(form, deputy);
};

/** The rules and ladders that reach a contact. */
function calledFor(form: Form, id: string): string {
  const rules = form.escalations.filter(({ notify = [] }) => notify.includes(id)).map(({ clause }) => clause);
  const ladders = Object.entries(form.ladders)
    .filter(([, { steps, then }]) => then === id || steps.some(({ page }) => page.includes(id)))
    .map(([ladder]) => `ladder ${ladderName(form, ladder)}`);
  return [...rules, ...ladders].join(", ");
}

/** Who is on call in the two examples, and how turns pass on. */
function rotas({ policy, setting }: Source): Section {
  const { form } = policy;
  const openings = exampleOpenings(policy, setting.asOf);
  const people = (rota: string, at: (typeof openings)[number]["at"]): string => {
    const who = onCallAt(policy, rota, at).map((id) => contactName(form, id));
    return who.length === 0 ? "nobody" : listing(who, "and");
  };
  return section("rotas", "Who is on call", [
    ...table(
      "Who is on call",
      ["Rota", "Turns", ...openings.map(({ text }) => `On ${text} (${guideZone(policy)})`)],
      policy.rotas.names.map((rota) => [
        rotaName(form, rota),
        turnsText(form, rota),
        ...openings.map(({ at }) => people(rota, at)),
      ]),
    ),
  ]);
}

function turnsText({ rotas: all, ...form }: Form, id: string): string {
  const rota = all[id];
  const layers = rota?.layers ?? (rota ? [{ handOver: rota.handOver, members: rota.members }] : []);
  const told = layers.map(({ handOver = "", members = [] }) => {
    const crews = members.map((crew) =>
      listing(
        crew.map((one) => form.contacts[one]?.title ?? one),
        "and",
      ),
    );
    return `${crews.join(", then ")}; handed over ${handOver}`;
  });
  return `${told.join("; over: ")} (${rota?.zone ?? ""})`;
}
