import { resolve } from "node:path";
import { UsageError } from "./errors.ts";

/** A file that a result is to be written to, and in which form. */
export interface Output<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

/** The files that "FORMAT=FILE" texts name. Throws a UsageError for another format, and for a file named twice. */
export function outputsOf<Format extends string>(
  out: readonly string[],
  formats: readonly Format[],
): readonly Output<Format>[] {
  const paths = new Set<string>();
  return out.map((said) => {
    const [, word = "", path = ""] = /^(\w+)=(.+)$/.exec(said) ?? [];
    const format = formats.find((one) => one === word);
    if (format === undefined)
      throw new UsageError(`--out ${said}: write ${formats.map((one) => `${one}=FILE`).join(", ")}`);
    if (paths.has(resolve(path))) throw new UsageError(`--out ${said}: another --out writes that file`);
    paths.add(resolve(path));
    return { format, path };
  });
}
