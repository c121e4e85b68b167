import { inWords } from '../../methods/calendar.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import { dayOf } from '../returns/day-number.ts';
import { likeness, sketchOf, type Sketch } from './sketch.ts';
import { sketchesOf } from './snapshot-queries.ts';

/** Something about a whole return that a person should look at before it is accepted. */
export type Caution = { code: 'same-rows' | 'other-children'; says: string; todo: string };

/** So many days apart, two returns of one council have most children in common. */
const near = 200;

/**
 * Holds a return against those that stand: nearly the same rows under another day are last month's file again; hardly
 * any child in common with the return nearest to it is another council's file.
 */
export async function cautionsOf(db: Db | Trx, read: AnnexA): Promise<Caution[]> {
  const own = sketchOf(read);
  const others = (await sketchesOf(db, read.source, read.name))
    .map(({ asAt, sketch }) => ({
      asAt,
      apart: Math.abs(dayOf(asAt) - read.asAt),
      sketch: sketch as Sketch,
    }))
    .toSorted((a, b) => a.apart - b.apart);
  const cautions: Caution[] = [];
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
  return cautions;
}
