import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { diagramHtml } from "../../../src/guide/html/diagramHtml.ts";
import { layOut } from "../../../src/guide/html/layOut.ts";
import type { Diagram } from "../../../src/guide/page.ts";
import { elementsOf } from "../../html/elements.ts";
import { hostile } from "./hostile.ts";
import { escalation, lifeCycle } from "./samplePage.ts";

test("a drawing has a name and says what it is made of", () => {
  const html = diagramHtml(lifeCycle, "workflow_1", layOut);
  expect(html).toContain(
    `role="img" aria-labelledby="workflow_1_all_title" aria-describedby="workflow_1_all_description"`,
  );
  expect(html).toContain(`<title id="workflow_1_all_title">The life of a ticket</title>`);
  expect(html).toContain("8 boxes and 11 arrows");
});

test("all nodes and arrows are drawn", () => {
  const elements = elementsOf(diagramHtml(escalation, "d_0", layOut));
  expect(elements.filter((name) => name === "path d")).toHaveLength(escalation.arrows.length);
  expect(elements.filter((name) => name === "g")).toHaveLength(
    escalation.nodes.length + escalation.arrows.length,
  );
});

test("what the looks of a state mean is said where there are states", () => {
  expect(diagramHtml(lifeCycle, "d_0", layOut)).toContain(`<span class="standing">clocks stand still</span>`);
  expect(diagramHtml(escalation, "d_0", layOut)).not.toContain("legend");
});

const screensOf = (diagram: Diagram): readonly (string | undefined)[] =>
  [...diagramHtml(diagram, "d_0", layOut).matchAll(/class="drawing (\w+)"/g)].map(([, screens]) => screens);

test("what runs to the right runs down on narrow screens, or on all where it would be too wide", () => {
  const short = { ...lifeCycle, nodes: lifeCycle.nodes.slice(0, 2), arrows: lifeCycle.arrows.slice(0, 1) };
  expect(screensOf(short)).toEqual(["wide", "narrow"]);
  const [wide = 0, narrow = 0] = [
    ...diagramHtml(short, "d_0", layOut).matchAll(/ width="(\d+)" height/g),
  ].map(([, width]) => Number(width));
  expect(wide).toBeGreaterThan(narrow);
  expect(screensOf({ ...short, direction: "down" })).toEqual(["all"]);
  expect(screensOf(lifeCycle)).toEqual(["all"]);
});

test("an arrow from nowhere is a bug", () => {
  const stray = { ...lifeCycle, arrows: [{ from: "nowhere", to: "new" }] };
  expect(() => diagramHtml(stray, "d_0", layOut)).toThrow("arrows lead from node to node");
});

property.prop([hostile, hostile])(
  "whatever its nodes are called and say, a drawing has the same elements",
  (id, words) => {
    const saying = (label: string): Diagram => ({
      ...lifeCycle,
      caption: label,
      nodes: [
        { id, label, shape: "counting" },
        { id: `${id} too`, label, shape: "choice" },
      ],
      arrows: [{ from: id, to: `${id} too`, label: `yes ${label}` }],
    });
    const drawn = (label: string): readonly string[] =>
      elementsOf(diagramHtml(saying(label), "d_0", layOut)).filter((element) => element !== "text x y");
    expect(drawn(words)).toEqual(drawn("x"));
  },
);
