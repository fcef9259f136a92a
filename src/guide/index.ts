export { cardsOf, type NamedPage } from "./cards.ts";
export { guideOf } from "./guide.ts";
export { internalWords } from "./internalWords.ts";
export { guideHtml } from "./html/guideHtml.ts";
export { markdownOf } from "./markdown/markdown.ts";
export type { Block, Diagram, Inline, Page, Section, Table, Text } from "./page.ts";
export { staffPagesOf } from "./staffPages.ts";
export { reviewsOf, type Review } from "./reviewCalendar.ts";
export { editions, usualDate, type ClauseCover, type Edition, type GuideSetting } from "./setting.ts";
