import { glob, stat } from "node:fs/promises";
import { basename, dirname, join, normalize, relative } from "node:path";
import { readText, UnreadableFileError } from "../input/node/readText.ts";

/** A feature file, named as seen from the present folder. */
export interface FeatureFile {
  readonly file: string;
  readonly text: string;
}

/** The feature files that were asked for, and how a run names them: with the lines that were asked for, where any were. */
export interface FoundFeatures {
  readonly files: readonly FeatureFile[];
  readonly paths: readonly string[];
}

/**
 * The feature files that paths name: a file, `file:line`, a folder, a pattern, or `@rerun.txt` with such paths in it.
 * Throws UnreadableFileError for what names none.
 */
export async function findFeatures(asked: readonly string[]): Promise<FoundFeatures> {
  const listed = await Promise.all(asked.map(named));
  const paths = (await Promise.all(listed.flat().map(expanded))).flat();
  const names = [...new Set(paths.map(withoutLines))].toSorted();
  const files = await Promise.all(names.map(async (file) => ({ file, text: await readText(file) })));
  return { files, paths };
}

/** A path, or those that the file lists which it names: a run that failed leaves such a list, with or without its @. */
async function named(path: string): Promise<readonly string[]> {
  if (!basename(path).startsWith("@")) return [path];
  const isThere = (await stat(path).catch(() => undefined)) !== undefined;
  const text = await readText(isThere ? path : join(dirname(path), basename(path).slice(1)));
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) throw new UnreadableFileError(`${path}: it lists no scenario`);
  return lines;
}

async function expanded(path: string): Promise<readonly string[]> {
  const bare = withoutLines(path);
  const lines = path.slice(bare.length);
  const found = await stat(bare).catch(() => undefined);
  if (found?.isFile() === true) return [`${fromHere(bare)}${lines}`];
  const pattern = found?.isDirectory() === true ? join(bare, "**/*.feature") : bare;
  const names = (await Array.fromAsync(glob(pattern))).filter((name) => name.endsWith(".feature"));
  if (names.length > 0) return names.map((name) => `${fromHere(name)}${lines}`).toSorted();
  const why = found ? "there is no .feature file in this folder" : "there is no such file or folder";
  throw new UnreadableFileError(`${bare}: ${why}`);
}

/** The step files that patterns or folders name. Throws UnreadableFileError for a pattern that names none. */
export async function findStepFiles(patterns: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(patterns.map(stepFiles));
  return [...new Set(found.flat())];
}

async function stepFiles(pattern: string): Promise<readonly string[]> {
  const isFolder = (await stat(pattern).catch(() => undefined))?.isDirectory() === true;
  const files = (
    await Array.fromAsync(glob(isFolder ? join(pattern, "**/*.{js,mjs,ts,mts}") : pattern))
  ).toSorted();
  if (files.length === 0) throw new UnreadableFileError(`${pattern}: there is no such step file`);
  return files;
}

const withoutLines = (path: string): string => path.replace(/(:\d+)+$/, "");

const fromHere = (path: string): string => normalize(relative(".", path));
