import { parse } from "yaml";
import { expect, test } from "vitest";
import { loadJsonSchema, mapJsonSchema } from "../../src/workload/index.ts";
import { loadSchema } from "../../src/workload/schema/loadSchema.ts";
import { mapSchema } from "../../src/workload/schema/mapSchema.ts";
import { sampleLoad } from "./sampleLoad.ts";

interface Schema {
  readonly $schema: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

test.each([
  ["load", loadJsonSchema, Object.keys(loadSchema.shape)],
  ["map", mapJsonSchema, Object.keys(mapSchema.shape)],
])(
  "the schema of a %s has every key of the file, allows no other, and survives being written",
  (_, make, keys) => {
    const schema = JSON.parse(JSON.stringify(make())) as Schema;
    expect(schema).toEqual(make());
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties)).toEqual(keys);
    expect(schema.additionalProperties).toBe(false);
  },
);

test("what has a default need not be written", () => {
  const { required } = loadJsonSchema() as Schema;
  const written = parse(sampleLoad) as Record<string, unknown>;
  expect(required).toEqual(["load", "title", "horizon", "arrivals", "mix", "effort", "staff"]);
  expect(required.filter((key) => !(key in written))).toEqual([]);
  expect((mapJsonSchema() as Schema).required).toEqual(["map", "title", "opened", "channel", "category"]);
});
