import { vocabularyOf, type Policy } from "../../policy/index.ts";
import { oneLine } from "../../units/index.ts";
import { yamlFlow, yamlWord } from "../calibrate/yamlText.ts";
import type { LogRow } from "../columnMap.ts";
import { timestampReader } from "../timestamp.ts";
import { sampleColumns, type ColumnSample } from "./columnSample.ts";
import { guessColumns, type ColumnGuess } from "./guessColumns.ts";
import type { GuessedField } from "./columnNames.ts";
import { guessLevel, guessWord } from "./guessWords.ts";

const mostListed = 40;

/** A map of a file for people to edit, as YAML: what each column seems to be, how sure that is, and what is undecided. */
export function guessMap(
  id: string,
  columns: readonly string[],
  rows: readonly LogRow[],
  policy: Policy | undefined,
): string {
  const samples = sampleColumns(columns, rows);
  const guesses = guessColumns(samples);
  const of = (field: GuessedField): ColumnGuess | undefined => guesses.find((guess) => guess.field === field);
  const words = policy && vocabularyOf(policy.form);
  const lines = [
    "# yaml-language-server: $schema=map.schema.json",
    `# A guess from the header and the first ${rows.length} rows. Read every line before you use it.`,
    `map: ${yamlWord(id)}`,
    `title: ${yamlWord(id)}`,
    "source: say where the file comes from, and under which licence",
    ...(samples.some(hasDecimalComma) ? ["decimal: comma # numbers such as 1,5"] : []),
    "",
    ...openedLines(of("opened"), policy?.form.customerZone),
    ...(["resolved", "firstResponse"] as const).flatMap((field) => timeLines(field, of(field), of("opened"))),
    ...(["ticket", "handOvers"] as const).flatMap((field) => countLines(field, of(field))),
    ...(["met", "reopens", "asked", "abandoned"] as const).flatMap((field) => flagLines(field, of(field))),
    ...(["waitedForCustomer", "work", "queued"] as const).flatMap((field) => spanLines(field, of(field))),
    ...(["channel", "category"] as const).flatMap(
      (field) =>
        wordLines(field, of(field), words?.[field], guessWord) ?? missingLines(field, words?.[field]),
    ),
    ...(["priority", "impact", "urgency", "plan"] as const).flatMap(
      (field) => wordLines(field, of(field), words?.[field], field === "plan" ? guessWord : guessLevel) ?? [],
    ),
  ];
  const used = new Set(guesses.map(({ column }) => column.name));
  const unused = columns.filter((column) => !used.has(column));
  const rest = unused.length === 0 ? [] : ["", `# Not used: ${oneLine(unused.join(", "), 400)}`];
  return `${[...lines, ...rest].join("\n")}\n`;
}

/** "sure: its name, and 100 % of its values are times". */
function why({ certainty, column }: ColumnGuess, what = ""): string {
  const sure = certainty >= 0.95 ? "sure" : certainty >= 0.6 ? "likely" : "UNSURE";
  const filled = Math.round((100 * column.values.length) / Math.max(1, column.rows));
  return `# ${sure}, by its name; ${filled}% filled${what === "" ? "" : `; ${what}`}`;
}

function openedLines(guess: ColumnGuess | undefined, zone = "UTC"): readonly string[] {
  if (!guess?.time)
    return [
      "# UNDECIDED: no column holds times in a format that is known. Name it, and its format, here.",
      `opened: ${yamlFlow({ column: guess?.column.name ?? "?", zone, format: "iso" })}`,
    ];
  const { time, column } = guess;
  const decided = timeFormat(column, time);
  const zoneNote = time.hasOffset
    ? "times name their own offset; the zone is the clock of the desk"
    : "ASSUMPTION: the file states no zone";
  return [
    "opened:",
    `  column: ${yamlWord(column.name)} ${why(guess, `${Math.round(100 * time.reads)}% are times`)}`,
    `  zone: ${yamlWord(zone)} # ${zoneNote}`,
    `  format: ${yamlWord(decided.format)}${decided.note}`,
  ];
}

interface DecidedFormat {
  readonly format: string;
  readonly note: string;
}

/** Day or month first: by a day above 12, else by the order of the rows, else undecided. */
function timeFormat(
  { values }: ColumnSample,
  { format, rival }: { readonly format: string; readonly rival: string | undefined },
): DecidedFormat {
  if (rival === undefined) return { format, note: "" };
  const [own, other] = [disorder(values, format), disorder(values, rival)];
  if (Math.max(own, other) <= 4 * Math.min(own, other))
    return { format, note: ` # UNDECIDED: no day is above 12, so ${rival} reads them as well` };
  return {
    format: own < other ? format : rival,
    note: " # likely: so the rows are in order of time; no day is above 12",
  };
}

