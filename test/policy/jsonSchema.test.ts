import { parse } from "yaml";
import { expect, test } from "vitest";
import { policyJsonSchema } from "../../src/policy/index.ts";
import { policySchema } from "../../src/policy/schema/policySchema.ts";
import { sample } from "./samplePolicy.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Schema {
  readonly $schema: string;
  readonly properties: Readonly<Record<string, Json>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

const schema = JSON.parse(JSON.stringify(policyJsonSchema())) as Schema;

function descriptionsIn(value: Json): readonly string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === "description" && typeof child === "string" ? [child] : descriptionsIn(child),
  );
}

test("the schema is JSON Schema of 2020-12 that survives being written and read", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema).toEqual(policyJsonSchema());
});

test("it has every key of a policy file, requires those without a default, and allows no other", () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(policySchema.shape));
  expect(schema.required).toEqual([
    "policy",
    "version",
    "title",
    "calendars",
    "channels",
    "priority",
    "tiers",
  ]);
  expect(schema.additionalProperties).toBe(false);
});

test("every key of the sample is one of the schema's", () => {
  const written = parse(sample) as Record<string, unknown>;
  expect(Object.keys(written).filter((key) => !(key in schema.properties))).toEqual([]);
  expect(schema.required.filter((key) => !(key in written))).toEqual([]);
});

test("an editor is told in words what a span, a target, a share and a name look like", () => {
  const descriptions = descriptionsIn(JSON.parse(JSON.stringify(policyJsonSchema())) as Json);
  expect(descriptions.filter((text) => text.trim() === "")).toEqual([]);
  for (const word of [/^A span of time: 90s/, /^A target: 15m/, /^A share: 80%/, /^A name other/]) {
    expect(descriptions.some((text) => word.test(text))).toBe(true);
  }
});
