import { createHash } from "node:crypto";
import { open, readFile, type FileHandle } from "node:fs/promises";
import { failed, passed, type Checked, type Problem } from "../../input/index.ts";
import { UnreadableFileError } from "../../input/node/readText.ts";
import type { RunJob } from "./makers.ts";

/** What a file of kept replications holds. */
export interface KeptRun {
  readonly job: RunJob;
  /** The text of each replication, by its index. */
  readonly kept: ReadonlyMap<number, string>;
  /** Bytes up to the end of the last whole line: one that was torn by a crash is left out. */
  readonly wholeBytes: number;
}

const schema = "deskdrill.replications/1";

/**
 * The replications kept in a file. A last line that a crash has torn is left out; any other line that is not as it was
 * written is a problem. Throws UnreadableFileError.
 */
export async function readKept(file: string): Promise<Checked<KeptRun>> {
  const lines = (await bytesOf(file)).toString("utf8").split("\n");
  lines.pop(); // what stands behind the last line feed
  const [head = "", ...rest] = lines;
  const job = jobOf(head);
  if (!job) return failed([notKept(file)]);
  const read = rest.map(replicationOf);
  const damaged = read.flatMap((one, index) => (one ? [] : [damagedLine(file, index + 2)]));
  if (damaged.length > 0) return failed(damaged);
  const kept = new Map(read.flatMap((one) => (one ? [[one.index, one.replication] as const] : [])));
  return passed({ job, kept, wholeBytes: Buffer.byteLength(lines.map((line) => `${line}\n`).join("")) });
}

/** Keeps the replications of one run as they are made; each is on the disk before `add` ends. */
export class Journal {
  readonly kept: ReadonlyMap<number, string>;
  readonly #file: string;
  readonly #handle: FileHandle;
  #written: Promise<void> = Promise.resolve();

  private constructor(file: string, handle: FileHandle, kept: ReadonlyMap<number, string>) {
    this.#file = file;
    this.#handle = handle;
    this.kept = kept;
  }

  /** Goes on with a file that holds replications of this run, or begins it. Throws UnreadableFileError, as `add` may. */
  static async open(file: string, { name, text }: RunJob): Promise<Checked<Journal>> {
    const handle = await openedAt(file);
    const { size } = await handle.stat();
    const found = size === 0 ? begun : ofRun(file, name, await readKept(file));
    if (!found.ok) {
      await handle.close();
      return found;
    }
    await handle.truncate(found.value.wholeBytes).catch((cause: unknown) => {
      throw notKeepable(file, cause);
    });
    const journal = new Journal(file, handle, found.value.kept);
    if (found === begun) await journal.#write({ schema, run: name, sha256: hashOf(text), text });
    return passed(journal);
  }

  /** Keeps a replication, one after another. */
  add(index: number, replication: string): Promise<void> {
    this.#written = this.#written.then(() =>
      this.#write({ index, sha256: hashOf(replication), replication }),
    );
    return this.#written;
  }

  /** Ends when all is kept. */
  async close(): Promise<void> {
    await this.#written.catch(() => undefined); // whoever added it was told
    await this.#handle.close();
  }

  async #write(line: object): Promise<void> {
    try {
      await this.#handle.appendFile(`${JSON.stringify(line)}\n`);
      await this.#handle.datasync();
    } catch (cause) {
      throw notKeepable(this.#file, cause);
    }
  }
}

const begun: Checked<Pick<KeptRun, "kept" | "wholeBytes">> = passed({ kept: new Map(), wholeBytes: 0 });

const ofRun = (file: string, name: string, found: Checked<KeptRun>): Checked<KeptRun> =>
  found.ok && found.value.job.name !== name ? failed([ofAnotherRun(file)]) : found;

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UnreadableFileError(`${file}: no kept replications can be read there`, { cause });
  }
}

async function openedAt(file: string): Promise<FileHandle> {
  try {
    return await open(file, "a");
  } catch (cause) {
    throw notKeepable(file, cause);
  }
}

function notKeepable(file: string, cause: unknown): UnreadableFileError {
  const why = cause instanceof Error ? `: ${cause.message}` : "";
  return new UnreadableFileError(`${file}: no replications can be kept there${why}`, { cause });
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

function jobOf(line: string): RunJob | undefined {
  const { schema: found, run: name, sha256, text } = partsOf(line);
  if (found !== schema || typeof name !== "string" || typeof text !== "string") return undefined;
  return sha256 === hashOf(text) ? { name, text } : undefined;
}

function replicationOf(line: string): { index: number; replication: string } | undefined {
  const { index, sha256, replication } = partsOf(line);
  if (typeof index !== "number" || typeof replication !== "string") return undefined;
  return sha256 === hashOf(replication) ? { index, replication } : undefined;
}

/** The parts of a line of JSON; none when it is something else. */
function partsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(line) as object) };
  } catch {
    return {};
  }
}

/** What is wrong with a file of kept replications. */
export const replicationsProblem = (file: string, line: number, found: string, fix: string): Problem => ({
  code: "REPLICATIONS_INVALID",
  at: { file, line, column: 1 },
  path: "",
  found,
  fix,
});

const notKept = (file: string): Problem =>
  replicationsProblem(
    file,
    1,
    "the file does not hold kept replications",
    "Name one that --resume has written",
  );

const damagedLine = (file: string, line: number): Problem =>
  replicationsProblem(
    file,
    line,
    "the replication is not as it was written",
    "Remove the line; it is made again",
  );

/** A file whose replications are of another run than those wanted. */
export const ofAnotherRun = (file: string): Problem =>
  replicationsProblem(
    file,
    1,
    "the replications kept here are of another run",
    "Name another file, or give the same load, policy and options as before",
  );
