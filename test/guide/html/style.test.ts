import { expect, test } from "vitest";
import { style } from "../../../src/guide/html/style.ts";
import { look } from "../../../src/html/look.ts";

test("every colour and letter that the guide names is one that all pages share", () => {
  const named = [...style.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !look.includes(`${name}:`))).toEqual([]);
  expect(style).not.toMatch(/#[\da-f]{3,8}\b/i);
});

test("every shape of a node has its look", () => {
  for (const shape of ["counting", "standing", "choice", "end", "arrow"])
    expect(style).toContain(`svg .${shape} `);
});
