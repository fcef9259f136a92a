/**
 * How the best of several desks is looked for: until it is told, where differences below some do not matter (in the unit
 * of the figure; undefined for the usual ones); or with so many replications of all desks together.
 */
export type ChoiceRule =
  | { readonly kind: "alike"; readonly indifference: number | undefined }
  | { readonly kind: "budget"; readonly budget: number };

/** How far a selection is. Desks are told by their index. */
export type Found = {
  /** Undefined as long as it cannot be told. */
  readonly best: number | undefined;
  /** The desks that may be the best, the one told to be so alone. */
  readonly candidates: readonly number[];
  /** The desk that is ahead, told to be the best or not; undefined where none is told and none has to be named. */
  readonly leader: number | undefined;
} & (
  | { readonly kind: "alike"; readonly indifference: number }
  | {
      readonly kind: "budget";
      /** How probable it is at least that the leader is the best. */
      readonly probability: number;
      /** By desk: how probable it is that it is better than the leader. */
      readonly chances: readonly number[];
    }
);
