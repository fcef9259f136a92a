import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, policyText, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

test("a misspelt command or flag is a usage error that says what may have been meant", async () => {
  const command = await runCli("simulat");
  expect(command).toMatchObject({ code: 2, out: "" });
  expect(command.err).toContain("Did you mean simulate?");
  const flag = await runCli("simulate", load, "--quite");
  expect(flag).toMatchObject({ code: 2, out: "" });
  expect(flag.err).toContain("Did you mean --quiet?");
});

test("nothing at all, a missing argument and one too many are usage errors", async () => {
  expect(await runCli()).toMatchObject({ code: 2, out: "" });
  expect((await runCli("simulate")).err).toContain("missing required argument 'load'");
  expect((await runCli("decide", "policy.yaml")).err).toContain("required option '--facts <facts>'");
  expect((await runCli("simulate", load, "more")).code).toBe(2);
});

test("help and version are no errors, and examples come first", async () => {
  const help = await runCli("--help");
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toMatch(/^Examples:\n {2}deskdrill simulate /);
  expect((await runCli("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await runCli("help", "simulate")).out).toContain("--replications <count>");
});

test.each(["0", "-1", "1.5", "x", "", "1e9", "Infinity", "NaN"])(
  "%j is no number of weeks or replications",
  async (count) => {
    for (const [flag, most] of [
      ["--weeks", 10_000],
      ["--replications", 100_000],
    ] as const) {
      const { code, out, err } = await runCli("simulate", load, flag, count);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(`Write a whole number from 1 to ${most}.`);
    }
  },
);

test("--color takes one of its words", async () => {
  const { code, err } = await runCli("simulate", load, "--color", "sometimes");
  expect(code).toBe(2);
  expect(err).toContain("Allowed choices are auto, always, never");
});

test("a file that is missing, or a folder, is a usage error on one line", async () => {
  const missing = folder.path("none.yaml");
  const told = { code: 2, out: "", err: `deskdrill: ${missing}: there is no such file\n` };
  expect(await runCli("simulate", missing)).toEqual(told);
  expect(await runCli("simulate", load, "--policy", missing)).toEqual(told);
  expect(await runCli("decide", missing, "--facts", "{}")).toEqual(told);
  const here = folder.path(".");
  expect((await runCli("simulate", here)).err).toBe(`deskdrill: ${here}: it is a folder\n`);
});

test("a name cannot smuggle control characters into a message", async () => {
  const { err } = await runCli("simulate", folder.path("\u001B[2Jnone\u009B.yaml"));
  expect(err).toMatch(/none\.yaml: there is no such file\n$/);
  expect(err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
});

test("a load that names no policy says how to name one", async () => {
  const file = await folder.write("alone.yaml", changed(loadText, "policy: policy.yaml\n", ""));
  const { code, err } = await runCli("simulate", file);
  expect([code, err]).toEqual([
    2,
    `deskdrill: ${file} names no policy; add "policy: FILE" to it, or --policy FILE\n`,
  ]);
  expect((await runCli("simulate", file, "--policy", folder.path("policy.yaml"), "--quiet")).code).toBe(0);
});

/** The codes and places of problem lines; every line but the last is one. */
function problemsIn(err: string): readonly string[] {
  const lines = err.trimEnd().split("\n");
  expect(lines.at(-1)).toBe(`${lines.length - 1} problem${lines.length === 2 ? "" : "s"}; nothing was run`);
  return lines.slice(0, -1).map((line) => /([^/]+\.yaml:\d+:\d+ [A-Z_]+)/.exec(line)?.[1] ?? line);
}

test("all problems of a load and of its policy are told at once, each with its place", async () => {
  await folder.write(
    "faulty/policy.yaml",
    `${changed(policyText, "otherwise: normal", "otherwise: none")}odd: 1\n`,
  );
  const file = await folder.write("faulty/load.yaml", `${loadText}odd: 1\nchatSlowDown: 9\n`);
  const { code, out, err } = await runCli("simulate", file);
  expect([code, out]).toEqual([3, ""]);
  expect(problemsIn(err)).toEqual([
    "load.yaml:18:1 KEY_UNKNOWN",
    "load.yaml:19:15 VALUE_INVALID",
    "policy.yaml:22:14 NAME_UNKNOWN",
    "policy.yaml:35:1 KEY_UNKNOWN",
  ]);
});

test("all problems of a load are told when its policy is right, names that the policy lacks included", async () => {
  const odd = `${loadText}chatSlowDown: 9\n`;
  const file = await folder.write(
    "odd.yaml",
    changed(odd, "billing: { share: 40% }", "biling: { share: 40% }"),
  );
  const { code, err } = await runCli("simulate", file);
  expect(code).toBe(3);
  expect(problemsIn(err)).toEqual(["odd.yaml:13:49 NAME_UNKNOWN", "odd.yaml:18:15 VALUE_INVALID"]);
  expect(err).toContain('Did you mean "billing"?');
});

test.each([
  ["empty", "", "VALUE_INVALID"],
  ["only a comment", "# nothing\n", "VALUE_INVALID"],
  ["binary", Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256), "TEXT_ENCODING"],
  ["not YAML", "load: [a\nb: {", "YAML_SYNTAX"],
  ["a list", "- a\n- b\n", "VALUE_INVALID"],
])("a load that is %s is refused as invalid", async (_, text, problem) => {
  const file = await folder.write("broken.yaml", text);
  const { code, err } = await runCli("simulate", file);
  expect(code).toBe(3);
  expect(problemsIn(err)[0]).toMatch(new RegExp(String.raw`^broken\.yaml:\d+:\d+ ${problem}$`));
  expect((await runCli("decide", file, "--facts", "{}")).code).toBe(3);
});

test("a run of a hundred million tickets is refused with the figure before anything is run", async () => {
  const file = await folder.write("huge.yaml", changed(loadText, "perWeek: 50,", "perWeek: 20000000,"));
  const { code, err } = await runCli("simulate", file, "--out", `json=${folder.path("huge.json")}`);
  expect(code).toBe(3);
  expect(problemsIn(err)).toEqual(["huge.yaml:5:10 RUN_TOO_LARGE"]);
  expect(err).toContain("the run would make about 120 million tickets, more than 100 million");
  expect((await runCli("simulate", load, "--replications", "100000", "--weeks", "10000")).err).toContain(
    "about 80,008 million tickets",
  );
  expect(await folder.names()).not.toContain("huge.json");
}, 1_000);
