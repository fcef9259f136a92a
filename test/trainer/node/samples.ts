import type { SessionStarted } from "../../../src/trainer/store.ts";
import { instant } from "../../../src/units/index.ts";

export const noon = instant(Date.UTC(2026, 2, 2, 12));

export const drill: SessionStarted = {
  type: "sessionStarted",
  at: 0,
  mode: "drill",
  seed: "4711",
  items: 20,
  focus: undefined,
  policyHash: "0123456789ab",
  starts: noon,
};
