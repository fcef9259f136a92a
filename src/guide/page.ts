/**
 * What a guide is made of before it is Markdown or HTML. All text is plain: what it may mean in either format is escaped
 * there, so that words of a policy are always shown as words.
 */
export interface Page {
  readonly title: string;
  /** What stands under the title: version, state, audience. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  /** One line each: where the page comes from. */
  readonly footer: readonly string[];
}

/** A heading with what stands under it; a level deeper for each nesting. */
export interface Section {
  /** Unique in the page, and the same when the page is made again: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Text[] }
  /** Things to tick off. */
  | { readonly kind: "checklist"; readonly items: readonly Text[] }
  /** What is not defined, and other things that must not be overlooked. */
  | { readonly kind: "notice"; readonly text: Text }
  | ({ readonly kind: "table" } & Table)
  | ({ readonly kind: "diagram" } & Diagram);

export type Text = readonly Inline[];

export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  /** A link to a section of the same page. */
  | { readonly kind: "reference"; readonly text: string; readonly id: string }
  /** A link out of the page: http, https or mailto; anything else is shown as text. */
  | { readonly kind: "link"; readonly text: string; readonly to: string };

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells in each row as there are columns; the first cell names the row. */
  readonly rows: readonly (readonly Text[])[];
}

/** A drawing of nodes and arrows, with a table that says the same. */
export interface Diagram {
  readonly caption: string;
  readonly direction: "down" | "right";
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly DiagramArrow[];
  readonly twin: Table;
}

export interface DiagramNode {
  readonly id: string;
  readonly label: string;
  /** What it is: a state in which clocks count or stand still, a choice, an end, or a plain step. */
  readonly shape: "counting" | "standing" | "choice" | "end" | "step";
}

export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}
