import { expect, test } from "vitest";
import { look, tableRooms } from "../../src/html/look.ts";

/** Relative luminance of a colour such as #15181b, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const colours = new Map(
  [...look.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = "", day = "", night = ""]) => [name, { day, night }],
  ),
);

test.each([
  ["ink", ["paper", "raised", "accent-soft", "warn-soft"]],
  ["quiet", ["paper", "raised"]],
  ["accent", ["paper", "raised", "accent-soft", "warn-soft"]],
])("%s can be read on whatever is behind it, by day and by night", (letters, grounds) => {
  for (const ground of grounds)
    for (const time of ["day", "night"] as const)
      expect(
        contrast(colours.get(letters)?.[time] ?? "", colours.get(ground)?.[time] ?? ""),
        `${letters} on ${ground} by ${time}`,
      ).toBeGreaterThan(4.5);
});

test("tables become cards at each of their rooms but the first, which fits everywhere", () => {
  const given = [...look.matchAll(/@container \(width < (\d+)rem\) \{\s+\.room-(\d+),/g)].map(
    ([, ...rooms]) => rooms,
  );
  expect(given).toEqual(tableRooms.slice(1).map((room) => [String(room), String(room)]));
});
