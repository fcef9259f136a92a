import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storePath } from "../../../src/trainer/node/storePath.ts";

test.each([
  ["the file asked for", "mine", { DESKDRILL_STORE: "/env", XDG_DATA_HOME: "/data" }, "mine"],
  ["the file of the environment", undefined, { DESKDRILL_STORE: "/env", XDG_DATA_HOME: "/data" }, "/env"],
  [
    "the folder for data",
    undefined,
    { DESKDRILL_STORE: "", XDG_DATA_HOME: "/data" },
    "/data/deskdrill/training.sqlite",
  ],
  ["the usual folder", undefined, {}, "/home/ann/.local/share/deskdrill/training.sqlite"],
  [
    "no relative folder",
    undefined,
    { XDG_DATA_HOME: "data" },
    "/home/ann/.local/share/deskdrill/training.sqlite",
  ],
])("the store is in %s", (_, asked, env, path) => {
  expect(storePath(asked, env, "/home/ann")).toBe(path);
});

test("home is the user's", () => {
  expect(storePath(undefined, {})).toBe(join(homedir(), ".local/share/deskdrill/training.sqlite"));
});
