/** One of the first, one of the second, until there are none of either: what takes the database long beside what takes us long. */
export function* alternately<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  const [one, other] = [first[Symbol.iterator](), second[Symbol.iterator]()];
  for (let [a, b] = [one.next(), other.next()]; !a.done || !b.done; [a, b] = [one.next(), other.next()]) {
    if (!a.done) yield a.value;
    if (!b.done) yield b.value;
  }
}

/** Has one batch written while the next is made ready. */
export async function writeBehind(batches: Iterable<() => Promise<void>>): Promise<void> {
  let writing = Promise.resolve();
  try {
    for (const write of batches) {
      await writing;
      writing = write();
    }
  } finally {
    await writing;
  }
}
