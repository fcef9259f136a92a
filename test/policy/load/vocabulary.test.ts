import { expect, test } from "vitest";
import { vocabularyOf } from "../../../src/policy/load/vocabulary.ts";
import { changed, policyOf } from "../samplePolicy.ts";

test("the words of a policy are those of its lists, by kind", () => {
  const text = changed(
    "services:\n",
    "regions: { eu: { title: Europe } }\naudiences: { guest: A guest }\nservices:\n",
  ).replace("  matrix:\n", "  customersOwn: { levels: [now, later] }\n  matrix:\n");
  expect(vocabularyOf(policyOf(text).form)).toMatchObject({
    region: ["eu"],
    audience: ["guest"],
    customerPriority: ["now", "later"],
    service: ["planner", "api"],
  });
  expect(vocabularyOf(policyOf().form)).toMatchObject({ region: [], audience: [], customerPriority: [] });
});
