import { expect, test } from "vitest";
import { changed, placeOf, policyOf, problemsOf } from "../samplePolicy.ts";

const plans = (text: string): Readonly<Record<string, unknown>> =>
  policyOf(changed("plans:\n", `plans:\n${text}`)).form.plans;

test("a plan has what it extends or adds to, unless it says otherwise itself", () => {
  const text = `  basic:
    namedContacts: 1
    categories: access
  plus:
    extends: basic
    namedContacts: 2
  weekend:
    addOnTo: plus
    note: also on Saturdays
`;
  expect(plans(text)).toMatchObject({
    basic: { namedContacts: 1, categories: ["access"] },
    plus: { namedContacts: 2, categories: ["access"] },
    weekend: { namedContacts: 2, categories: ["access"], note: "also on Saturdays" },
  });
});

test("a plan is filled in wherever in the file its base stands", () => {
  expect(plans("  later:\n    extends: premium\n")["later"]).toMatchObject({
    title: "Standard",
    namedContacts: 3,
  });
});

test("support that a base does not have can be bought", () => {
  expect(plans("  paid:\n    extends: community\n    support: full\n")["paid"]).toMatchObject({
    support: "full",
  });
});

test("plans that extend each other in a circle are told once, where the circle closes", () => {
  const text = changed("  standard:\n    title: Standard", "  standard:\n    addOnTo: premium");
  expect(problemsOf(text)).toMatchObject([
    {
      code: "REFERENCE_CYCLE",
      path: "plans.premium.extends",
      at: placeOf(text, "standard\n    namedContacts"),
      found: "standard extends premium extends standard",
    },
  ]);
});

test("a plan that only leads into a circle is not told of it", () => {
  const text = changed("    title: Standard", "    extends: standard");
  expect(problemsOf(text).map(({ path, found }) => [path, found])).toEqual([
    ["plans.standard.extends", "standard extends standard"],
  ]);
});
