import { expect, test } from "vitest";
import { problemCodes } from "../../src/input/index.ts";

test("every code is in capitals and says in a phrase what it means", () => {
  for (const [code, meaning] of Object.entries(problemCodes)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    expect(meaning).toMatch(/^[^A-Z].{10,}[^.]$/);
  }
});
