import { inWords } from '../methods/calendar.ts';
import type { Delivery as DrawnDelivery, Impact as DrawnImpact } from '../platform/web/ui/index.ts';
import type { Delivery, Impact, Measure, Milestone, Reading, Step, Target } from './model/plan-view.ts';

/** The two axes in words, in the order people read them: from nothing done to lasting. One table for every room. */
export const deliveryWords: Record<Delivery, DrawnDelivery> = {
  'not-started': 'not started',
  late: 'late',
  'at-risk': 'at risk',
  'on-track': 'on track',
  complete: 'complete',
  closed: 'closed',
};
export const impactWords: Record<Impact, DrawnImpact> = {
  'not-claimed': 'not claimed',
  claimed: 'claimed and not evidenced',
  evidenced: 'evidenced',
  embedded: 'embedded',
};

/** "Claimed and not evidenced": how a word, or any phrase, begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 action", "3 actions", "no actions". `many` where it is not the word with an s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function listInWords(parts: string[], last = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

const periodNames: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** An ISO 8601 duration of one part as people say how often: "every month", "every 12 weeks". Null stays unsaid. */
export function everyInWords(every: string | null): string {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(every ?? '') ?? [];
  if (!count || !unit) return 'again and again';
  return count === '1' ? `every ${periodNames[unit]}` : `every ${count} ${periodNames[unit]}s`;
}

/** "once", "twice", "3 times". */
export function timesInWords(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/** Which step of several it is, "step 1 of 2"; nothing where an action has only one. Steps share their action's ref. */
export function stepInWords(steps: readonly { id: number }[], id: number): string {
  return steps.length < 2 ? '' : `step ${steps.findIndex((step) => step.id === id) + 1} of ${steps.length}`;
}

type Due = Pick<Step, 'due' | 'kind' | 'fromOn' | 'byOn' | 'every'>;

/** What a due expression was read as: "by 31 March 2025", "every 3 months from 1 June 2024", "no date". */
export function dueInWords({ kind, fromOn, byOn, every }: Due): string {
  const from = fromOn ? `from ${inWords(fromOn)}` : '';
  const until = byOn ? `until ${inWords(byOn)}` : '';
  switch (kind) {
    case 'by':
      return byOn ? `by ${inWords(byOn)}` : 'no date';
    case 'from':
      return [from, until].filter(Boolean).join(' ') || 'no date';
    case 'range':
      return fromOn && byOn ? `${inWords(fromOn)} to ${inWords(byOn)}` : from || until || 'no date';
    case 'recurring':
      return [everyInWords(every), from, until].filter(Boolean).join(' ');
    case 'undated':
      return 'no date';
  }
}

// Made once: making one takes far longer than using it, and a large plan has thousands of figures.
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number as people read it: at most two decimals, thousands apart. */
export function numberInWords(value: number): string {
  return figures.format(value);
}

/** A value with its unit: "80%", "15 cases", "12". */
export function valueInWords(value: number, unit: string): string {
  const number = numberInWords(value);
  if (unit === '%') return `${number}%`;
  return unit === '' || unit === 'count' ? number : `${number} ${unit}`;
}

type Aim = Pick<Target, 'comparator' | 'value' | 'unit'>;

/** A target in words: "over 80%", "at least 90%", "no more than 15 cases". Counted things are "fewer than", the rest "under". */
export function targetInWords({ comparator, value, unit }: Aim): string {
  // "At least 100%" is how it is kept; nobody says it.
  if (comparator === '>=' && unit === '%' && value === 100) return '100%';
  const less = unit === 'count' || unit === '' ? 'fewer than' : 'under';
  const words = { '>': 'over ', '>=': 'at least ', '<': `${less} `, '<=': 'no more than ', '=': '' }[comparator];
  return `${words}${valueInWords(value, unit)}`;
}

type Read = Pick<Reading, 'value' | 'numerator' | 'denominator' | 'interval' | 'isSample'>;

/**
 * A reading in words. A percentage never stands without what it is made of: "84% (42 of 50)"; a sample says how far
 * the true figure may be from it: "…, a sample: between 71% and 92%" (95% Wilson interval).
 */
export function readingInWords(reading: Read, unit: string): string {
  const value = valueInWords(unit === '%' ? Math.round(reading.value * 10) / 10 : reading.value, unit);
  const counted = reading.numerator !== null && reading.denominator !== null;
  const parts = counted
    ? ` (${numberInWords(reading.numerator ?? 0)} of ${numberInWords(reading.denominator ?? 0)})`
    : unit === '%'
      ? ' (numbers not given)'
      : '';
  return `${value}${parts}${intervalInWords(reading)}`;
}

function intervalInWords({ interval, isSample }: Read): string {
  if (!isSample) return '';
  if (!interval) return ', a sample';
  return `, a sample: between ${Math.round(interval.low)}% and ${Math.round(interval.high)}%`;
}

/** Whether a target is met, in words; a target with no reading says so. */
export function meetsInWords(meets: Target['meets']): string {
  return meets === null ? 'No reading' : { yes: 'Met', no: 'Not met', 'cannot-tell': 'Cannot tell' }[meets];
}

const sourceWords: Record<NonNullable<Measure['source']>, string> = {
  indicator: 'an indicator',
  audit: 'an audit',
  survey: 'a survey',
  register: 'a register',
  manual: 'entered by hand',
};

/** Where readings of a measure come from, or "no source" in plain sight. */
export function sourceInWords({ source, sourceName }: Pick<Measure, 'source' | 'sourceName'>): string {
  if (!source) return 'No source';
  return capital(sourceName ? `${sourceName} (${sourceWords[source]})` : sourceWords[source]);
}

/** What is said of a milestone at a date. */
export function milestoneInWords(milestone: Pick<Milestone, 'state' | 'saidAchieved' | 'byOn'>): string {
  if (milestone.state === 'achieved') return 'Said achieved';
  if (milestone.state === 'missed') return 'Missed';
  if (milestone.saidAchieved) return 'Date passed';
  return milestone.byOn ? 'To come' : 'No date';
}
