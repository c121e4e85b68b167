import { beginningOf, cellAt, nameOf, plainCell, ratingWord, say, type Comparing, type Seen } from './comparing.ts';
import { refsIn } from './cells.ts';
import { plainRef } from '../import/save/match-plan.ts';
import type { Deed, NewPart } from './list-change.ts';
import type { FileItem, FileRow } from './match-rows.ts';

/** Rows of an item the plan does not have: one difference, with its parts and what it is joined to. */
export function compareNewItem(comparing: Comparing, { rows }: FileItem): void {
  const { list, columns } = comparing;
  const [first] = rows;
  if (!first) return;
  const texts = textsOf(comparing, first, 'item');
  if (texts === null) return;
  const parts = rows.flatMap((row) => newPartOf(comparing, row) ?? []);
  const readings = columns.filter(({ of, as }) => of === 'reading' && as === 'number');
  if (rows.some((row) => readings.some((column) => cellAt(row.cells, column) !== '')))
    comparing.notes.push(
      `Row ${first.where.slice(4)}: a reading of a new measure is not brought in. Add it once the measure is there.`,
    );
  const of = (heading: string | null) => (heading === null ? '' : cellAt(first.cells, { heading }));
  say(
    comparing,
    {
      key: `${list.kind}/new/${first.where.replace(' ', '-')}`,
      kind: 'new',
      name: (list.kind === 'action' && of(list.ref)) || beginningOf(of(list.words)),
      column: '',
      before: null,
      now: of(list.words) || null,
      where: first.where,
      since: null,
    },
    { do: 'add', texts, parts, joined: joinedTo(comparing, first), where: first.where },
  );
}

/** A row that adds a step or a target to an item the plan has. */
export function compareNewPart(comparing: Comparing, { item }: Seen, row: FileRow): void {
  const part = newPartOf(comparing, row);
  if (!part) return;
  const { list, columns } = comparing;
  const says = columns.filter(({ of }) => of === 'part' || of === 'rating').map((column) => cellAt(row.cells, column));
  say(
    comparing,
    {
      key: `${list.part}/new/${row.where.replace(' ', '-')}`,
      kind: 'new',
      name: nameOf(comparing, item),
      column: list.part === 'step' ? 'Step' : 'Target',
      before: null,
      now: says.filter(Boolean).join(' '),
      where: row.where,
      since: null,
    },
    { do: 'add-part', id: item.id, part },
  );
}

/** Texts for the form of a new item or part, as its columns say; null, and problems, where a cell cannot be read. */
function textsOf(comparing: Comparing, row: FileRow, of: 'item' | 'part'): Record<string, string> | null {
  let texts: Record<string, string> | null = {};
  for (const column of comparing.columns) {
    if (column.of !== of) continue;
    const typed = column.typed(plainCell(column, cellAt(row.cells, column), comparing.order), comparing.now);
    if ('problem' in typed) {
      comparing.problems.push({ where: row.where, message: `${column.heading}: ${String(typed['problem'])}` });
      texts = null;
    } else if (texts) texts = { ...texts, ...typed };
  }
  return texts;
}

/** What a row says of a part; null where its cells are empty, or cannot be read. */
function newPartOf(comparing: Comparing, row: FileRow): NewPart | null {
  const of = comparing.columns.filter((column) => column.of === 'part' || column.of === 'rating');
  if (of.every((column) => cellAt(row.cells, column) === '')) return null;
  const texts = textsOf(comparing, row, 'part');
  const rating = of.find((column) => column.of === 'rating');
  const word = rating ? cellAt(row.cells, rating) : '';
  const known = word === '' ? null : ratingWord(comparing, word, row.where);
  return texts && { texts, rating: known, where: row.where };
}

/** The actions a new item is joined to. Its own number follows when it is made. */
function joinedTo(comparing: Comparing, row: FileRow): (Deed & { do: 'link' }) | null {
  const column = comparing.columns.find(({ of }) => of === 'links');
  if (column?.of !== 'links') return null;
  const add: number[] = [];
  for (const ref of refsIn(cellAt(row.cells, column))) {
    const named = comparing.now.actions.filter((action) => plainRef(action.ref) === plainRef(ref));
    if (named.length === 1) add.push(named[0]!.id);
    else
      comparing.problems.push({
        where: row.where,
        message: `${column.heading}: ${named.length === 0 ? `there is no action ${ref}` : `there are ${named.length} actions ${ref}; join it on its page`}`,
      });
  }
  return { do: 'link', link: column.link, isFrom: column.isFrom, id: 0, add, remove: [] };
}
