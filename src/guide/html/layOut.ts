import { instance, type Graph } from "@viz-js/viz";
import { z } from "zod";
import { invariant } from "../../units/index.ts";

/** What Graphviz is told of a diagram: sizes in pixels and which box leads to which, and no words. */
export interface Outline {
  readonly direction: "down" | "right";
  readonly boxes: readonly Size[];
  /** From which box to which, by index, and the room that the arrow's label needs. */
  readonly arrows: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: Size | undefined;
  }[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, in pixels from the left and the top, in the order of the outline; points are centres. */
export interface Layout extends Size {
  readonly boxes: readonly Point[];
  readonly arrows: readonly Route[];
}

export interface Route {
  /** Where a curve starts, and three points for each cubic piece of it. */
  readonly curve: readonly Point[];
  readonly tip: Point;
  readonly label: Point | undefined;
}

// This file is loaded only where something is to be drawn: starting Graphviz takes a moment.
const viz = await instance();

/** Where Graphviz puts the boxes and arrows of an outline. */
export function layOut(outline: Outline): Layout {
  const drawn = viz.render(graphOf(outline), { format: "json0", yInvert: true });
  invariant(drawn.status === "success", "boxes and arrows can be laid out");
  return layoutOf(found.parse(JSON.parse(drawn.output)));
}

export type LayOut = typeof layOut;

const pixelsPerInch = 72;

const graphOf = ({ direction, boxes, arrows }: Outline): Graph => ({
  graphAttributes: { rankdir: direction === "down" ? "TB" : "LR", nodesep: 0.4, ranksep: 0.45 },
  nodeAttributes: { shape: "box", fixedsize: true, label: "" },
  edgeAttributes: { arrowsize: 0.8 },
  nodes: boxes.map(({ width, height }, index) => ({
    name: String(index),
    attributes: { width: width / pixelsPerInch, height: height / pixelsPerInch },
  })),
  edges: arrows.map(({ from, to, label }, index) => ({
    tail: String(from),
    head: String(to),
    attributes: { id: String(index), ...(label === undefined ? {} : { label: placeFor(label) }) },
  })),
});

/** An empty label of that size. */
const placeFor = ({ width, height }: Size): { readonly html: string } => ({
  html: `<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>`,
});

/** What Graphviz answers, as far as it is needed. */
const found = z.object({
  bb: z.string(),
  objects: z.array(z.object({ pos: z.string() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string().optional() })).default([]),
});

function layoutOf({ bb, objects, edges }: z.infer<typeof found>): Layout {
  const [, lower = 0, right = 0, upper = 0] = bb.split(",").map(Number);
  return {
    width: right,
    height: Math.max(lower, upper),
    boxes: objects.map(({ pos }) => pointOf(pos)),
    arrows: edges.toSorted((one, other) => Number(one.id) - Number(other.id)).map(routeOf),
  };
}

/** The route in a position such as `e,9,2 0,2 3,2 6,2 8,2`: the tip of the arrow, then the curve. */
function routeOf({ pos, lp }: { readonly pos: string; readonly lp?: string | undefined }): Route {
  const [tip = "", ...curve] = pos.split(" ");
  return {
    tip: pointOf(tip.replace("e,", "")),
    curve: curve.map(pointOf),
    label: lp === undefined ? undefined : pointOf(lp),
  };
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return { x, y };
}
