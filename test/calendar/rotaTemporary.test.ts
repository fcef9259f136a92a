import { expect, test } from "vitest";
import {
  compileRota,
  cutTemporary,
  temporaryOverrides,
  type TemporaryRota,
} from "../../src/calendar/index.ts";
import { at } from "./hours.ts";
import { layer, override, rotaOf, worked } from "./rotas.ts";

const hour = (of: number): ReturnType<typeof at> => at(`2026-03-02T${String(of).padStart(2, "0")}:00:00Z`);
const temporary: TemporaryRota = {
  start: hour(8),
  end: hour(16),
  shifts: [
    { who: "ann", start: hour(8), end: hour(11) },
    { who: "bob", start: hour(12), end: hour(20) },
  ],
};

test("a temporary rota is cut with its shifts, and gone when nothing is left", () => {
  expect(cutTemporary(temporary, hour(0), hour(10))).toEqual({
    start: hour(8),
    end: hour(10),
    shifts: [{ who: "ann", start: hour(8), end: hour(10) }],
  });
  expect(cutTemporary(temporary, hour(11), hour(23))?.shifts).toEqual([
    { who: "bob", start: hour(12), end: hour(20) },
  ]);
  expect(cutTemporary(temporary, hour(16), hour(23))).toBeUndefined();
});

test("it stands in for layers and lower overrides, its own gaps with nobody, its shifts ending with it", () => {
  const rota = rotaOf("UTC", [layer(worked("daily 00:00-24:00"), "zoe")], {
    overrides: [
      ...temporaryOverrides(temporary, 1),
      override("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z", { who: ["eve"], replaces: "nobody" }),
    ],
  });
  const onCall = compileRota(rota, hour(0));
  const told = [7, 8, 10, 11, 12, 15, 16].map((of) => onCall.onCallAt(hour(of)).join());
  expect(told).toEqual(["zoe", "ann", "ann", "", "bob", "bob", "zoe"]);
});
