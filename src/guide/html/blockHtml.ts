import { htmlTable } from "../../html/index.ts";
import { unreachable } from "../../units/index.ts";
import type { Block, Table, Text } from "../page.ts";
import { diagramHtml } from "./diagramHtml.ts";
import type { LayOut } from "./layOut.ts";
import { textHtml } from "./textHtml.ts";

/** A block as HTML; `id` is unique in the page. */
export function blockHtml(block: Block, id: string, layOut: LayOut): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${textHtml(block.text)}</p>`;
    case "list":
      return listHtml(block.isOrdered ? "ol" : "ul", block.items);
    case "checklist":
      return checklistHtml(block.items);
    case "notice":
      return `<div class="notice" role="note"><p>${textHtml(block.text)}</p></div>`;
    case "table":
      return tableHtml(block);
    case "diagram":
      return `${diagramHtml(block, id, layOut)}\n${tableHtml(block.twin)}`;
    default:
      return unreachable(block);
  }
}

const listHtml = (tag: "ol" | "ul", items: readonly Text[]): string =>
  `<${tag}>\n${items.map((item) => `<li>${textHtml(item)}</li>`).join("\n")}\n</${tag}>`;

const checklistHtml = (items: readonly Text[]): string =>
  `<ul class="checklist">\n${items.map((item) => `<li><label><input type="checkbox"><span>${textHtml(item)}</span></label></li>`).join("\n")}\n</ul>`;

const tableHtml = ({ caption, columns, rows }: Table): string =>
  htmlTable({ caption, columns, rows: rows.map((row) => row.map(textHtml)) });
