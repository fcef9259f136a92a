import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { failed, type Checked } from "../../input/index.ts";
import { readText, UnreadableFileError } from "../../input/node/readText.ts";
import type { DrillContent } from "../cases/contentSchema.ts";
import { loadContent } from "../cases/loadContent.ts";

/** Reads and checks every .yaml file of a folder as the content of drills. Throws UnreadableFileError. */
export async function readContent(folder: string): Promise<Checked<DrillContent>> {
  const names = await yamlFilesIn(folder);
  const read = names.map(async (name) => ({
    file: join(folder, name),
    text: await readText(join(folder, name)),
  }));
  const [first, ...others] = await Promise.all(read);
  if (first) return loadContent([first, ...others]);
  const fix = "Put the files of the drills there, or name another folder";
  const at = { file: folder, line: 1, column: 1 };
  return failed([{ code: "KEY_MISSING", at, path: "", found: "the folder has no .yaml file", fix }]);
}

async function yamlFilesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  } catch (cause) {
    throw new UnreadableFileError(`${folder}: the folder cannot be read`, { cause });
  }
}
