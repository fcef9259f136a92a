import { createHash } from "node:crypto";

/** The share of all changes that `npm run mutation` tries, each kept or left out by chance: SAMPLE=0.15. */
const share = Number(process.env.SAMPLE ?? 1);
/** Any text; another one makes another sample of the same share: SALT=second. */
const salt = process.env.SALT ?? "";

/** A number from 0 to 1 that is a change's own, the same in every run with the same salt. */
const chanceOf = ({ fileName, location, replacement }) =>
  createHash("sha256")
    .update(salt)
    .update(JSON.stringify([fileName.replace(/^.*\/src\//, ""), location, replacement]))
    .digest()
    .readUInt32BE() /
  2 ** 32;

const check = (mutants) =>
  Promise.resolve(
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        chanceOf(mutant) < share
          ? { status: "passed" }
          : { status: "compileError", reason: "not in the sample" },
      ]),
    ),
  );

/** Leaves out what is not in the sample: it counts neither as found nor as overlooked. */
export const strykerPlugins = [
  {
    kind: "Checker",
    name: "sample",
    value: {
      init: () => Promise.resolve(),
      check,
      group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
    },
  },
];
