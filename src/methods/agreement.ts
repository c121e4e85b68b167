/**
 * How far raters agree on a scale of fixed grades, numbered from 1 (four unless said). A measure that is undefined,
 * since nobody's ratings vary, is null: never 1 and never 0.
 */

export type Weighting = 'unweighted' | 'linear' | 'quadratic';

export type TwoRaters = {
  n: number;
  /** Counts by the first rater's grade (row) and the second's (column). */
  table: number[][];
  exact: number | null;
  withinOne: number | null;
  /** How many the second rater put lower, the same and higher: a bias matters more than a kappa. */
  lower: number;
  same: number;
  higher: number;
};

/** Two raters side by side; pairs with a rating missing are left out. Throws a RangeError where lengths differ. */
export function twoRaters(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  grades = 4,
): TwoRaters {
  if (first.length !== second.length) throw new RangeError('Both raters must have rated the same cases.');
  const table = Array.from({ length: grades }, () => new Array<number>(grades).fill(0));
  let [n, withinOne, lower, same, higher] = [0, 0, 0, 0, 0];
  for (const [index, a] of first.entries()) {
    const b = second[index] ?? null;
    if (a === null || b === null) continue;
    const row = table[a - 1];
    if (!row || row[b - 1] === undefined) throw new RangeError(`There is no grade ${row ? b : a} of ${grades}.`);
    row[b - 1] = (row[b - 1] as number) + 1;
    n += 1;
    if (Math.abs(a - b) <= 1) withinOne += 1;
    if (b < a) lower += 1;
    else if (b > a) higher += 1;
    else same += 1;
  }
  return { n, table, exact: n ? same / n : null, withinOne: n ? withinOne / n : null, lower, same, higher };
}

/**
 * Cohen's kappa of a table of counts, with linear or quadratic weights over the fixed grades, and its standard error.
 * Null where chance alone agrees wholly. Sources: Cohen, Psychological Bulletin 1968;70:213–220; standard error of
 * Fleiss, Cohen and Everitt, Psychological Bulletin 1969;72:323–327 (use none under about 30 pairs).
 */
