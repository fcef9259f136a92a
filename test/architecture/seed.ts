import { fc } from "@fast-check/vitest";

/** Property tests draw the same cases in every run; DESKDRILL_SEED=random, or a number, draws others. */
const wanted = process.env["DESKDRILL_SEED"] ?? "20260302";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
