import { strong } from "./blocks.ts";
import type { Block, Section, Text } from "./page.ts";

/** What the guide says where the policy defines no time. */
export const noTarget = "Support response targets not formally defined";

/** What a cell says where the policy says nothing. */
export const notDefined = "not formally defined";

/** Says that the policy does not define something, "Support channels"; section 10 lists it. */
export const gap = (what: string): Block => ({
  kind: "notice",
  text: [strong(`${what} ${notDefined}`), "."],
});

/** The cell for a time that is not defined. */
export const noTargetCell: Text = [strong(noTarget)];

/** Something that the policy does not define, and the sections that say so. */
export interface Gap {
  readonly says: string;
  readonly sections: readonly Section[];
}

/** Every gap that the sections name, in the order in which they are read. */
export function gapsIn(sections: readonly Section[]): readonly Gap[] {
  const places = Map.groupBy(placesIn(sections), ({ says }) => says);
  return [...places].map(([says, all]) => ({
    says,
    sections: [...new Set(all.map(({ section }) => section))],
  }));
}

interface Place {
  readonly says: string;
  readonly section: Section;
}

const placesIn = (sections: readonly Section[]): readonly Place[] =>
  sections.flatMap((section) => [
    ...section.blocks.flatMap(namedIn).map((says) => ({ says, section })),
    ...placesIn(section.sections),
  ]);

function namedIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "notice":
      return strongIn(block.text);
    case "table":
      return block.rows.flatMap((row) => row.flatMap(strongIn));
    default:
      return [];
  }
}

const strongIn = (text: Text): readonly string[] =>
  text.flatMap((part) =>
    typeof part !== "string" && part.kind === "strong" && part.text.endsWith(notDefined) ? [part.text] : [],
  );
