import { nearestWords } from "../../input/index.ts";

/** What exports call the channels that policies have. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  phone: ["call", "telephone", "voice", "ivr", "tel", "inbound"],
  email: ["mail", "e-mail", "smtp"],
  chat: ["im", "messenger", "messaging", "live"],
  portal: ["web", "self", "online", "form", "direct", "website"],
  critical: ["urgent", "blocker", "highest", "emergency"],
  high: ["major"],
  medium: ["normal", "moderate", "standard", "average"],
  low: ["minor", "lowest", "trivial", "planning"],
};

/** A word of the policy for a word of a file, undefined when none comes near. `known` is in the policy's order. */
export function guessWord(written: string, known: readonly string[]): string | undefined {
  const plain = written.toLowerCase();
  const parts = plain.split(/[^\p{L}\p{N}]+/u);
  const named =
    known.find((word) => word.toLowerCase() === plain) ??
    known.find((word) => parts.includes(word.toLowerCase())) ??
    known.find((word) => (alsoCalled[word] ?? []).some((other) => parts.includes(other)));
  return named ?? nearestWords(plain, [...known])[0];
}

/** A level for a word that counts them, "1", "P2", "Sev 3" or "2 - High", highest first. */
export function guessLevel(written: string, levels: readonly string[]): string | undefined {
  const rank = /^(?:p|prio(?:rity)?|sev(?:erity)?|s)?[ -]?([1-9])\b/i.exec(written.trim())?.[1];
  const named = guessWord(written.replace(/^\W*\w?\d\W*/, ""), levels);
  return named ?? (rank === undefined ? undefined : levels[Number(rank) - 1]);
}
