import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

interface Result {
  readonly effects: readonly {
    readonly path: string;
    readonly less: { readonly difference: number } | null;
    readonly more: { readonly difference: number; readonly change: string } | null;
  }[];
  readonly reproduce: string;
}

test("the inputs are told in the order of their effect, with what is left out", async () => {
  const words = ["sensitivity", load, "--figure", "abandonment:phone", "--by", "50%", "--replications", "20"];
  const { code, out, err } = await runCli(...words, "--json");
  expect([code, err]).toEqual([0, ""]);
  const { effects } = JSON.parse(out) as Result;
  expect(effects).toHaveLength(5);
  expect(effects[0]).toMatchObject({ path: "staff.day.agents", less: { change: "worse" } });
  const sizes = effects.map(({ less, more }) =>
    Math.max(Math.abs(less?.difference ?? 0), Math.abs(more?.difference ?? 0)),
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const text = (await runCli(...words)).out;
  expect(text).toContain("Left out: profiles, mix, incidents");
  expect(text).toContain(
    `deskdrill sensitivity ${load} --figure abandonment:phone --by 0.5 --seed 7 --replications 20\n`,
  );
});

test("an input that cannot be less is told only for more", async () => {
  const { out } = await runCli("sensitivity", load, "--set", "staff.day.agents=1", "--json");
  const { effects, reproduce } = JSON.parse(out) as Result;
  expect(effects.find(({ path }) => path === "staff.day.agents")?.less).toBeNull();
  expect((await runCli(...reproduce.split(" ").slice(1), "--json")).out).toBe(out);
});

test.each(["0", "1", "100%", "x"])("--by %s is wrong use", async (by) => {
  const { code, err } = await runCli("sensitivity", load, "--by", by);
  expect(code).toBe(2);
  expect(err).toContain("Write a share such as 10% or 0.1.");
});
