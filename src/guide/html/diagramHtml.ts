import { htmlText } from "../../html/index.ts";
import { invariant } from "../../units/index.ts";
import type { Diagram, DiagramNode } from "../page.ts";
import { arrowLabelOf, arrowSvg, boxOf, nodeSvg } from "./drawing.ts";
import type { LayOut, Size } from "./layOut.ts";

/** Room for lines at the edges of a drawing, in pixels. */
const margin = 4;
/** The width of the text, which a drawing that runs to the right must not exceed, in pixels. */
const broadest = 840;
/** How far a drawing is shrunk to fit before it is scrolled instead: its letters stay readable. */
const smallest = 0.8;

/** A diagram under its caption; `id` is unique in the page. */
export const diagramHtml = (diagram: Diagram, id: string, layOut: LayOut): string => `<figure>
<figcaption><span>${htmlText(diagram.caption)}</span>${legend(diagram.nodes)}</figcaption>
${drawingsOf(diagram, layOut)
  .map((drawing) => drawingHtml(diagram, drawing, `${id}_${drawing.screens}`))
  .join("\n")}
</figure>`;

interface Drawing extends Size {
  /** The screens that it is for. */
  readonly screens: "all" | "wide" | "narrow";
  readonly svg: string;
}

/** A diagram that runs to the right runs down on narrow screens, and on all of them where it would be too wide. */
function drawingsOf(diagram: Diagram, layOut: LayOut): readonly Drawing[] {
  const down = drawn({ ...diagram, direction: "down" }, layOut);
  const right = diagram.direction === "right" ? drawn(diagram, layOut) : undefined;
  if (right === undefined || right.width > broadest) return [{ ...down, screens: "all" }];
  return [
    { ...right, screens: "wide" },
    { ...down, screens: "narrow" },
  ];
}

function drawn({ direction, nodes, arrows }: Diagram, layOut: LayOut): Omit<Drawing, "screens"> {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const boxes = nodes.map(boxOf);
  const labels = arrows.map(({ label }) => arrowLabelOf(label));
  const layout = layOut({
    direction,
    boxes,
    arrows: arrows.map(({ from, to }, index) => ({
      from: known(indexes.get(from)),
      to: known(indexes.get(to)),
      label: labels[index],
    })),
  });
  const lines = layout.arrows.map((route, index) => arrowSvg(route, labels[index]));
  const shapes = nodes.map(({ shape }, index) =>
    nodeSvg(shape, known(boxes[index]), known(layout.boxes[index])),
  );
  return {
    width: Math.ceil(layout.width + 2 * margin),
    height: Math.ceil(layout.height + 2 * margin),
    svg: [...lines, ...shapes].join("\n"),
  };
}

function known<T>(value: T | undefined): T {
  invariant(value !== undefined, "arrows lead from node to node, and each has its place");
  return value;
}

function drawingHtml(diagram: Diagram, { screens, width, height, svg }: Drawing, id: string): string {
  const caption = htmlText(diagram.caption);
  const size = `viewBox="${-margin} ${-margin} ${width} ${height}" width="${width}" height="${height}"`;
  return `<div class="drawing ${screens}" role="group" aria-label="Drawing: ${caption}" tabindex="0">
<svg role="img" aria-labelledby="${id}_title" aria-describedby="${id}_description" ${size} style="min-width:${Math.round(smallest * width)}px">
<title id="${id}_title">${caption}</title>
<desc id="${id}_description">${diagram.nodes.length} boxes and ${diagram.arrows.length} arrows: the table that follows says the same in words.</desc>
${svg}
</svg>
</div>`;
}

const keys = [
  { shape: "counting", says: "clocks count" },
  { shape: "standing", says: "clocks stand still" },
] as const;

/** What the two kinds of states look like, in a diagram that has them. */
function legend(nodes: readonly DiagramNode[]): string {
  const kinds = keys.filter(({ shape }) => nodes.some((node) => node.shape === shape));
  if (kinds.length === 0) return "";
  return `<span class="legend">${kinds.map(({ shape, says }) => `<span class="${shape}">${says}</span>`).join(" ")}</span>`;
}
