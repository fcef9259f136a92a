import type { Instant } from "../units/index.ts";
import type { Policy } from "./policy.ts";

/** Who answers for a contact that a rota stands behind. */
export interface OnCallFor {
  readonly contact: string;
  readonly rota: string;
  /** Contacts, in order of name; nobody when the rota has a gap then. */
  readonly who: readonly string[];
}

/** The contacts on call by a rota at an instant: one look-up. */
export const onCallAt = ({ rotas }: Policy, rota: string, at: Instant): readonly string[] =>
  rotas.get(rota).onCallAt(at);

/** Who is on call at an instant for those of the contacts that a rota stands behind, each once. */
export const onCallFor = (policy: Policy, contacts: readonly string[], at: Instant): readonly OnCallFor[] =>
  [...new Set(contacts)].flatMap((contact) => {
    const rota = policy.form.contacts[contact]?.rota;
    return rota === undefined ? [] : [{ contact, rota, who: onCallAt(policy, rota, at) }];
  });

/** The contacts that escalation rules reach first: those they tell, and the first step of the ladders they page. */
export const reachedFirst = (
  { form: { ladders } }: Policy,
  rules: readonly { readonly page: string | undefined; readonly notify: readonly string[] }[],
): readonly string[] =>
  rules.flatMap(({ page, notify }) => [
    ...(page === undefined ? [] : (ladders[page]?.steps[0]?.page ?? [])),
    ...notify,
  ]);
