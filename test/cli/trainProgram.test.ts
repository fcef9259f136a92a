import { expect, test } from "vitest";
import { runCli } from "./runCli.ts";

test("train says what it can do, and each way to practise its options", async () => {
  const { out } = await runCli("train", "--help");
  for (const name of ["learn", "drill", "exam", "review", "progress", "cohort", "export", "import"])
    expect(out).toContain(name);
  const { out: drill } = await runCli("train", "drill", "--help");
  for (const option of ["--plain", "--script", "--player", "--ascii", "[focus]"])
    expect(drill).toContain(option);
});
