import { classFamilies } from "./classFamilies.ts";
import type { Family } from "./family.ts";
import { networkFamilies } from "./networkFamilies.ts";
import { oneLineFamilies } from "./oneLineFamilies.ts";
import { otherFamilies } from "./otherFamilies.ts";
import { statisticFamilies } from "./statisticFamilies.ts";

/** Every kind of reference set, in the order in which they are tried. */
export const families: readonly Family[] = [
  ...networkFamilies,
  ...classFamilies,
  ...oneLineFamilies,
  ...otherFamilies,
  ...statisticFamilies,
];
