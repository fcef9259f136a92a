/** A broken assumption of ours: always a bug, never wrong input. Caught only by the command line (exit 70). */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Throws an InvariantError unless the condition holds. */
export function invariant(condition: boolean, assumption: string): asserts condition {
  if (!condition) throw new InvariantError(assumption);
}

/** The end of a switch over a closed union: a new member stops the build here. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}
