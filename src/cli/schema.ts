import { policyJsonSchema } from "../policy/index.ts";
import { loadJsonSchema, mapJsonSchema } from "../workload/index.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";

const schemas: ReadonlyMap<string, () => object> = new Map([
  ["policy", policyJsonSchema],
  ["load", loadJsonSchema],
  ["map", mapJsonSchema],
]);

/** `deskdrill schema [policy|load|map]`: JSON Schema for editors. */
export function schemaCommand(kind: string): number {
  const schema = schemas.get(kind);
  if (!schema) throw new UsageError(`there is no schema of "${kind}"; use ${[...schemas.keys()].join(", ")}`);
  process.stdout.write(`${JSON.stringify(schema(), undefined, 2)}\n`);
  return exitCode.held;
}
