/** What a step throws when nothing can be told yet: the interval lies on both sides of what was wanted. */
export class Inconclusive extends Error {
  override readonly name = "Inconclusive";
}
