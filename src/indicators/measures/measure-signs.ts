import { addDays, daysBetween } from '../../methods/calendar.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import { loadSignsOf } from '../series/load-signs.ts';
import { figureInWords, headline, valueInWords } from '../series/sign-words.ts';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import { attachmentsAt } from './attachment-queries.ts';

/** What an indicator says that a person attached to a measure of the plan, or to one of its targets. */
export type MeasureSign = {
  /** The target, or the measure that has none. */
  itemId: number;
  measureId: number;
  indicator: string;
  name: string;
  href: string;
  /** What its chart shows, in one sentence. */
  headline: string;
  /** Whether the last readings are worse than chance would have it. */
  getsWorse: boolean;
  /** The last reading that has a value; null where there was none. */
  last: { asAt: string; words: string; numerator: number | null; denominator: number | null } | null;
  /** The indicator's own target in words, where the last value misses it beyond doubt; null otherwise. */
  missed: string | null;
  /** The day by which another reading was to be there: the usual time after the last, and a fortnight to make it. */
  nextBy: string;
};

/** How long after its day a return is usually there. */
const grace = 14;
/** How often a reading is expected where one alone says nothing of it: a quarter, in days. */
const quarter = 92;

/** What every attached indicator of a plan says as at a day. Small counts are kept back in it as everywhere. */
export async function measureSigns(db: Db | Trx, planId: number, asAt: string): Promise<MeasureSign[]> {
  const attached = await attachmentsAt(db, planId, asAt);
  if (attached.length === 0) return [];
  const signs = await loadSignsOf(db, [...new Set(attached.map(({ indicator }) => indicator))], asAt);
  return attached.flatMap(({ itemId, measureId, indicator, attachedOn }) => {
    const sign = signs.get(indicator);
    return sign ? [{ itemId, measureId, ...told(sign, attachedOn) }] : [];
  });
}

function told(sign: Sign, attachedOn: string): Omit<MeasureSign, 'itemId' | 'measureId'> {
  const { indicator, readings, target } = sign;
  const valued = readings.filter(({ value }) => value !== null);
  const last = valued.at(-1) ?? null;
  const count = (shown: number | 'c' | null) => (typeof shown === 'number' ? shown : null);
  return {
    indicator: indicator.id,
    name: indicator.name,
    href: `/vital-signs/${indicator.id}`,
    headline: headline(sign),
    getsWorse: sign.variation?.startsWith('concern') ?? false,
    last: last && {
      asAt: last.asAt,
      words: figureInWords(last, indicator.unit),
      numerator: count(last.numerator),
      denominator: count(last.denominator),
    },
    missed: target !== null && missedBeyondDoubt(sign) ? valueInWords(target, indicator.unit) : null,
    nextBy: addDays(last?.asAt ?? attachedOn, usualInterval(valued.map((one) => one.asAt)) + grace),
  };
}

/** The usual days between readings: the middle one of the last twelve gaps; a quarter where there is none. */
export function usualInterval(dates: readonly string[]): number {
  const recent = dates.slice(-13);
  const gaps = recent
    .slice(1)
    .map((date, at) => daysBetween(recent[at] as string, date))
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? quarter;
}
