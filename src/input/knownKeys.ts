import { z } from "zod";
import type { Path } from "./sourceDocument.ts";

/** The keys that the schema allows in the mapping at `path`; none when the schema says nothing about it. */
export function knownKeysAt(schema: z.ZodType, path: Path): readonly string[] {
  let here: readonly z.core.$ZodType[] = [schema];
  for (const key of path) here = here.flatMap((one) => inside(one, key));
  const forms = here.flatMap(formsOf);
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])))];
}

function inside(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  return formsOf(schema).flatMap((form): readonly z.core.$ZodType[] => {
    if (form instanceof z.ZodObject) {
      const value = (form.shape as Record<string, z.core.$ZodType | undefined>)[key];
      return value ? [value] : [];
    }
    if (form instanceof z.ZodRecord) return [form.valueType];
    if (form instanceof z.ZodArray) return [form.element];
    return [];
  });
}

/** The schema without its optional, default, pipe and union wrappings: every form a value may take. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return formsOf(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return formsOf(schema.def.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  if (schema instanceof z.ZodLazy) return formsOf(schema.def.getter());
  return [schema];
}
