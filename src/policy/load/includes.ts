import type { Problem, SourceDocument } from "../../input/index.ts";

/** A file that another one includes, and where it says so. */
export interface Include {
  readonly file: string;
  readonly index: number;
}

/** What a document includes: names of files beside it. Anything that could lead elsewhere is a problem. */
export function includesOf(source: SourceDocument): {
  readonly includes: readonly Include[];
  readonly problems: readonly Problem[];
} {
  const { value } = source;
  const said: unknown =
    typeof value === "object" && value !== null && "include" in value ? value.include : undefined;
  const list: readonly unknown[] = Array.isArray(said) ? said : said === undefined ? [] : [said];
  const includes: Include[] = [];
  const problems: Problem[] = [];
  list.forEach((file, index) => {
    if (typeof file === "string" && /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*\.ya?ml$/u.test(file))
      includes.push({ file, index });
    else problems.push(refusedInclude(source, index, `${JSON.stringify(file)} is no file beside this one`));
  });
  return { includes, problems };
}

/** The problem with the include of that index. */
export const refusedInclude = (source: SourceDocument, index: number, found: string): Problem =>
  source.problem(
    "INCLUDE_INVALID",
    ["include", index],
    found,
    "Name a YAML file in the same folder, such as targets.yaml",
  );
