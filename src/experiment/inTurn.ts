/**
 * What is made of each of these, in their order, whatever order it is finished in, with at most `ahead` of them in the
 * making at the same time. Whoever stops listening stops the making of more; what is under way ends by itself.
 */
export async function* inTurn<From, To>(
  each: readonly From[],
  make: (one: From) => Promise<To>,
  ahead: number,
): AsyncGenerator<To> {
  const underWay: Promise<To>[] = [];
  for (const one of each) {
    underWay.push(started(make(one)));
    if (underWay.length < ahead) continue;
    const first = underWay.shift();
    if (first) yield await first;
  }
  for (const last of underWay) yield await last;
}

/** A failure is thrown when its turn comes, if it comes. */
function started<T>(made: Promise<T>): Promise<T> {
  made.catch(() => undefined);
  return made;
}
