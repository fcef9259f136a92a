/** The part of Ink's key that matters here. */
export interface InkKey {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageDown: boolean;
  readonly pageUp: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly meta: boolean;
}

const named = {
  upArrow: "up",
  downArrow: "down",
  leftArrow: "left",
  rightArrow: "right",
  pageDown: "pagedown",
  pageUp: "pageup",
  home: "home",
  end: "end",
  return: "enter",
  escape: "escape",
  backspace: "backspace",
  delete: "backspace",
} as const satisfies Partial<Record<keyof InkKey, string>>;

/**
 * The keys that one event of Ink stands for. Keys typed together arrive as one event, so its characters are told apart, and
 * escape with another key as that key with Alt.
 */
export function keysOf(input: string, key: InkKey): readonly string[] {
  if (key.ctrl) return input === "c" ? ["ctrl-c"] : [];
  if (key.tab) return [key.shift ? "shift-tab" : "tab"];
  for (const [flag, name] of Object.entries(named)) if (key[flag as keyof typeof named]) return [name];
  const typed = Array.from(input, keyOfCharacter).filter((name) => name !== "");
  return key.meta ? ["escape", ...typed] : typed;
}

const controls: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u0003": "ctrl-c",
  "\u0008": "backspace",
  "\u007F": "backspace",
  "\u001B": "escape",
};

/** A character, or the key behind a control character; "" for those without. */
const keyOfCharacter = (character: string): string =>
  controls[character] ?? (/^\p{Cc}$/u.test(character) ? "" : character);
