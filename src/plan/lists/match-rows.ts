import { plainRef } from '../import/save/match-plan.ts';
import { likeness, matchTexts, plainText, tellingWords } from '../import/save/match-texts.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { AnyItem, AnyList } from './list-kind.ts';
import type { ListFile } from './read-list.ts';
import { tidyCell } from './cells.ts';

/** A row of a file as it is understood. `part` is the step or target it names; null where it names none. */
export type FileRow = { where: string; part: number | null; cells: Map<string, string> };
/** The rows that speak of one item; `id` is null for one the plan does not have. */
export type FileItem = { id: number | null; rows: FileRow[] };
export type RowProblem = { where: string; message: string };

/** A list of a thousand rows, none as it was, beside a plan of a thousand items. */
const mostPairs = 1_000_000;

type Lead = { area: string; ref: string; words: string };

/**
 * Which item of a plan each row speaks of. A row says it in its last column; one that says nothing there is new, or a
 * further part of the item above it. In a file without that column rows are recognised by ref, area and words, as a
 * document is. `view` is the plan as the list was taken from it.
 */
export function matchRows(
  list: AnyList,
  file: ListFile,
  view: PlanView,
): { items: FileItem[]; problems: RowProblem[] } {
  const items: FileItem[] = [];
  const byId = new Map<number, FileItem>();
  const fresh = new Map<string, FileItem>();
  const problems: RowProblem[] = [];
  const recognised = recognise(list, file, view);
  let above: FileItem | null = null;
  for (const [index, { row, cells }] of file.rows.entries()) {
    const where = `row ${row}`;
    const named = readItemCell(list, file.itemAt < 0 ? '' : (cells[file.itemAt] ?? ''));
    const texts = cellsOf(file, cells);
    if ([...texts.values()].every((text) => text === '') && named === null) continue;
    if (named === 'not read') {
      problems.push({
        where,
        message: `“${tidyCell(cells[file.itemAt] ?? '')}” is no ${list.kind} of this list. Leave that cell as it was, or empty for a new row`,
      });
      continue;
    }
    const lead = leadOf(list, texts);
    const id: number | null = named?.id ?? recognised.get(index) ?? null;
    let item: FileItem | undefined;
    if (id !== null) item = byId.get(id);
    else if (list.part !== null && lead.words === '' && lead.ref === '' && above) item = above;
    else item = fresh.get(keyOf(lead));
    if (item && list.part === null) {
      problems.push({
        where,
        message: `it is the same ${list.kind} as ${item.rows[0]?.where ?? 'another row'}. Keep one of the two`,
      });
      continue;
    }
    if (!item) {
      item = { id, rows: [] };
      items.push(item);
      if (id !== null) byId.set(id, item);
      else fresh.set(keyOf(lead), item);
    }
    item.rows.push({ where, part: named?.part ?? null, cells: texts });
    above = item;
  }
  for (const item of items) if (item.id !== null && file.itemAt < 0) nameParts(list, view, item);
  return { items, problems };
}

/** What the last column says: "action 12, step 34". Null when it says nothing. */
function readItemCell(list: AnyList, written: string): { id: number; part: number | null } | null | 'not read' {
  const cell = tidyCell(written);
  if (cell === '') return null;
  const found = new RegExp(`^${list.kind} (\\d{1,9})(?:[,;]? *${list.part ?? 'part'} (\\d{1,9}))?$`, 'i').exec(cell);
  return found ? { id: Number(found[1]), part: found[2] === undefined ? null : Number(found[2]) } : 'not read';
}

function cellsOf(file: ListFile, cells: string[]): Map<string, string> {
  return new Map(
    file.headings.flatMap((heading, at) =>
      heading === '' || at === file.itemAt ? [] : [[plainText(heading), tidyCell(cells[at] ?? '')] as const],
    ),
  );
}

function leadOf(list: AnyList, texts: Map<string, string>): Lead {
  const of = (heading: string | null) => (heading === null ? '' : (texts.get(plainText(heading)) ?? ''));
  return { area: of(list.area), ref: of(list.ref), words: of(list.words) };
}

const keyOf = ({ area, ref, words }: Lead): string => [plainText(area), plainRef(ref), plainText(words)].join('\n');

/** Rows that name no item, by what they say: wholly the same first; then, in a file that names none at all, alike. */
function recognise(list: AnyList, file: ListFile, view: PlanView): Map<number, number> {
  const columns = list.columns(view);
  const shownOf = (item: AnyItem): Lead => {
    const part = list.parts(item)[0] ?? null;
    const of = (heading: string | null) => {
      const column = columns.find((one) => one.heading === heading);
      return column ? String(column.show(item, part, view) ?? '') : '';
    };
    return { area: of(list.area), ref: of(list.ref), words: of(list.words) };
  };
  const known = list.items(view).map((item) => ({ id: item.id, lead: shownOf(item) }));
  const asked = file.rows.flatMap(({ cells }, index) => {
    if (file.itemAt >= 0 && tidyCell(cells[file.itemAt] ?? '') !== '') return [];
    const lead = leadOf(list, cellsOf(file, cells));
    return lead.words === '' && lead.ref === '' ? [] : [{ index, lead }];
  });
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const byKey = new Map<string, number[]>();
  for (const { id, lead } of known) byKey.set(keyOf(lead), [...(byKey.get(keyOf(lead)) ?? []), id]);
  for (const { index, lead } of asked) {
    const ids = byKey.get(keyOf(lead)) ?? [];
    // Several rows of one item follow one another; items that say the same are taken in turn.
    const id = list.part === null ? ids.find((one) => !taken.has(one)) : ids[0];
    if (id === undefined) continue;
    found.set(index, id);
    taken.add(id);
  }
  if (file.itemAt >= 0) return found;
  const left = asked.filter(({ index }) => !found.has(index));
  const take = (index: number, id: number | undefined) => {
    if (id === undefined) return;
    found.set(index, id);
    taken.add(id);
  };
  const byRef = Map.groupBy(known, ({ lead }) => plainRef(lead.ref));
  for (const { index, lead } of left) {
    if (lead.ref === '') continue;
    const words = tellingWords(lead.words);
    const alike = (one: Lead) => likeness(tellingWords(one.words), words) >= 0.3;
    const same = byRef.get(plainRef(lead.ref)) ?? [];
    take(index, same.find((one) => !taken.has(one.id) && alike(one.lead))?.id);
  }
  const rest = left.filter(({ index }) => !found.has(index));
  const pool = known.filter(({ id }) => !taken.has(id));
  // Words are compared with every item's that is left. Where that is too much work, what is not the same is new.
  if (rest.length * pool.length > mostPairs) return found;
  const pairs = matchTexts(
    pool.map(({ lead }) => lead.words),
    rest.map(({ lead }) => lead.words),
  );
  rest.forEach(({ index }, at) => take(index, pool[pairs[at] ?? -1]?.id));
  return found;
}

/** In a file that names no parts they are taken in their order. */
function nameParts(list: AnyList, view: PlanView, item: FileItem): void {
  const known = list.items(view).find(({ id }) => id === item.id);
  const parts = known ? list.parts(known) : [];
  item.rows.forEach((row, index) => (row.part = parts[index]?.id ?? null));
}
