import { createHash } from 'node:crypto';
import type { Trx } from '../../platform/services.ts';
import { newItems, recordFacts, retireFacts } from '../facts/record.ts';
import { planFacts } from '../model/plan-queries.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { holdPlan } from './period-queries.ts';
import { recordDate } from './record-date.ts';

/** A short name of a narrative's words: another one means that somebody has changed them. */
export function narrativeVersion(paragraphs: string[]): string {
  return createHash('sha256').update(paragraphs.join('\n\n')).digest('hex').slice(0, 16);
}

/** Paragraphs as people type them: set apart by empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

type Saving = { planId: number; areaId: number; text: string; seen: string; today: string };

/**
 * Writes an area's narrative for the month: paragraphs hold from the record date on, and what was said before is kept
 * as it was. `seen` is `narrativeVersion` of what the writer saw; a conflict writes nothing and answers what is there.
 */
export async function saveNarrative(
  trx: Trx,
  { planId, areaId, text, seen, today }: Saving,
  by: DoneBy,
): Promise<Outcome<{ on: string }> | { ok: false; conflict: string[] }> {
  await holdPlan(trx, planId);
  const { on, period } = await recordDate(trx, planId, today);
  if (!period) return { ok: false, reason: 'No month is open, so there is none to write the narrative of.' };
  const now = (await planFacts.narratives(trx, { planId, asAt: on })).filter((row) => row.area_id === areaId);
  const before = now.map((row) => row.text);
  if (narrativeVersion(before) !== seen) return { ok: false, conflict: before };
  const paragraphs = paragraphsOf(text);
  const added = await newItems(trx, planId, 'narrative', Math.max(0, paragraphs.length - now.length));
  const ids = [...now.map((row) => row.id), ...added];
  // Every paragraph is said again, even in the same words: it is this month's now, and not carried over.
  const facts = paragraphs.map((paragraph, position) => ({
    id: ids[position] as number,
    position,
    area_id: areaId,
    text: paragraph,
  }));
  await recordFacts(trx, 'narrative', on, facts, { personId: by.personId });
  await retireFacts(trx, 'narrative', on, ids.slice(paragraphs.length));
  await by.audit(trx, {
    subject: `area:${areaId}`,
    planId,
    before: { narrative: before.join('\n\n') },
    after: { narrative: paragraphs.join('\n\n'), on },
  });
  return { ok: true, on };
}
