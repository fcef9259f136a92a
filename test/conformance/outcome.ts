/** How one case of a conformance file ended. */
export type CaseOutcome =
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed"; readonly expected: unknown; readonly got: unknown }
  /** Its source decides something the other way than the table of meaning, and says so. */
  | { readonly outcome: "skipped"; readonly convention: string };

/** What every case has, whatever its family. */
export interface AnyCase {
  readonly id: string;
  readonly convention?: Readonly<Record<string, string | number>>;
}

/** A file of cases. */
export interface CaseFile {
  readonly schema: string;
  readonly family: string;
  readonly cases: readonly AnyCase[];
}
