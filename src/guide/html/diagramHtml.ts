import { htmlText } from "../../html/index.ts";
import { invariant } from "../../units/index.ts";
import type { Diagram, DiagramNode } from "../page.ts";
import { arrowLabelOf, arrowSvg, boxOf, nodeSvg } from "./drawing.ts";
import type { LayOut, Size } from "./layOut.ts";

/** Room for lines at the edges of a drawing, in pixels. */
const margin = 4;
/** The width of the text, which a drawing that runs to the right must not exceed, in pixels: it runs down instead. */
const broadest = 840;
/** How far a drawing is shrunk to fit before it is scrolled instead: its letters stay readable. */
const smallest = 0.8;

/** A diagram as a drawing under its caption; `id` is unique in the page. */
export function diagramHtml(diagram: Diagram, id: string, layOut: LayOut): string {
  const { width, height, svg } = drawingOf(diagram, layOut);
  const caption = htmlText(diagram.caption);
  return `<figure>
<figcaption><span>${caption}</span>${legend(diagram.nodes)}</figcaption>
<div class="drawing" role="group" aria-label="Drawing: ${caption}" tabindex="0">
<svg role="img" aria-labelledby="${id}_title" aria-describedby="${id}_description" viewBox="${-margin} ${-margin} ${width} ${height}" width="${width}" height="${height}" style="min-width:${Math.round(smallest * width)}px">
<title id="${id}_title">${caption}</title>
<desc id="${id}_description">${diagram.nodes.length} boxes and ${diagram.arrows.length} arrows: the table that follows says the same in words.</desc>
${svg}
</svg>
</div>
</figure>`;
}

function drawingOf({ direction, nodes, arrows }: Diagram, layOut: LayOut): Size & { readonly svg: string } {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const boxes = nodes.map(boxOf);
  const labels = arrows.map(({ label }) => arrowLabelOf(label));
  const outline = {
    boxes,
    arrows: arrows.map(({ from, to }, index) => ({
      from: known(indexes.get(from)),
      to: known(indexes.get(to)),
      label: labels[index],
    })),
  };
  const preferred = layOut({ ...outline, direction });
  const layout = preferred.width > broadest ? layOut({ ...outline, direction: "down" }) : preferred;
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

/** What the two kinds of states look like, in a diagram that has them. */
function legend(nodes: readonly DiagramNode[]): string {
  const kinds = keys.filter(({ shape }) => nodes.some((node) => node.shape === shape));
  if (kinds.length === 0) return "";
  return `<span class="legend">${kinds.map(({ shape, says }) => `<span class="${shape}">${says}</span>`).join(" ")}</span>`;
}

const keys = [
  { shape: "counting", says: "clocks count" },
  { shape: "standing", says: "clocks stand still" },
] as const;
