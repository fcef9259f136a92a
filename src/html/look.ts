/** Widths that a table may need before its rows become cards, in rem; what fits into the first fits everywhere. */
export const tableRooms = [20, 26, 32, 38, 44, 50] as const;

/** A table as cards: its rows in frames, its titles before its cells. */
const cards = (table: string): string => `
  ${table}, ${table} :is(caption, tbody, tr, th) { display: block; }
  ${table} thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  ${table} tr { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 .75rem; overflow: hidden; }
  ${table} tbody th { background: var(--raised); padding: .5rem .75rem; border: 0; overflow-wrap: anywhere; }
  ${table} tbody td { display: table; table-layout: fixed; border-collapse: separate; width: 100%;
    padding: .4rem .75rem; text-align: left; white-space: normal; border: 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
  ${table} tbody td::before { content: attr(data-title) / ""; display: table-cell; width: 38%; padding-right: .75rem;
    color: var(--quiet); }
  ${table} tbody td:empty { display: none; }`;

const cardsWhereNeeded = tableRooms
  .slice(1)
  .map((room) => `@container (width < ${room}rem) {${cards(`.room-${room}`)}\n}`);

/** What all pages share: colours of day and night, letters, tables that fit any width, and paper. */
export const look = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcfa, #15181b);
  --raised: light-dark(#f4f1ea, #1e2327);
  --line: light-dark(#dcd7cd, #3a4046);
  --ink: light-dark(#21262c, #e5e2dc);
  --quiet: light-dark(#5a6068, #a7acb2);
  --accent: light-dark(#0d5c67, #7cc9d2);
  --accent-soft: light-dark(#e0efef, #16343a);
  --warn: light-dark(#8a4a06, #f0b665);
  --warn-soft: light-dark(#fbf0dc, #342918);
  --letters: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --titles: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", serif;
  --code: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--letters);
  overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-family: var(--titles); line-height: 1.2; text-wrap: balance; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: .9em var(--code); background: var(--raised); padding: .1em .3em; border-radius: .25em; }
.table { container-type: inline-size; margin: 1.5rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th, thead td { vertical-align: bottom; font-size: .875rem; font-weight: 600; color: var(--quiet);
  border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; }
:where(td, th):where(:not(:first-child)).number { text-align: right; }
tbody .code { white-space: nowrap; }
footer { color: var(--quiet); font-size: .875rem; }
${cards(".room-none")}
@media screen {
${cardsWhereNeeded.join("\n")}
}
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root { color-scheme: light; --paper: #fff; }
  html { font-size: 9.5pt; }
  body { line-height: 1.45; }
  thead { display: table-header-group; }
  tr, caption, .table:not(:has(tr:nth-child(9))) { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  caption, h1, h2, h3, h4, h5, h6 { break-after: avoid; }
}
`;
