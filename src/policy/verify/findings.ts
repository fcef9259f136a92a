import type { Path, Position, SourceDocument } from "../../input/index.ts";
import type { Instant } from "../../units/index.ts";
import type { Facts } from "../facts.ts";

/** An error breaks what the policy promises, a warning is likely to, a note says what the policy leaves open. */
export type Severity = "error" | "warning" | "note";

const error = (meaning: string) => ({ severity: "error" as Severity, meaning });
const warning = (meaning: string) => ({ severity: "warning" as Severity, meaning });
const note = (meaning: string) => ({ severity: "note" as Severity, meaning });

/** Every code a finding can carry: how grave it is, and what it means. */
export const findingCodes = {
  NO_TARGET: error("facts for which the clause that applies promises nothing, and does not say so"),
  NO_TIER: error("inquiries that start at a tier where nobody works on tickets"),
  UNREACHABLE_CONTACT: error(
    "a clock that counts, or a rule that fires, while nobody concerned is reachable",
  ),
  CLAUSE_UNREACHABLE: error("a clause that applies to no combination of facts"),
  CLAUSE_SHADOWED: error("a clause whose every combination of facts an earlier clause takes"),
  PRIORITY_SLOWER: error("a target that is due later for a higher priority than for the one below it"),
  RESPONSE_SLOWER_THAN_RESOLUTION: error("a first response that is due after the resolution"),
  TARGET_IMPOSSIBLE: error("a target that asks for more open time than its calendar has in a year"),
  CHANNEL_PRIORITY_CONTRADICTION: error("inquiries for which no channel at all is the right one"),
  ROTA_UNREADABLE: error("a hand-over that cannot be read, so that nobody knows who is on call"),
  UPDATE_SLOWER_THAN_WORKAROUND: warning("a first update that is due after the workaround"),
  LADDER_NOT_MANAGEMENT: warning("a ladder that does not end at management"),
  STEP_EMPTY: warning("a step of a ladder that reaches nobody at some hour"),
  CHANNEL_UNATTENDED: warning("a live channel that accepts inquiries while nobody works on them"),
  FIRST_RESPONSE_PAUSES: warning("a clock of the first response that stands still"),
  REVIEW_OVERDUE: warning("a policy whose next review is past"),
  HOLIDAYS_END: warning("a list of holidays that names none a year from now"),
  COMMITMENT_WORDING: warning("words that commit, in a policy that is not confirmed as a contract"),
  HOURS_WITHOUT_ZONE: note("dates counted in a calendar that has no time zone"),
  TARGETS_UNDEFINED: note("a policy without any target"),
  PRIORITY_WITHOUT_EXAMPLE: note("a priority without an example"),
  TIER_WITHOUT_CONTACT: note("a tier without a contact"),
  ROLE_WITHOUT_CONTACT: note("a role without a contact"),
  CONTACT_WITHOUT_HOURS: note("a contact of whom no hours are said, taken to be reachable at any hour"),
  ESCALATION_WITHOUT_PERSON: note("an escalation that reaches no tier and no person"),
  OPEN_ITEM_OVERDUE: note("an open item whose date is past"),
  COMPETENCE_WITHOUT_CASE: note("a competence that no case of the trainer exercises"),
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly meaning: string }>>;

export type FindingCode = keyof typeof findingCodes;

/** A concrete case that shows the fault; what is absent does not matter to it. */
export interface Counterexample {
  readonly text: string;
  readonly facts?: Facts;
  readonly priority?: string;
  readonly opened?: Instant;
}

/** Something that a policy says, or does not, and the case that shows it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: Position;
  /** Where in the document, "tiers.tier3.contact". */
  readonly path: string;
  readonly found: string;
  readonly counterexample?: Counterexample;
  /** How many combinations of facts show it. */
  readonly combinations?: number;
  readonly fix: string;
}

/** What a check says of one place. */
export type Remark = Pick<Finding, "found" | "fix"> & { readonly counterexample?: Counterexample };

/** Collects findings, one for each code and place: the first remark, and how many combinations repeat it. */
export class Findings {
  readonly #source: SourceDocument;
  readonly #byPlace = new Map<string, { readonly finding: Finding; combinations: number }>();

  constructor(source: SourceDocument) {
    this.#source = source;
  }

  /** A finding about the place itself, with no facts in it. */
  add(code: FindingCode, path: Path, remark: Remark): void {
    const key = keyOf(code, path);
    if (this.#byPlace.has(key)) return;
    const { severity } = findingCodes[code];
    const finding: Finding = {
      code,
      severity,
      at: this.#source.atKey(path),
      path: path.join("."),
      ...remark,
    };
    this.#byPlace.set(key, { finding, combinations: 0 });
  }

  /** A finding that one combination of facts shows; `remark` is asked for the first of them only. */
  addCase(code: FindingCode, path: Path, remark: () => Remark): void {
    const key = keyOf(code, path);
    if (!this.#byPlace.has(key)) this.add(code, path, remark());
    const known = this.#byPlace.get(key);
    if (known) known.combinations += 1;
  }

  /** Everything found, in the order of the file. */
  inOrder(): readonly Finding[] {
    return [...this.#byPlace.values()]
      .map(({ finding, combinations }) => (combinations === 0 ? finding : { ...finding, combinations }))
      .toSorted(
        (a, b) =>
          compared(a.at.file, b.at.file) ||
          a.at.line - b.at.line ||
          a.at.column - b.at.column ||
          compared(a.code, b.code),
      );
  }
}

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const keyOf = (code: FindingCode, path: Path): string => `${code} ${path.join(".")}`;
