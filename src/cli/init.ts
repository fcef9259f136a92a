import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { policyJsonSchema } from "../policy/index.ts";
import type { Paint } from "../report/index.ts";
import { loadJsonSchema } from "../workload/index.ts";
import { exitCode } from "./exitCode.ts";
import { line, paintedLines } from "./lines.ts";
import { shellWord } from "./shellWord.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface InitOptions {
  readonly force?: boolean;
}

/** Where each kind of file of the starter goes. */
const places: Readonly<Record<string, string>> = { workflow: ".github/workflows" };

/** `deskdrill init DIR`: a first policy, load, features and workflow, which pass as they are. */
export async function initCommand(folder: string, { force }: InitOptions, paint: Paint): Promise<number> {
  const files = (await starterFiles()).map(({ path, text }) => ({ path: join(folder, path), text }));
  if (force !== true) await refuseExisting(files.map(({ path }) => path));
  await writeFiles(files);
  const written = files.map(({ path }) => line(`  ${path}`));
  process.stdout.write(
    paintedLines([line("written", "strong"), ...written, line(""), ...next(folder)], paint),
  );
  return exitCode.held;
}

const next = (folder: string): readonly ReturnType<typeof line>[] => [
  line("try", "strong"),
  ...(folder === "." ? [] : [line(`  cd ${shellWord(folder)}`)]),
  line("  npx deskdrill lint policy.yaml"),
  line("  npx deskdrill check --policy policy.yaml --load load.yaml"),
  line("  npx deskdrill simulate load.yaml"),
  line(""),
  line("then change policy.yaml until it is yours", "faint"),
];

interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The files that ship as a start, with the schemas that their first lines point editors at. */
async function starterFiles(): Promise<readonly StarterFile[]> {
  const starter = fileURLToPath(new URL("../../scenarios/starter/", import.meta.url));
  const entries = await readdir(starter, { recursive: true, withFileTypes: true });
  const shipped = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(starter.length))
    .toSorted();
  const files = shipped.map(async (path) => {
    return { path: placeOf(path), text: await readFile(join(starter, path), "utf8") };
  });
  return [...(await Promise.all(files)), ...schemas];
}

function placeOf(path: string): string {
  const place = places[dirname(path)];
  return place === undefined ? path : join(place, path.slice(dirname(path).length + 1));
}

const schemaText = (schema: object): string => `${JSON.stringify(schema, undefined, 2)}\n`;
const schemas: readonly StarterFile[] = [
  { path: "policy.schema.json", text: schemaText(policyJsonSchema()) },
  { path: "load.schema.json", text: schemaText(loadJsonSchema()) },
];
