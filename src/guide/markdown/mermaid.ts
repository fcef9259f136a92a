import type { Diagram, DiagramNode } from "../page.ts";

const shapes: Readonly<Record<DiagramNode["shape"], readonly [open: string, close: string]>> = {
  counting: ["[", "]"],
  standing: ["[/", "/]"],
  choice: ["{{", "}}"],
  end: ["([", "])"],
  step: ["[", "]"],
};

/** A drawing as a Mermaid flowchart. */
export function mermaidOf({ direction, nodes, arrows }: Diagram): string {
  const lines = [
    `flowchart ${direction === "down" ? "TD" : "LR"}`,
    ...nodes.map(({ id, label, shape }) => {
      const [open, close] = shapes[shape];
      return `  ${nodeId(id)}${open}${quoted(label)}${close}`;
    }),
    ...arrows.map(
      ({ from, to, label }) =>
        `  ${nodeId(from)} -->${label === undefined ? "" : `|${quoted(label)}|`} ${nodeId(to)}`,
    ),
  ];
  return lines.join("\n");
}

/** An id that is no word of the language, such as "end". */
const nodeId = (id: string): string =>
  `n_${id.replaceAll(/[^A-Za-z0-9]/g, (sign) => (sign === "-" ? "_" : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`))}`;

/** A label in quotes; signs that could end it, or begin something in it, are written as numbers. */
const quoted = (label: string): string =>
  `"${label
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[^\p{L}\p{N} .,:()/%+'-]/gu, (sign) => `#${sign.codePointAt(0) ?? 0};`)}"`;
