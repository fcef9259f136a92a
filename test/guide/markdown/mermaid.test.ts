import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { tableOf } from "../../../src/guide/blocks.ts";
import { mermaidOf } from "../../../src/guide/markdown/mermaid.ts";

const twin = tableOf("T", ["A"], [["a"]]);
const drawn = (label: string, id = "end"): string =>
  mermaidOf({
    caption: "C",
    direction: "right",
    nodes: [
      { id, label, shape: "step" },
      { id: "b", label: "B", shape: "choice" },
    ],
    arrows: [{ from: id, to: "b", label }],
    twin,
  });

test("a drawing has its direction, its nodes and its arrows, one a line", () => {
  expect(drawn("Start")).toBe(
    ["flowchart LR", '  n_end["Start"]', '  n_b{{"B"}}', '  n_end -->|"Start"| n_b'].join("\n"),
  );
});

property.prop([fc.string(), fc.string({ minLength: 1 })])(
  "no label and no name ends a line or a quote",
  (label, id) => {
    const lines = drawn(label, id).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^ {2}n_[A-Za-z0-9_]*\["[^"<>`\\[\]{}|]*"\]$/);
    expect(lines[3]).toMatch(/^ {2}n_[A-Za-z0-9_]* -->\|"[^"<>`\\[\]{}|]*"\| n_b$/);
  },
);