export function kappa(table: readonly (readonly number[])[], weighting: Weighting) {
  const { p, rows, columns, n } = proportionsOf(table);
  const grades = table.length;
  if (n === 0) return null;
  const w = (i: number, j: number) => weight(i, j, grades, weighting);
  const sum = (of: (i: number, j: number) => number) => sumOver(grades, of);
  const seen = sum((i, j) => w(i, j) * at(p, i, j));
  const chance = sum((i, j) => w(i, j) * (rows[i] as number) * (columns[j] as number));
  if (1 - chance < 1e-12) return null;
  const value = (seen - chance) / (1 - chance);
  const ofRow = rows.map((_, i) => columns.reduce((total, share, j) => total + w(i, j) * share, 0));
  const ofColumn = columns.map((_, j) => rows.reduce((total, share, i) => total + w(i, j) * share, 0));
  const spread = sum(
    (i, j) => at(p, i, j) * (w(i, j) - ((ofRow[i] as number) + (ofColumn[j] as number)) * (1 - value)) ** 2,
  );
  const variance = (spread - (value - chance * (1 - value)) ** 2) / (n * (1 - chance) ** 2);
  return { value, error: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Gwet's AC1 (unweighted) or AC2, which do not fall apart when nearly all cases have one grade. Over the fixed grades.
 * Source: Gwet, British Journal of Mathematical and Statistical Psychology 2008;61:29–48.
 */
export function gwet(table: readonly (readonly number[])[], weighting: Weighting): number | null {
  const { p, rows, columns, n } = proportionsOf(table);
  const grades = table.length;
  if (n === 0 || grades < 2) return null;
  const w = (i: number, j: number) => weight(i, j, grades, weighting);
  const seen = sumOver(grades, (i, j) => w(i, j) * at(p, i, j));
  const weights = sumOver(grades, w);
  const spread = rows.reduce((total, share, index) => {
    const average = (share + (columns[index] as number)) / 2;
    return total + average * (1 - average);
  }, 0);
  const chance = (weights / (grades * (grades - 1))) * spread;
  return (seen - chance) / (1 - chance);
}

export type Scale = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha by the table of coincidences: any number of raters, ratings may be missing. `byRater` holds one
 * list a rater, one place a unit. Null where no unit has two ratings, or where all ratings are the same.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function krippendorff(byRater: readonly (readonly (number | null)[])[], scale: Scale): number | null {
  const units = Math.max(0, ...byRater.map((ratings) => ratings.length));
  const values = [...new Set(byRater.flat().filter((value) => value !== null))].toSorted((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => new Array<number>(values.length).fill(0));
  for (let unit = 0; unit < units; unit += 1) {
    const ratings = byRater.map((list) => list[unit] ?? null).filter((value) => value !== null);
    if (ratings.length < 2) continue;
    for (const [i, a] of ratings.entries())
      for (const [j, b] of ratings.entries()) {
        if (i === j) continue;
        const row = coincidences[place.get(a) as number] as number[];
        const column = place.get(b) as number;
        row[column] = (row[column] as number) + 1 / (ratings.length - 1);
      }
  }
  const totals = coincidences.map((row) => row.reduce((total, count) => total + count, 0));
  const all = totals.reduce((total, count) => total + count, 0);
  const distance = (c: number, k: number): number => {
    if (c === k) return 0;
    if (scale === 'nominal') return 1;
    if (scale === 'interval') return ((values[c] as number) - (values[k] as number)) ** 2;
    const [from, to] = [Math.min(c, k), Math.max(c, k)];
    let between = 0;
    for (let g = from; g <= to; g += 1) between += totals[g] as number;
    return (between - ((totals[c] as number) + (totals[k] as number)) / 2) ** 2;
  };
  const seen = sumOver(values.length, (c, k) => at(coincidences, c, k) * distance(c, k));
  const chance = sumOver(values.length, (c, k) => (totals[c] as number) * (totals[k] as number) * distance(c, k));
  return chance === 0 ? null : 1 - ((all - 1) * seen) / chance;
}

/** The share of units on which all who rated agree, and of pairs of ratings that agree; null with nothing to compare. */
export function plainAgreement(byRater: readonly (readonly (number | null)[])[]) {
  const units = Math.max(0, ...byRater.map((ratings) => ratings.length));
  let [rated, agreed, pairs, same] = [0, 0, 0, 0];
  for (let unit = 0; unit < units; unit += 1) {
    const ratings = byRater.map((list) => list[unit] ?? null).filter((value) => value !== null);
    if (ratings.length < 2) continue;
    rated += 1;
    if (ratings.every((value) => value === ratings[0])) agreed += 1;
    for (const [index, one] of ratings.entries())
      for (const other of ratings.slice(index + 1)) {
        pairs += 1;
        if (one === other) same += 1;
      }
  }
  return rated === 0 ? null : { all: agreed / rated, pairs: same / pairs, units: rated };
}

function weight(i: number, j: number, grades: number, weighting: Weighting): number {
  if (weighting === 'unweighted') return i === j ? 1 : 0;
  const apart = Math.abs(i - j) / (grades - 1);
  return 1 - (weighting === 'linear' ? apart : apart * apart);
}

function proportionsOf(table: readonly (readonly number[])[]) {
  const n = table.flat().reduce((total, count) => total + count, 0);
  const p = table.map((row) => row.map((count) => count / (n || 1)));
  const rows = p.map((row) => row.reduce((total, share) => total + share, 0));
  const columns = p.map((_, j) => p.reduce((total, row) => total + (row[j] as number), 0));
  return { n, p, rows, columns };
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

function sumOver(size: number, of: (i: number, j: number) => number): number {
  let total = 0;
  for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) total += of(i, j);
  return total;
}
