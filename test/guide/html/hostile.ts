import { fc } from "@fast-check/vitest";

/** Words that mean something to HTML, to Graphviz or to a terminal, and text of any kind. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<b>",
        "</style>",
        "</svg>",
        "]]>",
        "<!--",
        "-->",
        "--",
        `"`,
        "'",
        "&amp;",
        "&",
        "javascript:",
        "\\",
      ),
      fc.constantFrom(
        "\\N",
        "\\l",
        "\\G",
        "\\",
        "{a|b}",
        "<table>",
        "->",
        ";",
        "\u0000",
        "\u001B[2J",
        "\u202E",
        "\n",
        "😀",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
