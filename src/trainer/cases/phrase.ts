/** A piece of a phrase: words, a slot that a case fills, or a stretch that tells the phrase's fact. */
export type Part =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string; readonly hasArticle: boolean }
  | { readonly kind: "telling"; readonly parts: readonly Part[] };

const slotForm = /^(a )?([a-z][a-zA-Z]*)$/;

/** The parts of a phrase such as "[The button] stays grey, {colleague} says", or what is wrong with it. */
export function parsePhrase(say: string): readonly Part[] | string {
  const faulty = faultOf(say);
  if (faulty !== undefined) return faulty;
  return partsOf(say);
}

/** The names of the slots in some parts, each once. */
export function slotsIn(parts: readonly Part[]): ReadonlySet<string> {
  const names = parts.flatMap((part) => {
    if (part.kind === "telling") return [...slotsIn(part.parts)];
    return part.kind === "slot" ? [part.name] : [];
  });
  return new Set(names);
}

/** Whether some stretch of the parts is marked as telling. */
export const hasTelling = (parts: readonly Part[]): boolean => parts.some(({ kind }) => kind === "telling");

function faultOf(say: string): string | undefined {
  if (/\s{2}|^\s|\s$|[\n\t]/.test(say)) return "it has blanks at an end, two in a row, or a line break";
  const bare = say.replaceAll(/\{([^{}]*)\}/g, (_, inside: string) => (slotForm.test(inside) ? "" : "{"));
  if (/[{}]/.test(bare)) return "a slot is not of the form {name} or {a name}";
  const outside = bare.replaceAll(/\[[^[\]]*\]/g, "");
  if (/[[\]]/.test(outside)) return "its [brackets] do not come in pairs, or one pair stands in another";
  return undefined;
}

function partsOf(say: string): readonly Part[] {
  return say
    .split(/(\[[^\]]*\]|\{[^}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      const inside = piece.slice(1, -1);
      if (piece.startsWith("[")) return { kind: "telling", parts: partsOf(inside) };
      if (!piece.startsWith("{")) return { kind: "words", text: piece };
      const hasArticle = inside.startsWith("a ");
      return { kind: "slot", name: hasArticle ? inside.slice(2) : inside, hasArticle };
    });
}
