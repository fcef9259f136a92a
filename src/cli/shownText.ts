/** All of a text as it is printed, or with --quiet its verdict alone. */
export const shownText = (text: string, { quiet }: { readonly quiet?: boolean | undefined }): string =>
  `${quiet === true ? (text.split("\n")[0] ?? "") : text}\n`;
