import type { Position } from "./problem.ts";

export type PlaceOf = (offset: number) => Position;

/** Where an offset of a text lies, counted from the text itself: a YAML parser loses lines after a syntax error. */
export function placesIn(file: string, text: string): PlaceOf {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    for (let beyond = starts.length; beyond - line > 1;) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) line = middle;
      else beyond = middle;
    }
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
