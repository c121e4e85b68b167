/**
 * Keeps what is made of rows for as long as the rows live: it is made again only when something it is made `from` is
 * another thing than the last time. Everything it depends on has to be named there.
 */
export function keptByRow<Row extends object, Made>(): (row: Row, from: unknown[], make: () => Made) => Made {
  const kept = new WeakMap<Row, { from: unknown[]; made: Made }>();
  return (row, from, make) => {
    const known = kept.get(row);
    if (known && known.from.length === from.length && known.from.every((one, index) => one === from[index]))
      return known.made;
    const made = make();
    kept.set(row, { from, made });
    return made;
  };
}
