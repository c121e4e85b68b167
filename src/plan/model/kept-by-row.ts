/**
 * Keeps what is made of rows (of a row, or of a list of them) for as long as the rows live: it is made again only when something it is made `from` is
 * another thing than the last time. Everything it depends on has to be named there.
 */
export function keptByRow<Row extends object, Made>(): (row: Row, from: unknown[], make: () => Made) => Made {
  const kept = new WeakMap<Row, { from: unknown[]; made: Made }>();
  return (row, from, make) => {
    const known = kept.get(row);
    if (known && isSame(known.from, from)) return known.made;
    const made = make();
    // A copy: whoever asks for thousands of rows uses one list for all of them.
    kept.set(row, { from: [...from], made });
    return made;
  };
}

const lists = new WeakMap<object, unknown[]>();

/** What was made of a list of rows: the list made the last time, where it holds the same things in the same order. */
export function keptList<Made>(rows: object[], made: Made[]): Made[] {
  const known = lists.get(rows) as Made[] | undefined;
  if (known && isSame(known, made)) return known;
  lists.set(rows, made);
  return made;
}

function isSame(a: unknown[], b: unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
