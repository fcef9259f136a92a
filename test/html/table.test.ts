import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { htmlTable, htmlText } from "../../src/html/index.ts";
import { elementsOf } from "./elements.ts";

const roomOf = (cells: readonly string[]): string | undefined =>
  /class="room-(\w+)"/.exec(htmlTable({ caption: "", columns: cells.map(() => "x"), rows: [cells] }))?.[1];

test("the first cell names its row, the others say which column they are of", () => {
  const table = htmlTable({
    id: "t",
    caption: "Who & when",
    columns: ["who", `"when"`],
    rows: [["Ann Lee", "<b>now</b> or then"]],
  });
  expect(table).toContain(`id="t">\n<caption>Who &amp; when</caption>`);
  expect(table).toContain(`<th role="columnheader" scope="col">who</th>`);
  expect(table).toContain(
    `<th role="rowheader" scope="row">Ann Lee</th><td role="cell" data-title="&quot;when&quot;"><b>now</b> or then</td>`,
  );
});

test("a column without a title has no empty heading", () => {
  expect(htmlTable({ caption: "", columns: ["", "a"], rows: [] })).toContain(
    `<tr role="row"><td role="cell"></td><th`,
  );
});

test("a column of numbers stands to the right, its title too", () => {
  const rows = [
    ["1", "12%", "1 or 2", "", ""],
    ["2", "-", "3", "", "5"],
  ];
  const [titles = "", ...cells] =
    htmlTable({ caption: "", columns: ["a", "b", "c", "d", "e"], rows }).match(/<tr.*?<\/tr>/g) ?? [];
  expect(titles).toContain(`scope="col" class="number">b<`);
  expect(titles).toContain(`scope="col">c<`);
  expect(titles).not.toContain(`class="number">d<`);
  expect(titles).toContain(`class="number">e<`);
  expect(cells[1]).toContain(`class="number" data-title="b">-<`);
  expect(cells[0]).toContain(`"cell" data-title="c">1 or 2<`);
});

test("codes and dates are not broken at a hyphen", () => {
  const rows = [["ESC-1", "2026-11-22", "a-b c"]];
  const table = htmlTable({ caption: "", columns: ["clause", "from", "why"], rows });
  expect(table).toContain(`<th role="rowheader" scope="row" class="code">ESC-1<`);
  expect(table).toContain(`<td role="cell" class="code" data-title="from">2026`);
  expect(table).toContain(`<td role="cell" data-title="why">a-b`);
});

test("a table asks for the room of its longest words", () => {
  expect(roomOf(["Low", "a week"])).toBe("20");
  expect(roomOf(["Low", `<a href="https://example.org/very/long/address/of/a/page">a week</a>`])).toBe("20");
  expect(roomOf(["Low", "x".repeat(50)])).toBe("32");
  expect(roomOf(["Low", "x ".repeat(500)])).toBe("20");
  expect(roomOf(["Low", "x ".repeat(500), "x ".repeat(500)])).toBe("32");
  expect(roomOf(["Low", "x".repeat(200)])).toBe("none");
});

property.prop([fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.string({ unit: "binary" })])(
  "whatever its cells say, a table has the same elements",
  (titles, text) => {
    const elementsIn = (cell: string): readonly string[] =>
      elementsOf(
        htmlTable({
          caption: cell,
          columns: titles.map(() => `.${cell}`),
          rows: [titles.map(() => htmlText(cell))],
        }),
      );
    expect(elementsIn(text)).toEqual(elementsIn("x"));
  },
);
