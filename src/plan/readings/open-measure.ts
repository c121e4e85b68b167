import { inWords } from '../../methods/calendar.ts';
import { wilson } from '../../methods/proportions.ts';
import type { WebRequest } from '../../platform/web/route.ts';
import { placeOf, type ItemPlace } from '../model/item-place.ts';
import { planOfItem } from '../model/plan-queries.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Measure, PlanView, Reading } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { idIn } from '../../platform/id-in.ts';
import { capital, targetInWords } from '../words.ts';
import { readingsOf, type ReadingRow } from './reading-queries.ts';

/** What a reading can be of. */
export type Choice = { itemId: number; unit: string; words: string };
export type OpenMeasure = {
  view: PlanView;
  measure: Measure;
  place: ItemPlace;
  /** The measure's targets; the measure itself where it has none. */
  choices: Choice[];
  readings: ReadingRow[];
};

/** Opens the measure a page's address names (`:id`), as it stands today; null when there is no such measure. */
export async function openMeasure(request: WebRequest): Promise<OpenMeasure | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : measureAt(request, id);
}

/** The same for a measure whose number is known. */
export async function measureAt(request: WebRequest, id: number): Promise<OpenMeasure | null> {
  const { services, today } = request;
  const planId = await planOfItem(services.db, id);
  const view = planId === null ? null : await readPlan(services, planId, today);
  const measure = view && planIndex(view).measures.get(id);
  const place = view && placeOf(view, id);
  if (!view || !measure || !place) return null;
  const choices: Choice[] = measure.targets.map((target) => ({
    itemId: target.id,
    unit: target.unit,
    words: `${capital(targetInWords(target))} ${target.subject}${target.byOn ? `, by ${inWords(target.byOn)}` : ''}`,
  }));
  if (choices.length === 0) choices.push({ itemId: id, unit: '', words: 'The measure, which has no number to reach' });
  const itemIds = [id, ...measure.targets.map((target) => target.id)];
  return { view, measure, place, choices, readings: await readingsOf(services.db, itemIds) };
}

/** A stored reading as it is shown, with its interval where it is a sample. */
export function readingShown(row: ReadingRow, unit: string): Reading {
  const counted = row.is_sample && unit === '%' && row.numerator !== null && row.denominator !== null;
  const interval = counted ? wilson(row.numerator as number, row.denominator as number) : null;
  return {
    id: row.id,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    asAt: row.as_at,
    source: row.source,
    isSample: row.is_sample,
    interval: interval && { low: interval.low * 100, high: interval.high * 100 },
  };
}
