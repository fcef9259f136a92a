/** What is on the screen, for the keys that work there. */
export const contexts = [
  "queue",
  "decide",
  "read",
  "debrief",
  "paused",
  "search",
  "help",
  "progress",
  "dispute",
  "form",
  "quit",
  "over",
  "review",
] as const;
export type Context = (typeof contexts)[number];

export type Command =
  | "down"
  | "up"
  | "next"
  | "previous"
  | "first"
  | "last"
  | "pageDown"
  | "pageUp"
  | "pane"
  | "confirm"
  | "back"
  | "field"
  | "search"
  | "help"
  | "progress"
  | "hint"
  | "undo"
  | "dispute"
  | "bookmark"
  | "pause"
  | "faster"
  | "slower"
  | "quit"
  | "interrupt"
  | "erase";

export interface KeyBinding {
  readonly command: Command;
  /** Names of keys, or the characters themselves. */
  readonly keys: readonly string[];
  readonly where: readonly Context[];
  readonly help: string;
  /** What the line at the foot of a screen calls it; left out there when absent. */
  readonly short?: string;
}

const lists: readonly Context[] = ["queue", "decide", "read", "debrief", "help", "progress"];
const texts: readonly Context[] = [...lists, "review"];
const session: readonly Context[] = ["queue", "decide", "read", "debrief"];

/** Every key of the trainer: what it does, where it works, and what the help says of it. */
export const keyTable: readonly KeyBinding[] = [
  {
    command: "field",
    keys: ["1", "2", "3", "4", "5", "6", "7", "8"],
    where: ["decide"],
    help: "go to that question",
    short: "question",
  },
  { command: "field", keys: ["1", "2", "3", "4", "5"], where: ["form"], help: "give that many points" },
  {
    command: "next",
    keys: ["right"],
    where: ["decide", "form", "dispute"],
    help: "next choice",
    short: "choose",
  },
  { command: "previous", keys: ["left"], where: ["decide", "form", "dispute"], help: "previous choice" },
  { command: "next", keys: ["right"], where: ["debrief"], help: "next case of the debrief", short: "cases" },
  { command: "previous", keys: ["left"], where: ["debrief"], help: "previous case, then the summary" },
  {
    command: "next",
    keys: ["right", "enter"],
    where: ["review"],
    help: "next event of the recording",
    short: "events",
  },
  { command: "previous", keys: ["left"], where: ["review"], help: "previous event of the recording" },
  {
    command: "pause",
    keys: ["p"],
    where: ["review"],
    help: "play the recording, and stop it",
    short: "play",
  },
  { command: "quit", keys: ["q", "escape"], where: ["review"], help: "leave the review", short: "quit" },
  { command: "down", keys: ["j", "down"], where: texts, help: "next question or row" },
  { command: "up", keys: ["k", "up"], where: texts, help: "previous question or row" },
  { command: "down", keys: ["down", "tab"], where: ["search", "form"], help: "next hit or field" },
  { command: "up", keys: ["up", "shift-tab"], where: ["search", "form"], help: "previous hit or field" },
  { command: "first", keys: ["g", "home"], where: texts, help: "first question or row" },
  { command: "last", keys: ["G", "end"], where: texts, help: "last question or row" },
  { command: "pageDown", keys: ["pagedown"], where: [...texts, "search"], help: "further down in the text" },
  { command: "pageUp", keys: ["pageup"], where: [...texts, "search"], help: "further up in the text" },
  { command: "pane", keys: ["tab"], where: ["decide", "read", "review"], help: "the ticket alone, and back" },
  {
    command: "confirm",
    keys: ["enter"],
    where: ["decide"],
    help: "submit, or go to the next question that is left",
    short: "submit",
  },
  {
    command: "confirm",
    keys: ["enter"],
    where: ["queue"],
    help: "take the ticket: the clock of the desk runs on",
    short: "take",
  },
  {
    command: "confirm",
    keys: ["enter"],
    where: ["read", "debrief", "paused", "search", "dispute", "form", "quit", "over"],
    help: "go on",
    short: "go on",
  },
  {
    command: "hint",
    keys: ["h"],
    where: ["decide"],
    help: "show a cue, for its price (practice only)",
    short: "hint",
  },
  {
    command: "undo",
    keys: ["u"],
    where: ["read"],
    help: "take the answer back (practice only)",
    short: "undo",
  },
  {
    command: "dispute",
    keys: ["d"],
    where: ["read", "debrief"],
    help: "dispute a clause: your manager sees it",
    short: "dispute",
  },
  {
    command: "bookmark",
    keys: ["b"],
    where: ["decide", "read", "debrief"],
    help: "keep the case for later",
    short: "bookmark",
  },
  {
    command: "search",
    keys: ["/"],
    where: session,
    help: "search the policy (not in an exam)",
    short: "policy",
  },
  { command: "progress", keys: ["P"], where: ["read", "debrief"], help: "what you know so far" },
  {
    command: "pause",
    keys: ["p"],
    where: ["queue", "decide", "read", "paused"],
    help: "stop the clock, and go on (not in an exam)",
    short: "pause",
  },
  {
    command: "faster",
    keys: ["+", "="],
    where: ["queue", "decide", "read", "review"],
    help: "run the desk's clock faster, up to x120",
    short: "speed",
  },
  {
    command: "slower",
    keys: ["-"],
    where: ["queue", "decide", "read", "review"],
    help: "run the desk's clock slower",
  },
  { command: "help", keys: ["?"], where: [...session, "paused", "over"], help: "these keys", short: "help" },
  {
    command: "back",
    keys: ["escape"],
    where: [
      "search",
      "help",
      "progress",
      "dispute",
      "form",
      "quit",
      "paused",
      "queue",
      "decide",
      "read",
      "debrief",
    ],
    help: "close what is open",
  },
  {
    command: "back",
    keys: ["q", "?", "enter"],
    where: ["help", "progress"],
    help: "close the help or the progress",
  },
  { command: "back", keys: ["n"], where: ["quit"], help: "stay" },
  { command: "confirm", keys: ["y"], where: ["quit"], help: "leave" },
  {
    command: "quit",
    keys: ["q"],
    where: [...session, "paused", "over"],
    help: "end the session and see how it went",
    short: "quit",
  },
  {
    command: "erase",
    keys: ["backspace"],
    where: ["search", "dispute", "form"],
    help: "delete the last letter",
  },
  {
    command: "interrupt",
    keys: ["ctrl-c"],
    where: contexts,
    help: "twice: leave at once; the session can be resumed",
  },
];

