import { readingInWords, valueInWords, type Measure, type PlanView, type Reading } from '../../plan/index.ts';
import type { Inline } from '../../platform/documents/index.ts';
import { figure, placeIn } from './paper-parts.ts';

/** Counts from 1 to this are printed as c: a paper leaves the building, and a small count can point at a child. */
const small = 5;

/**
 * Whether a reading, printed, would give away a count from 1 to 5: of those who meet it, of those who do not (which is
 * the one taken from the other), or of all there are. A count with no denominator is such a count itself.
 */
export function isSmall(reading: Pick<Reading, 'value' | 'numerator' | 'denominator'>, unit: string): boolean {
  const { numerator, denominator } = reading;
  const within = (count: number) => count > 0 && count <= small;
  if (numerator !== null && within(numerator)) return true;
  if (denominator !== null && within(denominator)) return true;
  if (numerator !== null && denominator !== null && within(denominator - numerator)) return true;
  return denominator === null && numerator === null && !notCounted.test(unit) && within(reading.value);
}

/** Units of what is measured rather than counted. */
const notCounted = /%|^(minute|hour|day|week|month|year)s?$|\bper\b|score|ratio|£/i;

/** A reading as a paper prints it, each of its numbers a figure that leads to the measure it is of. */
export function readingInlines(view: PlanView, measure: Measure, reading: Reading, unit: string): Inline[] {
  const source = `${placeIn(view, `/measures/${measure.id}`)}#reading-${reading.id}`;
  if (isSmall(reading, unit)) return smallInlines(reading, source);
  return [figure(readingInWords(reading, unit), source)];
}

/** "c (c of 12)": what is left when the small counts, and what they could be worked out from, are taken away. */
function smallInlines(reading: Reading, source: string): Inline[] {
  const { numerator, denominator } = reading;
  if (denominator === null || numerator === null) return [figure('c', source)];
  // The whole may stand: without either part it tells nothing of them.
  const whole = denominator > small ? valueInWords(denominator, '') : 'c';
  return [figure(`c (c of ${whole})`, source)];
}

export const smallNumbersNote = 'Counts from 1 to 5, and figures they could be worked out from, are printed as c.';
