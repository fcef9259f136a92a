import { expect, test } from "vitest";
import { policyJsonSchema } from "../../src/policy/index.ts";
import { loadJsonSchema, mapJsonSchema } from "../../src/workload/index.ts";

const shipped = [
  ["scenarios/policies/policy.schema.json", policyJsonSchema],
  ["scenarios/loads/load.schema.json", loadJsonSchema],
  ["scenarios/maps/map.schema.json", mapJsonSchema],
] as const;

test.each(shipped)(
  "%s, which the shipped files point editors at, is what `deskdrill schema` prints",
  async (file, schema) => {
    await expect(`${JSON.stringify(schema(), undefined, 2)}\n`).toMatchFileSnapshot(`../../${file}`);
  },
);