/** What a key does in a context; undefined when it does nothing there. */
export const commandFor = (context: Context, key: string): Command | undefined =>
  keyTable.find(({ keys, where }) => keys.includes(key) && where.includes(context))?.command;

/** The keys of the line at the foot of a screen: help and quit first of all, then those that fit, in this order. */
export const footKeys = (context: Context, leftRight: string): readonly string[] =>
  keyTable
    .filter(({ where, short }) => short !== undefined && where.includes(context))
    .sort((a, b) => Number(isVital(b)) - Number(isVital(a)))
    .map(({ command, keys, short = "" }) => `${footName(command, keys, leftRight)} ${short}`);

const isVital = ({ command }: KeyBinding): boolean => command === "help" || command === "quit";

function footName(command: Command, keys: readonly string[], leftRight: string): string {
  if (command === "field") return "1-8";
  if (command === "next") return leftRight;
  return command === "faster" ? "+/-" : (keys[0] ?? "");
}

/** The key table as Markdown, for the documentation. */
export function keysMarkdown(): string {
  const lines = keyTable.map(({ keys, help, where }) => {
    const places = where.length === contexts.length ? "everywhere" : where.join(", ");
    return `| ${keys.map((key) => `\`${key}\``).join(" ")} | ${help} | ${places} |`;
  });
  return ["| keys | what they do | where |", "| --- | --- | --- |", ...lines, ""].join("\n");
}
