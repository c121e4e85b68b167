import type { LinkedCell, LinkedSum } from '../src/methods/disclosure/attack-linked.ts';
import type { ShareState } from '../src/methods/disclosure/share.ts';
import type { CountedChildren } from '../src/indicators/crossed/counted-children.ts';
import type { CrossedEdition } from '../src/indicators/published/crossed-edition.ts';
import { everyoneElse, type Edition } from '../src/indicators/published/edition.ts';

/** What was published of indicators that counted the same children, over one return. */
export type LaidOpen = {
  counted: CountedChildren;
  editions: ReadonlyMap<string, Edition>;
  crosses: ReadonlyMap<string, CrossedEdition>;
};

/**
 * Everything that is published of indicators of the same children, month by month, as one system for a reader with a
 * linear programme: the totals, every breakdown, every two breakdowns crossed. A count that has not changed since it was
 * published last is taken to be known to be the same. `deep` adds every kind of child that there could be, so that the
 * crossings are known to be of the same children.
 */
export function layOpen(months: readonly LaidOpen[], { deep = false, pairs = (_: string) => true } = {}) {
  const cells = new Map<string, LinkedCell>();
  const sums: LinkedSum[] = [];
  const last = new Map<string, { month: number; names: string[] }>();
  const put = (name: string, value: number, shown: boolean, least = 0) => {
    const there = cells.get(name);
    cells.set(name, { value, shown: shown || there?.shown === true, least: Math.max(least, there?.least ?? 0) });
  };
  for (const [month, { counted, editions, crosses }] of months.entries()) {
    const { shares, means, breakdowns, kinds } = counted;
    const sizes = breakdowns.map(({ groups }) => [...groups, everyoneElse]);
    const nameOf = (at: number, group: number) =>
      sizes[at]?.[group < 0 ? (breakdowns[at]?.groups.length ?? 0) : group] as string;
    /** Puts the counts of some children: their number, and of each share those who meet it and those who do not. */
    const putAll = (
      what: string,
      fits: (groups: readonly number[]) => boolean,
      stateOf: (id: string) => ShareState | null,
      least: { open: number; of: number },
    ) => {
      const own = kinds.filter(({ groups }) => fits(groups));
      const of = own.reduce((sum, { count }) => sum + count, 0);
      for (const id of [...shares, ...means]) {
        const state = stateOf(id);
        put(`of ${what}@${month}`, of, state === 'open' || state === 'closed', state === 'hidden' ? least.of : 0);
        const bit = shares.indexOf(id);
        if (bit < 0) continue;
        const met = own.reduce((sum, { meets, count }) => sum + (meets & (1 << bit) ? count : 0), 0);
        const atLeast = state === 'closed' ? least.open : 0;
        put(`met ${id} ${what}@${month}`, met, state === 'open', atLeast);
        put(`not ${id} ${what}@${month}`, of - met, state === 'open', atLeast);
        sums.push({
          whole: `of ${what}@${month}`,
          parts: [`met ${id} ${what}@${month}`, `not ${id} ${what}@${month}`],
        });
      }
    };
    /** What has not changed since it was published last is the same. */
    const link = (what: string, id: string, isPublished: boolean) => {
      if (!isPublished) return;
      const key = `${id} ${what}`;
      const before = last.get(key)?.month;
      last.set(key, { month, names: [] });
      if (before === undefined) return;
      const value = (name: string) => [cells.get(`${name}@${before}`)?.value, cells.get(`${name}@${month}`)?.value];
      const [ofThere, of] = value(`of ${what}`);
      if (ofThere !== of) return;
      sums.push({ whole: `of ${what}@${month}`, parts: [`of ${what}@${before}`] });
      const [there, here] = value(`met ${id} ${what}`);
      if (here === undefined || there !== here) return;
      for (const side of ['met', 'not'])
        sums.push({ whole: `${side} ${id} ${what}@${month}`, parts: [`${side} ${id} ${what}@${before}`] });
    };
    const addUp = (whole: string, parts: readonly string[]) => {
      sums.push({ whole: `of ${whole}@${month}`, parts: parts.map((part) => `of ${part}@${month}`) });
      for (const id of shares)
        for (const side of ['met', 'not'])
          sums.push({
            whole: `${side} ${id} ${whole}@${month}`,
            parts: parts.map((part) => `${side} ${id} ${part}@${month}`),
          });
    };

    putAll(
      'all',
      () => true,
      (id) => editions.get(id)?.total ?? null,
      { open: 1, of: 0 },
    );
    for (const id of shares) {
      if (editions.get(id)?.total !== 'closed') continue;
      // A closed total is small on one side.
      const [met, not] = ['met', 'not'].map((side) => `${side} ${id} all@${month}`) as [string, string];
      const few = (cells.get(met)?.value ?? 0) <= (cells.get(not)?.value ?? 0) ? met : not;
      put(`slack most ${id}@${month}`, 5, true);
      put(`slack ${id}@${month}`, 5 - (cells.get(few)?.value ?? 0), false);
      sums.push({ whole: `slack most ${id}@${month}`, parts: [few, `slack ${id}@${month}`] });
    }
    for (const [at, { name }] of breakdowns.entries()) {
      for (const [place, group] of (sizes[at] ?? []).entries())
        putAll(
          `${name} ${group}`,
          (groups) => ((groups[at] as number) < 0 ? (sizes[at]?.length ?? 0) - 1 : groups[at]) === place,
          (id) => {
            const part = editions.get(id)?.by[name];
            return part && !part.withheld && group !== everyoneElse ? (part.groups[group]?.[2] ?? null) : null;
          },
          { open: 1, of: 1 },
        );
      addUp(
        'all',
        (sizes[at] ?? []).map((group) => `${name} ${group}`),
      );
      for (const id of [...shares, ...means])
        for (const group of sizes[at] ?? []) {
          const part = editions.get(id)?.by[name];
          link(`${name} ${group}`, id, part !== undefined && !part.withheld && part.groups[group] !== undefined);
        }
    }
    for (const [at, rows] of breakdowns.entries())
      for (const [to, columns] of breakdowns.entries()) {
        const pair = `${rows.name}|${columns.name}`;
        if (to <= at || !pairs(pair)) continue;
        const [down, across] = [sizes[at] ?? [], sizes[to] ?? []];
        const what = (row: string, column: string) => `${rows.name} ${row} x ${columns.name} ${column}`;
        const tables = new Map([...shares, ...means].map((id) => [id, crosses.get(id)?.[pair]]));
        if ([...tables.values()].every((table) => !table || table.withheld)) continue;
        for (const row of down)
          for (const column of across) {
            putAll(
              what(row, column),
              (groups) => nameOf(at, groups[at] as number) === row && nameOf(to, groups[to] as number) === column,
              (id) => {
                const table = tables.get(id);
                const [i, j] = [table?.rows.indexOf(row) ?? -1, table?.columns.indexOf(column) ?? -1];
                if (!table || table.withheld || i < 0 || j < 0) return null;
                const [, of, state] = table.cells[i * table.columns.length + j] as [number, number, ShareState];
                return of === 0 ? 'open' : state;
              },
              { open: 0, of: 1 },
            );
            for (const [id, table] of tables)
              link(
                what(row, column),
                id,
                table !== undefined && !table.withheld && table.rows.includes(row) && table.columns.includes(column),
              );
          }
        for (const row of down)
          addUp(
            `${rows.name} ${row}`,
            across.map((column) => what(row, column)),
          );
        for (const column of across)
          addUp(
            `${columns.name} ${column}`,
            down.map((row) => what(row, column)),
          );
        if (deep) addKinds(cells, sums, month, counted, sizes, at, to, what);
      }
  }
  return { cells, sums };
}