/** How many rows are not in order of time with the one before, be the oldest first or the newest. */
function disorder(values: readonly string[], format: string): number {
  const reader = timestampReader(format, "UTC");
  const times = values.map((value) => reader?.(value) ?? NaN);
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? NaN));
  return Math.min(steps.filter((step) => step < 0).length, steps.filter((step) => step > 0).length);
}

function timeLines(
  field: "resolved" | "firstResponse",
  guess: ColumnGuess | undefined,
  opened: ColumnGuess | undefined,
): readonly string[] {
  if (!guess?.time) return [];
  const own = timeFormat(guess.column, guess.time).format;
  const same = opened?.time && timeFormat(opened.column, opened.time).format === own;
  const isSwapped = opened?.time?.rival === own || guess.time.rival === opened?.time?.format;
  const flow = yamlFlow({
    column: guess.column.name,
    ...(same === true || isSwapped ? {} : { format: own }),
  });
  return [`${field}: ${flow} ${why(guess)}`];
}

const countLines = (field: "ticket" | "handOvers", guess: ColumnGuess | undefined): readonly string[] => {
  if (!guess) return [];
  const { words, values } = guess.column;
  const repeats =
    field === "ticket" && words.length < values.length
      ? "numbers repeat: only the first row of each ticket counts"
      : "";
  return [`${field}: ${yamlFlow({ column: guess.column.name })} ${why(guess, repeats)}`];
};

const yesWords =
  /^(?:yes|y|true|t|x|ja|oui|si|abandon\w*|hang ?up|hung ?up|hang|missed|lost|unanswered|no answer)$/i;

function flagLines(
  field: "met" | "reopens" | "asked" | "abandoned",
  guess: ColumnGuess | undefined,
): readonly string[] {
  if (!guess) return [];
  const { column } = guess;
  if (column.words.every(([word]) => /^\d+([.,]\d+)?$/.test(word))) {
    return [`${field}: ${yamlFlow({ column: column.name })} ${why(guess, "more than 0 means yes")}`];
  }
  const isAnswered = /^answered$/i.test(column.name);
  const yes = column.words.map(([word]) => word).filter((word) => yesWords.test(word) !== isAnswered);
  return [`${field}: ${yamlFlow({ column: column.name, yes })} ${why(guess, `of ${shownWords(column)}`)}`];
}

const shownWords = ({ words }: ColumnSample): string =>
  oneLine(
    words
      .slice(0, 8)
      .map(([word]) => word)
      .join(", "),
    80,
  );

function spanLines(
  field: "waitedForCustomer" | "work" | "queued",
  guess: ColumnGuess | undefined,
): readonly string[] {
  if (!guess) return [];
  const { name } = guess.column;
  const unit = /sec|\bs\b/i.test(name)
    ? "seconds"
    : /min/i.test(name)
      ? "minutes"
      : /hour|hr|\bh\b/i.test(name)
        ? "hours"
        : /day/i.test(name)
          ? "days"
          : undefined;
  const note = unit === undefined ? "ASSUMPTION: the unit is not in the name" : "";
  return [`${field}: ${yamlFlow({ column: name, unit: unit ?? "minutes" })} ${why(guess, note)}`];
}

const hasDecimalComma = ({ values }: ColumnSample): boolean =>
  values.length > 0 &&
  values.every((value) => /^\d+(,\d+)?$/.test(value)) &&
  values.some((value) => /,\d{1,2}$/.test(value));

function wordLines(
  field: "channel" | "category" | "priority" | "impact" | "urgency" | "plan",
  guess: ColumnGuess | undefined,
  known: readonly string[] | undefined,
  find: (written: string, known: readonly string[]) => string | undefined,
): readonly string[] | undefined {
  if (!guess || known?.length === 0) return undefined;
  const { column } = guess;
  const lines = column.words.slice(0, mostListed).map(([written, count]) => {
    const word = known ? find(written, known) : slug(written);
    return word === undefined
      ? `    # ${JSON.stringify(written)}: ${yamlWord(known?.[0] ?? "other")} # ${count} rows; UNDECIDED: no word comes near`
      : `    ${JSON.stringify(written)}: ${yamlWord(word)} # ${count} rows`;
  });
  const otherwise = known?.at(-1) ?? "other";
  return [
    `${field}: ${why(guess, `${column.words.length} words`)}`,
    `  column: ${yamlWord(column.name)}`,
    lines.every((line) => line.startsWith("    #")) ? "  words: {}" : "  words:",
    ...lines,
    `  otherwise: ${yamlWord(otherwise)} # ASSUMPTION: what is not listed; without this line such rows are refused`,
  ];
}

const slug = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "") || "other";

const missingLines = (
  field: "channel" | "category",
  known: readonly string[] | undefined,
): readonly string[] => [
  `${field}: { always: ${yamlWord(known?.[0] ?? "other")} } # ASSUMPTION: no column seems to say`,
];
