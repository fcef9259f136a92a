/** Escape sequences, control characters and direction overrides, none of which may reach a terminal from outside. */
const unsafe =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** Text from outside made safe to print: no escape sequence, control or direction character; tabs and line feeds stay. */
export const plainText = (text: string): string => text.replaceAll(unsafe, "");

/** The same on one line of at most `width` characters, ending in "…" when something was cut. */
export function oneLine(text: string, width: number): string {
  const line = plainText(text).replaceAll(/\s+/g, " ").trim();
  if (line.length <= width) return line;
  const kept = line.slice(0, Math.max(0, width - 1)).replace(/[\uD800-\uDBFF]$/, "");
  return width < 1 ? "" : `${kept}…`;
}

/** Text safe in a spreadsheet cell: a leading = + - @ or tab would be run as a formula, so it gets a quote before it. */
export function spreadsheetText(text: string): string {
  const safe = plainText(text);
  return /^[=+\-@\t]/.test(safe) ? `'${safe}` : safe;
}
