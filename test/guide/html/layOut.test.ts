import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { layOut, type Outline, type Point, type Size } from "../../../src/guide/html/layOut.ts";

const length = fc.integer({ min: 20, max: 200 });
const size: fc.Arbitrary<Size> = fc.record({ width: length, height: length });
const outline: fc.Arbitrary<Outline> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const box = fc.nat({ max: count - 1 });
  return fc.record({
    direction: fc.constantFrom("down", "right"),
    boxes: fc.array(size, { minLength: count, maxLength: count }),
    arrows: fc.array(fc.record({ from: box, to: box, label: fc.option(size, { nil: undefined }) }), {
      maxLength: 12,
    }),
  });
});

/** How far a point is outside of a box, in pixels. */
const outside = (point: Point, centre: Point, { width, height }: Size): number =>
  Math.max(Math.abs(point.x - centre.x) - width / 2, Math.abs(point.y - centre.y) - height / 2);

const origin: Point = { x: 0, y: 0 };
const nothing: Size = { width: 0, height: 0 };

property.prop([outline])("boxes keep apart, and all is within the drawing", (given) => {
  const { width, height, boxes, arrows } = layOut(given);
  const centre = { x: width / 2, y: height / 2 };
  const corners = boxes.flatMap(({ x, y }, index) => {
    const { width: across, height: down } = given.boxes[index] ?? nothing;
    return [-0.5, 0.5].map((half) => ({ x: x + half * across, y: y + half * down }));
  });
  for (const point of [...corners, ...arrows.map(({ tip }) => tip)])
    expect(outside(point, centre, { width, height })).toBeLessThan(2);
  for (const [index, one] of boxes.entries())
    for (const [further, other] of boxes.slice(index + 1).entries()) {
      const [a, b] = [given.boxes[index] ?? nothing, given.boxes[index + 1 + further] ?? nothing];
      expect(outside(one, other, { width: a.width + b.width, height: a.height + b.height })).toBeGreaterThan(
        -1,
      );
    }
});

property.prop([outline])("each arrow leads from its box to its box, with its label beside it", (given) => {
  const { boxes, arrows } = layOut(given);
  expect(arrows).toHaveLength(given.arrows.length);
  for (const [index, { curve, tip, label }] of arrows.entries()) {
    const { from = 0, to = 0, label: room } = given.arrows[index] ?? {};
    expect(curve.length % 3).toBe(1);
    expect(outside(curve[0] ?? origin, boxes[from] ?? origin, given.boxes[from] ?? nothing)).toBeLessThan(2);
    expect(outside(tip, boxes[to] ?? origin, given.boxes[to] ?? nothing)).toBeLessThan(2);
    expect(label === undefined).toBe(room === undefined);
  }
});

test("the same diagram is laid out the same, down or to the right", () => {
  const boxes = [1, 2].map(() => ({ width: 100, height: 40 }));
  const arrows = [{ from: 0, to: 1, label: undefined }];
  const down = layOut({ direction: "down", boxes, arrows });
  expect(layOut({ direction: "down", boxes, arrows })).toEqual(down);
  expect(down.boxes[0]?.x).toBe(down.boxes[1]?.x);
  expect(down.boxes[0]?.y).toBeLessThan(down.boxes[1]?.y ?? 0);
  const right = layOut({ direction: "right", boxes, arrows });
  expect(right.boxes[0]?.y).toBe(right.boxes[1]?.y);
  expect(right.boxes[0]?.x).toBeLessThan(right.boxes[1]?.x ?? 0);
});

test("nothing takes no room", () => {
  expect(layOut({ direction: "down", boxes: [], arrows: [] })).toEqual({
    width: 0,
    height: 0,
    boxes: [],
    arrows: [],
  });
});
