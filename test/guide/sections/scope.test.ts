import { expect, test } from "vitest";
import { scope } from "../../../src/guide/sections/scope.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource, textOfFile } from "../sample.ts";

test("whatever is out of scope is told where to go instead", () => {
  const rows = rowsIn(scope(standardSource()), "Out of scope");
  expect(rows).toHaveLength(3);
  for (const [, goTo = ""] of rows) expect(goTo.length).toBeGreaterThan(10);
});

test("a plan without support says so, and where its customers go", () => {
  const text = textOfFile("scenarios/policies/gitlab-support.yaml");
  const said = linesIn(scope(sourceFor(text)));
  expect(said).toContain("Anything, on Trial | documentation and community");
});

test("the tier at which a category starts is for the people of the desk", () => {
  expect(linesIn(scope(standardSource()))).toContain(
    "data-export | Imports, exports and lost records | Second line",
  );
  expect(linesIn(scope(standardSource("customer"))).join()).not.toContain("Second line");
});

test("named contacts, releases and exclusions stand where the policy has them, and else are gaps", () => {
  const more = `${bareText}customerContacts: { per: seats, scale: [{ upTo: 10, contacts: 2 }, { eachFurther: 10, add: 1 }] }
versions: { supportedFor: 2 years }
`;
  const said = linesIn(scope(sourceFor(more)));
  expect(said).toEqual(expect.arrayContaining(["up to 10 | 2", "each further 10 | 1 more"]));
  expect(said).toContain("A release is supported for 2 years.");
  expect(said).toContain("Exclusions from the scope not formally defined.");
});
