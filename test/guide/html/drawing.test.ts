import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { arrowLabelOf, arrowSvg, boxOf, nodeSvg } from "../../../src/guide/html/drawing.ts";
import { elementsOf } from "../../html/elements.ts";
import { hostile } from "./hostile.ts";

const shapes = ["counting", "standing", "choice", "end", "step"] as const;
const origin = { x: 0, y: 0 };

test.each(shapes)("a %s has a shape of its own around its label", (shape) => {
  const box = boxOf({ id: "a", label: "Waiting for the customer", shape });
  const svg = nodeSvg(shape, box, { x: 100, y: 50 });
  const outline = shape === "choice" ? "polygon points" : "rect x y width height rx";
  expect(elementsOf(svg)).toEqual(["g", outline, "text x y", "text x y"]);
  expect(svg).toContain(`class="${shape}"`);
});

test("a box is as high as its lines, and wider where its sides are round or pointed", () => {
  const step = boxOf({ id: "a", label: "One line", shape: "step" });
  expect(boxOf({ id: "a", label: "One line and another", shape: "step" }).height).toBe(step.height + 18);
  expect(boxOf({ id: "a", label: "One line", shape: "choice" }).width).toBeGreaterThan(step.width);
  expect(boxOf({ id: "a", label: "", shape: "step" })).toMatchObject({ width: 72, height: 20 });
});

test("an arrow is a line with a head whose tip is where it leads", () => {
  const curve = [0, 10, 20, 30].map((x) => ({ x, y: 0 }));
  const svg = arrowSvg({ curve, tip: { x: 40, y: 0 }, label: { x: 20, y: 10 } }, arrowLabelOf("yes"));
  expect(svg).toContain(`<path d="M0,0C10,0 20,0 30,0"/>`);
  expect(svg).toContain(`<polygon points="40,0 30,3.5 30,-3.5"/>`);
  expect(elementsOf(svg)).toEqual(["g", "path d", "polygon points", "text x y"]);
});

test("an arrow without words asks for no room", () => {
  expect(arrowLabelOf(undefined)).toBeUndefined();
  expect(arrowLabelOf(" ")).toBeUndefined();
});

property.prop([hostile])("whatever a label says, it is letters", (label) => {
  const svg = nodeSvg("step", boxOf({ id: "a", label, shape: "step" }), origin);
  expect(new Set(elementsOf(svg.replaceAll(/<text.*?<\/text>/g, "")))).toEqual(
    new Set(["g", "rect x y width height rx"]),
  );
});
