import { htmlPage, htmlTable, htmlText } from "../html/index.ts";
import { shownPart, type TrainingTable } from "./trainingTable.ts";

const style = `
main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
h1 { font-size: 2rem; margin: 2rem 0 1rem; }
h2 { font-size: 1.25rem; }
footer { padding-block: 1rem; }
@media print { main, footer { max-width: none; padding: 0; } }
`;

/** One page that needs nothing else: the tables under a title, with a note at the end. It runs no script. */
export const trainingHtml = (title: string, tables: readonly TrainingTable[], note: string): string =>
  htmlPage({
    title,
    style,
    body: `<main>
<h1>${htmlText(title)}</h1>
${tables.map(section).join("\n")}
</main>
<footer><p>${htmlText(note)}</p></footer>`,
  });

function section(table: TrainingTable): string {
  const { head, body } = shownPart(table);
  if (body.length === 0) return `<h2>${htmlText(table.title)}</h2>\n<p>${htmlText(table.none)}</p>`;
  const rows = body.map((row) => row.map(htmlText));
  return htmlTable({ id: table.id, caption: table.title, columns: head, rows });
}
