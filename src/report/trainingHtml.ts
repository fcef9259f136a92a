import { plainText } from "../units/index.ts";
import { shownPart, type TrainingTable } from "./trainingTable.ts";

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; margin: 0 0 2rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: right; padding: .25rem .75rem; border-bottom: 1px solid #ccc; vertical-align: top; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
.wide { overflow-x: auto; }
footer { color: #555; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #161616; }
  th, td { border-color: #444; }
  footer { color: #aaa; }
}
@media print {
  body { margin: 0; max-width: none; color: #000; background: #fff; font-size: 9pt; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

/** One page that needs nothing else: the tables under a title, with a note at the end. It runs no script. */
export function trainingHtml(title: string, tables: readonly TrainingTable[], note: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${tables.map(section).join("\n")}
</main>
<footer><p>${escaped(note)}</p></footer>
</body>
</html>
`;
}

function section(table: TrainingTable): string {
  const { head, body } = shownPart(table);
  if (body.length === 0) return `<h2>${escaped(table.title)}</h2>\n<p>${escaped(table.none)}</p>`;
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join("");
  const rows = body.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<div class="wide"><table id="${escaped(table.id)}">
<caption>${escaped(table.title)}</caption>
<thead><tr>${titles}</tr></thead>
<tbody>
${rows}
</tbody>
</table></div>`;
}

const cell = (text: string, index: number): string =>
  index === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td>${escaped(text)}</td>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  plainText(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
