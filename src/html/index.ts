export { htmlPage } from "./page.ts";
export { htmlTable, type HtmlTable } from "./table.ts";
export { htmlText } from "./text.ts";
