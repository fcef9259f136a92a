import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
  const policy = await readPolicy(file, "faulty.yaml");
  expect(policy).toMatchObject({
    ok: false,
    problems: [{ code: "NAME_UNKNOWN", at: { file: "faulty.yaml" } }],
  });
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
