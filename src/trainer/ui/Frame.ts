import { Box, Text } from "ink";
import { createElement, memo, type ReactElement } from "react";
import type { Row, Span } from "./rows.ts";
import type { Style, Theme } from "./theme.ts";

export interface FrameProps {
  readonly rows: readonly Row[];
  readonly theme: Theme;
}

/** Rows as they are, one under the other: one Text for each, since laying out is what costs. */
export const Frame = ({ rows, theme }: FrameProps): ReactElement =>
  createElement(
    Box,
    { flexDirection: "column" },
    rows.map((spans, index) => createElement(Line, { key: index, spans, theme })),
  );

interface LineProps {
  readonly spans: Row;
  readonly theme: Theme;
}

/** A row is drawn again only when it says something else. */
const Line = memo(
  ({ spans, theme }: LineProps): ReactElement =>
    createElement(
      Text,
      { wrap: "truncate-end" },
      ...styledParts(spans, theme).map(({ style, text }, index) =>
        style === plain ? text : createElement(Text, { key: index, ...style }, text),
      ),
    ),
  (before, after) => before.theme === after.theme && isSame(before.spans, after.spans),
);
Line.displayName = "Line";

const plain: Style = {};

interface Part {
  readonly style: Style;
  readonly text: string;
}

/** Neighbours of one style joined; a row without text keeps its height by a space. */
function styledParts(spans: readonly Span[], theme: Theme): readonly Part[] {
  const parts: Part[] = [];
  for (const { text, token } of spans) {
    const style = Object.keys(theme[token]).length === 0 ? plain : theme[token];
    const last = parts.at(-1);
    if (last?.style === style) parts[parts.length - 1] = { style, text: last.text + text };
    else if (text !== "") parts.push({ style, text });
  }
  return parts.length === 0 ? [{ style: plain, text: " " }] : parts;
}

const isSame = (a: Row, b: Row): boolean =>
  a.length === b.length &&
  a.every(({ text, token }, index) => text === b[index]?.text && token === b[index].token);
