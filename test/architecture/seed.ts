import { fc } from "@fast-check/vitest";

/** Property tests draw the same cases in every run; DESKDRILL_SEED sets another seed, `random` a new one each time. */
const wanted = process.env["DESKDRILL_SEED"] ?? "20260302";
/** How many cases each property draws, where it does not say; fewer of them when every mutant is to meet them. */
const runs = process.env["DESKDRILL_RUNS"];
fc.configureGlobal({
  ...(wanted === "random" ? {} : { seed: Number(wanted) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
