import type { Indicator } from './definition.ts';
import { figureOf, type Breakdown, type Items } from './evaluate.ts';
import type { Groups } from './groups.ts';

/**
 * Two breakdowns crossed: by group of the first, a figure for each group of the second that has any of the denominator.
 * A row that is in no group of one of them is in none.
 */
export function crossed(
  items: Items,
  first: Groups,
  second: Groups,
  unit: Indicator['unit'],
): Record<string, Breakdown> {
  const width = second.names.length;
  // Groups of one name are one, as they are where the breakdown stands by itself.
  const cells = new Map<string, Map<string, { numerator: number; denominator: number }>>();
  for (const [index, row] of items.rows.entries()) {
    const [one, other] = [first.of[row] as number, second.of[row] as number];
    if (one < 0 || other < 0 || other >= width) continue;
    const names = [first.names[one] as string, second.names[other] as string] as const;
    const line = cells.get(names[0]) ?? new Map<string, { numerator: number; denominator: number }>();
    cells.set(names[0], line);
    const cell = line.get(names[1]) ?? { numerator: 0, denominator: 0 };
    line.set(names[1], cell);
    cell.numerator += items.adds[index] as number;
    cell.denominator += items.weights ? (items.weights[index] as number) : 1;
  }
  return Object.fromEntries(
    [...cells].map(([name, line]) => [
      name,
      Object.fromEntries(
        [...line].map(([column, { numerator, denominator }]) => [column, figureOf(numerator, denominator, unit)]),
      ),
    ]),
  );
}
