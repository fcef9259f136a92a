import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnreadableFileError } from "../../../src/input/node/readText.ts";
import { digest, readPolicy } from "../../../src/policy/node/readPolicy.ts";
import { changed, sample } from "../samplePolicy.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a policy file is read, checked and named by the hash of its text", async () => {
  const file = join(folder, "sample.yaml");
  await writeFile(file, sample);
  const policy = await readPolicy(file);
  expect(policy).toMatchObject({ ok: true, value: { id: "sample", hash: digest(sample) } });
});

test("problems name the file as the reader knows it", async () => {
  const file = join(folder, "faulty.yaml");
  await writeFile(file, changed("handledBy: tier2", "handledBy: tier9"));
  const policy = await readPolicy(file);
  expect(policy).toMatchObject({ ok: false, problems: [{ code: "NAME_UNKNOWN", at: { file } }] });
});

test("the hash is the same on every machine: line ends do not count, everything else does", () => {
  expect(digest(sample)).toMatch(/^[0-9a-f]{12}$/);
  expect(digest(sample.replaceAll("\n", "\r\n"))).toBe(digest(sample));
  expect(digest(`${sample} `)).not.toBe(digest(sample));
  expect(digest("")).toBe("e3b0c44298fc");
});

test("a file that is not there is no problem of the policy", async () => {
  await expect(readPolicy(join(folder, "none.yaml"))).rejects.toThrow(UnreadableFileError);
});

/** The sample in two files, the second with its targets. */
async function splitSample(): Promise<{ readonly main: string; readonly parts: string }> {
  const lines = sample.split("\n");
  const start = lines.findIndex((line) => line === "targets:");
  const length = lines.slice(start + 1).findIndex((line) => /^\w/.test(line)) + 1;
  const main = join(folder, "split.yaml");
  const parts = join(folder, "split-targets.yaml");
  await writeFile(main, ["include: [split-targets.yaml]", ...lines.toSpliced(start, length)].join("\n"));
  await writeFile(parts, lines.slice(start, start + length).join("\n"));
  return { main, parts };
}

test("a policy in several files is the same policy, and its clauses are known by file and line", async () => {
  const { main, parts } = await splitSample();
  const whole = await readPolicy(join(folder, "sample.yaml"));
  const split = await readPolicy(main);
  if (!whole.ok || !split.ok) throw new Error("both load");
  expect(split.value.targetClauses.map(({ clause }) => clause)).toEqual(
    whole.value.targetClauses.map(({ clause }) => clause),
  );
  const [first] = split.value.targetClauses;
  expect(split.value.clauses.get(first?.clause ?? "")?.file).toBe(parts);
  expect(split.value.hash).not.toBe(whole.value.hash);
});

test("includes that are missing, lead out of the folder or come back to themselves are told at their place", async () => {
  const main = join(folder, "including.yaml");
  await mkdir(join(folder, "elsewhere"), { recursive: true });
  await writeFile(join(folder, "elsewhere", "secret.yaml"), "title: secret\n");
  await symlink(join(folder, "elsewhere", "secret.yaml"), join(folder, "linked.yaml"));
  await writeFile(join(folder, "back.yaml"), "include: [including.yaml]\n");
  const list = ["missing.yaml", "../sample.yaml", "linked.yaml", "back.yaml"];
  await writeFile(main, `include:\n${list.map((file) => `  - ${file}\n`).join("")}${sample}`);
  const policy = await readPolicy(main);
  const told = policy.ok ? [] : policy.problems.map(({ code, at, found }) => [code, at.file, at.line, found]);
  expect(told).toEqual([
    ["INCLUDE_INVALID", join(folder, "back.yaml"), 1, '"including.yaml" is included already'],
    ["INCLUDE_INVALID", main, 2, '"missing.yaml" is not there'],
    ["INCLUDE_INVALID", main, 3, '"../sample.yaml" is no file beside this one'],
    ["INCLUDE_INVALID", main, 4, '"linked.yaml" leads out of the folder'],
  ]);
});
