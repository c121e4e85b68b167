/** A binary heap: what comes first is always at hand. `comesFirst` must order any two different things. */
export function heapOf<T>(comesFirst: (x: T, y: T) => boolean): { add: (one: T) => void; take: () => T | undefined } {
  const list: T[] = [];
  const swap = (i: number, j: number) => ([list[i], list[j]] = [list[j] as T, list[i] as T]);
  const goesBefore = (i: number, j: number) => i < list.length && comesFirst(list[i] as T, list[j] as T);
  return {
    add: (one) => {
      list.push(one);
      for (let at = list.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!goesBefore(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    take: () => {
      const first = list[0];
      const last = list.pop();
      if (list.length === 0 || last === undefined) return first;
      list[0] = last;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let best = at;
        if (goesBefore(left, best)) best = left;
        if (goesBefore(right, best)) best = right;
        if (best === at) return first;
        swap(at, best);
        at = best;
      }
    },
  };
}
