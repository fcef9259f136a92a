import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { loadText, mapText, policyText } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

interface Schema {
  readonly $schema: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

async function schemaOf(...kind: readonly string[]): Promise<Schema> {
  const { code, out, err } = await runCli("schema", ...kind);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Schema;
}

const scenarios = new URL("../../scenarios/", import.meta.url);

/** The files that are shipped in a folder of scenarios, parsed. */
const shipped = (kind: string): readonly Record<string, unknown>[] => {
  const folder = new URL(`${kind}/`, scenarios);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, unknown>);
};

test.each([
  ["policy", policyText, shipped("policies")],
  ["load", loadText, shipped("loads")],
  ["map", mapText, []],
] as const)(
  "the schema of a %s is JSON Schema 2020-12 and knows every key in use",
  async (kind, text, files) => {
    const schema = await schemaOf(kind);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    for (const file of [parse(text) as Record<string, unknown>, ...files]) {
      expect(Object.keys(file).filter((key) => !(key in schema.properties))).toEqual([]);
      expect(schema.required.filter((key) => !(key in file))).toEqual([]);
    }
  },
);

test("without a kind it is that of a policy", async () => {
  expect(await schemaOf()).toEqual(await schemaOf("policy"));
});

test.each(["nonsense", "constructor", "__proto__"])("there is no schema of %s", async (kind) => {
  expect(await runCli("schema", kind)).toEqual({
    code: 2,
    out: "",
    err: `deskdrill: there is no schema of "${kind}"; use policy, load, map\n`,
  });
});
