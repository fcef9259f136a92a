import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { measuresOfRecord, recordOfMeasures, type AskedSpans } from "../../src/desk/index.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { ranDesk, sampleLoad } from "./sampleLoad.ts";

const asked: readonly AskedSpans[] = [[], [workingMinutes(5), workingMinutes(60)], "any"];

property.prop([fc.nat(), fc.constantFrom(...asked)], { seed: 1, numRuns: 6 })(
  "what a replication counted is the same after a way through JSON",
  (seed, within) => {
    const { measures } = ranDesk(sampleLoad, String(seed), within).state;
    const record = recordOfMeasures(measures);
    const read = JSON.parse(JSON.stringify(record)) as typeof record;
    const restored = measuresOfRecord(sampleLoad, within, read);
    expect(recordOfMeasures(restored)).toEqual(record);
    const [cells, expected] = [[...restored.measured()], [...measures.measured()]];
    expect(cells.length).toBe(expected.length);
    for (const [index, { cell }] of expected.entries()) {
      const { counted, times, ...figures } = cell;
      expect(cells[index]?.cell).toMatchObject(figures);
      for (const p of [0, 0.5, 0.9, 1])
        expect(cells[index]?.cell.counted.quantile(p)).toBe(counted.quantile(p));
      const span = workingMinutes(5);
      expect(cells[index]?.cell.times?.within(span)).toEqual(times?.within(span));
    }
  },
);

test("a record leaves out nothing that is counted", () => {
  const measures = ranDesk(sampleLoad, "1", "any").state.measures;
  const record = recordOfMeasures(measures);
  expect(Object.keys(record)).toEqual(expect.arrayContaining(Object.keys(measures)));
  const [cell] = record.cells;
  const [measured] = measures.measured();
  const keys = Object.keys({ ...cell, ...cell?.counts });
  expect(keys).toEqual(expect.arrayContaining(Object.keys(measured?.cell ?? {})));
});
