import loadHighs from 'highs';

/** A count that stands in one or more published tables: shown or not, and how low a reader must know it cannot go. */
export type LinkedCell = { value: number; shown: boolean; least?: number };

/** One count that is the sum of others: a total and its groups, a group and its two halves, a margin and its cells. */
export type LinkedSum = { whole: string; parts: readonly string[] };

/** What a reader can prove of one count that is not shown. */
export type LinkedExposure = { cell: string; value: number; min: number; max: number };

/**
 * Attacks any number of linked tables together, as a reader with a linear programme would who knows everything that is
 * shown, how the counts add up, and the least that each can be. A count that stands in two tables (the same children in
 * two breakdowns, or a count that has not changed since the last edition) is one cell with one name. Answers the bounds
 * of the cells asked for, or of all that are not shown.
 */
export function attackLinked(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  asked: readonly string[] = [...cells].filter(([, { shown }]) => !shown).map(([name]) => name),
): LinkedExposure[] {
  return asking(cells, sums, (bound) =>
    asked.map((cell) => ({
      cell,
      value: cells.get(cell)?.value ?? 0,
      min: bound(cell, 'least').bound,
      max: bound(cell, 'most').bound,
    })),
  );
}

/**
 * Which of the cells asked for such a reader can prove to have one value only. The same attack, sooner done: whatever
 * counts the programme finds possible besides the true ones clear every cell in which they differ.
 */
export function givenAway(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  asked: readonly string[],
): string[] {
  return asking(cells, sums, (bound) => {
    const open = new Set(asked);
    const found: string[] = [];
    for (const cell of asked)
      for (const way of ['most', 'least'] as const) {
        if (!open.has(cell)) break;
        const { possible } = bound(cell, way);
        for (const one of open) if (Math.abs(possible(one) - (cells.get(one)?.value ?? 0)) > 1e-6) open.delete(one);
        if (way === 'least' && open.delete(cell)) found.push(cell);
      }
    return found;
  });
}

type Bound = {
  bound: number;
  /** The counts with which the bound is reached. */
  possible: (cell: string) => number;
};

// Its types say that the function stands in `default`, which an import as a module has taken already.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();
/** A count that nothing bounds reaches this; no table has so many children. */
const more = 1e7;

function asking<T>(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  ask: (bound: (cell: string, way: 'least' | 'most') => Bound) => T,
): T {
  const places = new Map([...cells.keys()].map((name, place) => [name, place]));
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    for (const { value, shown, least = 0 } of cells.values()) model.addVar(shown ? value : least, shown ? value : more);
    for (const { whole, parts } of sums) {
      const values = new Map<number, number>();
      for (const [name, sign] of [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
        const place = places.get(name);
        if (place === undefined) throw new Error(`${name} stands in a sum and in no table`);
        values.set(place, (values.get(place) ?? 0) + sign);
      }
      model.addRow(0, 0, { indices: [...values.keys()], values: [...values.values()] });
    }
    return ask((cell, way) => {
      const place = places.get(cell);
      if (place === undefined) throw new Error(`${cell} stands in no table`);
      // The least is the most of its opposite, so that the last solution is where the next search begins.
      model.changeColCost(place, way === 'least' ? 1 : -1);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new Error(`What is said of ${cell} cannot be: the tables do not add up`);
      const reached = model.getSolution().colValue;
      model.changeColCost(place, 0);
      const own = reached[place] ?? 0;
      return {
        bound: own >= more - 0.5 ? Infinity : own,
        possible: (name) => reached[places.get(name) ?? -1] ?? cells.get(name)?.value ?? 0,
      };
    });
  } finally {
    model.dispose();
  }
}
