/** The Redis that runs are shared over does not answer, or does no more. */
export class QueueFault extends Error {
  override readonly name = "QueueFault";
}
