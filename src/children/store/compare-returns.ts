import { inWords } from '../../methods/calendar.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import { dayOf, isoOf, noDay, type Day } from '../returns/day-number.ts';
import { listWords } from '../kinds/list-words.ts';
import type { SnapshotSummary } from './keep-return.ts';
import type { Pseudonymous } from './pseudonymous.ts';
import { likeness, sketchOf, type Sketch } from './sketch.ts';
import { sketchesOf } from './snapshot-queries.ts';

/** Something about a whole return that a person should look at before it is accepted. */
export type Caution = {
  code: 'same-rows' | 'other-children' | 'no-rows' | 'fewer-rows' | 'another-day';
  says: string;
  todo: string;
};

/** So many days apart, two returns of one council have most children in common. */
const near = 200;

/** A list of fewer rows than this may halve from month to month by itself. */
const fewRows = 20;

/** Something happens to some child every few days: a return in which nothing has for so many is of another day. */
const quietDays = 31;

/**
 * Holds a return against those that stand: nearly the same rows under another day are last month's file again; hardly
 * any child in common with the return nearest to it is another council's file; a list with less than half of the rows it
 * had there was not extracted in full. And against its day: its newest date long before it, or a good part of its dates
 * after it, say that another day was meant.
 */
export async function cautionsOf(db: Db | Trx, read: Pseudonymous): Promise<Caution[]> {
  const own = sketchOf(read);
  const others = (await sketchesOf(db, read.source, read.name))
    .map(({ asAt, sketch, summary }) => ({
      asAt,
      summary: summary as SnapshotSummary,
      apart: Math.abs(dayOf(asAt) - read.asAt),
      sketch: sketch as Sketch,
    }))
    .toSorted((a, b) => a.apart - b.apart);
  const rows = [...read.lists.values()].reduce((sum, table) => sum + table.rows, 0);
  if (rows === 0)
    return [
      {
        code: 'no-rows',
        says: 'There is not one row in it, so no figure can be made of it.',
        todo: 'Check that it is not the empty template.',
      },
    ];
  const cautions: Caution[] = read.source === 'local' ? [] : dayCautions(read, rows);
  const same = others.find(({ apart, sketch }) => apart > 0 && (likeness(own.rows, sketch.rows) ?? 0) >= 0.95);
  if (same)
    cautions.push({
      code: 'same-rows',
      says: `Nearly every row is the same as in the return as at ${inWords(same.asAt)}.`,
      todo: 'Check that this is not the same file again, and that the day you gave is right.',
    });
  const [nearest] = others.filter(({ sketch }) => sketch.children.length > 0);
  const alike = nearest && nearest.apart <= near ? likeness(own.children, nearest.sketch.children) : null;
  if (nearest && alike !== null && alike < 0.1)
    cautions.push({
      code: 'other-children',
      says: `Hardly any identifier is also in the return as at ${inWords(nearest.asAt)}.`,
      todo: 'Check that this is not another council’s file, and that the identifiers are still written the same way.',
    });
  const before = others.find(({ apart }) => apart > 0 && apart <= near);
  const fewer = before ? fewerRows(read, before.summary) : [];
  if (before && fewer.length > 0)
    cautions.push({
      code: 'fewer-rows',
      says: `Less than half of the rows of the return as at ${inWords(before.asAt)} are in ${fewer.join('; ')}.`,
      todo: 'Check that these lists were extracted in full.',
    });
  return cautions;
}

/** Lists that have less than half of the rows they had, with both numbers: “List 8 (40, then 167)”. */
function fewerRows(read: AnnexA, { lists }: SnapshotSummary): string[] {
  return lists.flatMap(({ list, rows }) => {
    const now = read.lists.get(list)?.rows;
    return now !== undefined && rows >= fewRows && now * 2 < rows
      ? [`${listWords(list)} (${now.toLocaleString('en-GB')} now, ${rows.toLocaleString('en-GB')} then)`]
      : [];
  });
}

/** Whether its dates go with the day it is said to be as at. */
function dayCautions(read: AnnexA, rows: number): Caution[] {
  const after = read.faultCounts.get('future-date') ?? 0;
  if (after >= fewRows && after * 20 > rows)
    return [
      {
        code: 'another-day',
        says: `${after.toLocaleString('en-GB')} dates in it are after the day you gave.`,
        todo: 'Check the day. Dates after it count as blank.',
      },
    ];
  const newest = newestDay(read);
  if (rows < fewRows || newest === noDay || read.asAt - newest <= quietDays) return [];
  return [
    {
      code: 'another-day',
      says: `The newest date in it is ${inWords(isoOf(newest) ?? '')}, ${(read.asAt - newest).toLocaleString('en-GB')} days before the day you gave.`,
      todo: 'Check the day: what is overdue, and how old children are, is worked out as at it.',
    },
  ];
}

/** The newest date of anything that happened; when children were born is not asked. */
function newestDay(read: AnnexA): Day {
  let newest: Day = noDay;
  for (const table of read.lists.values())
    for (const [name, column] of table.columns) {
      if (column.kind !== 'day' || /birth/i.test(name)) continue;
      for (const row of table.counted) {
        const day = column.days[row] as Day;
        if (day !== noDay && day <= read.asAt && (newest === noDay || day > newest)) newest = day;
      }
    }
  return newest;
}
