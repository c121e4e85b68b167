import type { Kind } from '../annex-a/list-reader.ts';
import type { ListDefinition } from '../annex-a/list-definition.ts';
import type { Check } from '../checks/check.ts';
import { inOrder } from '../checks/definitions/shapes.ts';
import type { CellFault } from '../returns/build-list.ts';

/**
 * A list of the council's own, for what neither Annex A nor the Standard Safeguarding Dataset holds: a CSV with the
 * columns of its template. Everything about it is here, so that adding one is adding a definition.
 */
export type LocalList = ListDefinition & {
  /** Its name in addresses, commands and file names: "supervision". */
  name: string;
  /** What one row is, and what the list is for. */
  about: string;
  /** Pairs of dates of which the second must not lie before the first. */
  orders?: readonly (readonly [first: string, second: string])[];
  /** Rows as they may come, and what is wrong with which of them, counting from nought. */
  example: {
    rows: readonly Readonly<Record<string, string>>[];
    wrong: readonly (readonly [row: number, code: CellFault['code'] | 'order'])[];
  };
};

/** How a local list is read: whatever its file or sheet is called, since a person has said which list it is. */
export function localKind(list: LocalList): Kind {
  return { source: 'local', name: list.name, definitions: [list], named: () => list };
}

/** The checks of a local list besides those of its cells: dates that must follow each other. */
export function checksOf(list: LocalList): Check[] {
  return (list.orders ?? []).map(([first, second], index) =>
    inOrder(
      {
        id: `${list.name}-order-${index + 1}`,
        list: list.list,
        says: `“${second}” is before “${first}”.`,
        todo: 'Correct whichever date is wrong.',
      },
      first,
      second,
    ),
  );
}
