import { htmlPage, htmlText } from "../../html/index.ts";
import type { Block, Page, Section } from "../page.ts";
import { blockHtml } from "./blockHtml.ts";
import type { LayOut } from "./layOut.ts";
import { style } from "./style.ts";

// Ids of our own hold an underscore, which those of sections never do.
const content = "_content";

/** The guide as one page that needs nothing else: no script, no network; diagrams are drawn in it. */
export async function guideHtml(page: Page): Promise<string> {
  // Here and not above, so that what makes no page does not start Graphviz.
  const { layOut } = await import("./layOut.ts");
  return htmlPage({
    title: page.title,
    style,
    body: `<a class="skip" href="#${content}">Skip to the text</a>
<header>
<h1>${htmlText(page.title)}</h1>
${blocksHtml(page.lead, "_lead", layOut)}
</header>
<nav aria-label="Contents" tabindex="0">
<details>
<summary>Contents</summary>
${contentsHtml(page.sections)}
</details>
</nav>
<main id="${content}" tabindex="-1">
${page.sections.map((section) => sectionHtml(section, 2, layOut)).join("\n")}
</main>
<footer>
${page.footer.map((line) => `<p>${htmlText(line)}</p>`).join("\n")}
</footer>`,
  });
}

function contentsHtml(sections: readonly Section[]): string {
  if (sections.length === 0) return "";
  const entries = sections.map(
    ({ id, title, sections: inner }) =>
      `<li><a href="#${htmlText(id)}">${htmlText(title)}</a>${contentsHtml(inner)}</li>`,
  );
  return `<ol>\n${entries.join("\n")}\n</ol>`;
}

/** A section under a heading of that level, which links to itself. */
function sectionHtml({ id, title, blocks, sections }: Section, level: number, layOut: LayOut): string {
  const tag = `h${Math.min(level, 6)}`;
  return `<section>
<${tag} id="${htmlText(id)}"><a href="#${htmlText(id)}">${htmlText(title)}</a></${tag}>
${blocksHtml(blocks, id, layOut)}
${sections.map((inner) => sectionHtml(inner, level + 1, layOut)).join("\n")}
</section>`;
}

const blocksHtml = (blocks: readonly Block[], id: string, layOut: LayOut): string =>
  blocks.map((block, index) => blockHtml(block, `${htmlText(id)}_${index}`, layOut)).join("\n");
