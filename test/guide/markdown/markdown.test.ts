import { marked } from "marked";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import { cardsOf } from "../../../src/guide/cards.ts";
import {
  bullets,
  checklist,
  notice,
  paragraph,
  reference,
  section,
  strong,
  table,
} from "../../../src/guide/blocks.ts";
import { markdownOf } from "../../../src/guide/markdown/markdown.ts";
import type { Page } from "../../../src/guide/page.ts";
import { editions } from "../../../src/guide/setting.ts";
import { staffPagesOf } from "../../../src/guide/staffPages.ts";
import {
  bareText,
  changedStandard,
  pageOf,
  shipped,
  sourceFor,
  standardSource,
  textOfFile,
} from "../sample.ts";

/** What a linter with its usual rules finds. */
const found = (markdown: string): readonly string[] =>
  Object.values(lint({ strings: { guide: markdown } }))
    .flat()
    .map(
      ({ lineNumber, ruleNames, errorContext }) =>
        `${lineNumber} ${ruleNames.join("/")} ${errorContext ?? ""}`,
    );

describe.each([...shipped, "nothing but a channel"])("the guide of %s", (file) => {
  const text = file.endsWith(".yaml") ? textOfFile(file) : bareText;

  test.each(editions)("passes a Markdown linter in its %s edition", (edition) => {
    expect(found(markdownOf(pageOf(sourceFor(text, edition))))).toEqual([]);
  });
});

test("the pages for channels and tiers pass it as well", () => {
  const { policy, setting } = standardSource();
  const pages = [...cardsOf(policy, setting), ...staffPagesOf(policy, setting)];
  expect(pages.flatMap(({ page }) => found(markdownOf(page)))).toEqual([]);
});

const pageWith = (...blocks: Page["lead"]): Page => ({
  title: "T",
  lead: [],
  sections: [section("a", "A a", blocks), section("b", "B", [])],
  footer: ["End."],
});

test("each block is written as Markdown has it", () => {
  const page = pageWith(
    paragraph("See ", reference("there", "b"), " or ", { kind: "code", text: "x" }, "."),
    notice("One."),
    notice("Two."),
    ...bullets(["a", "b"]),
    ...checklist([[strong("c")]]),
    ...table("Rows", ["N", "V"], [["a|b", "*"]]),
  );
  expect(markdownOf(page)).toBe(
    [
      "<!-- markdownlint-disable MD013 -->",
      "# T",
      "## A a",
      "See [there](#b) or `x`.",
      "> One.\n>\n> Two.",
      "- a\n- b",
      "- [ ] **c**",
      "*Rows:*",
      "| N | V |\n| --- | --- |\n| a\\|b | \\* |",
      "## B",
      "---",
      "End.\n",
    ].join("\n\n"),
  );
});

test.each([
  ["javascript:alert(1)", "a"],
  ["http://a.example/(b)", '<a href="http://a.example/(b)">a</a>'],
  ["mailto:a@b.example", '<a href="mailto:a@b.example">a</a>'],
  ["https://a.example/<script>|x", '<a href="https://a.example/%3Cscript%3E%7Cx">a</a>'],
])("a link to %s is shown as %s", (to, html) => {
  const markdown = markdownOf(pageWith(paragraph({ kind: "link", text: "a", to })));
  expect(marked.parse(markdown, { async: false })).toContain(`<p>${html}</p>`);
});

test("a word that changes in the policy changes the lines that say it, and no other", () => {
  const lines = markdownOf(pageOf(standardSource())).split("\n");
  const changed = markdownOf(pageOf(changedStandard("Every signed-in user", "Each signed-in user"))).split(
    "\n",
  );
  const different = changed.filter((line, index) => line !== lines[index]);
  expect(changed).toHaveLength(lines.length);
  expect(different).toEqual([expect.stringContaining("Each signed-in user")]);
});
