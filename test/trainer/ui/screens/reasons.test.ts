import { expect, test } from "vitest";
import { ascii } from "../../../../src/trainer/ui/glyphs.ts";
import { row, textOf } from "../../../../src/trainer/ui/rows.ts";
import { consequenceRows, reasonRows } from "../../../../src/trainer/ui/screens/reasons.ts";
import { calm, goldAnswer } from "../../fixtures.ts";
import { calmSetting, simpleVerdict } from "../settings.ts";

const current = { item: 1, case: calm, shownAt: 0, simulatedBefore: 0, hints: [], takenBack: [] };

test("the deciding clause comes first, then cues and decoys, then what follows from them", () => {
  const rows = reasonRows(calmSetting, current, { width: 90, glyphs: ascii }, [row("LIVE")]).map(textOf);
  const places = ["WHY PRI-1", "CUES", "DECOYS", "LIVE", "ALSO SLA-1", "ALSO ESC-12"].map((start) =>
    rows.findIndex((text) => text.startsWith(start)),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
});

test("a wrong priority tells what it would have done to the promises, a right one nothing", () => {
  const told = (priority: string) => {
    const answer = { ...goldAnswer(calm), priority };
    const attempt = { ...current, answer, answeredAt: 0, simulatedAfter: 0 };
    return consequenceRows(calmSetting, attempt, simpleVerdict(calm, answer, { hints: 0 }), ascii).map(
      textOf,
    );
  };
  expect(told("critical")).toEqual([]);
  expect(told("high")[1]).toBe("  first response: due Tue 15:02, with yours -> Tue 15:32");
});