/** Every kind of child there could be, and how a crossing is made of them. */
function addKinds(
  cells: Map<string, LinkedCell>,
  sums: LinkedSum[],
  month: number,
  { shares, breakdowns, kinds }: CountedChildren,
  sizes: readonly (readonly string[])[],
  at: number,
  to: number,
  what: (row: string, column: string) => string,
): void {
  const all = sizes.reduce<number[][]>(
    (found, own) => found.flatMap((one) => own.map((_, place) => [...one, place])),
    [[]],
  );
  const nameOf = (groups: readonly number[], meets: number) => `kind ${groups.join('/')} ${meets}@${month}`;
  for (const groups of all)
    for (let meets = 0; meets < 2 ** shares.length; meets += 1) {
      const there = kinds.filter(
        (kind) =>
          kind.meets === meets &&
          kind.groups.every(
            (group, place) => (group < 0 ? (breakdowns[place]?.groups.length ?? 0) : group) === groups[place],
          ),
      );
      cells.set(nameOf(groups, meets), { value: there.reduce((sum, { count }) => sum + count, 0), shown: false });
    }
  for (const [row, down] of (sizes[at] ?? []).entries())
    for (const [column, across] of (sizes[to] ?? []).entries()) {
      const own = all.filter((groups) => groups[at] === row && groups[to] === column);
      for (const [bit, id] of shares.entries())
        for (const side of ['met', 'not'])
          sums.push({
            whole: `${side} ${id} ${what(down, across)}@${month}`,
            parts: own.flatMap((groups) =>
              Array.from({ length: 2 ** shares.length }, (_, meets) => meets)
                .filter((meets) => Boolean(meets & (1 << bit)) === (side === 'met'))
                .map((meets) => nameOf(groups, meets)),
            ),
          });
    }
}

/** The counts that must not be known: small, and not shown. */
export function toBeAsked(cells: ReadonlyMap<string, LinkedCell>, threshold = 5): string[] {
  return [...cells].flatMap(([name, { value, shown }]) =>
    !shown && value >= 1 && value <= threshold && !/^(slack|kind)/.test(name) ? [name] : [],
  );
}
