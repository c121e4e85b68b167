import type { SpecialCause } from '../../methods/spc/special-causes.ts';
import type { Indicator } from '../engine/definition.ts';
import { partsInWords, units } from '../engine/units.ts';
import type { PublishedFigure } from '../published/publish.ts';
import { missedBeyondDoubt, type Sign } from './sign.ts';

/** A value in its unit: "74%", "412 days", "12.4 points", "16.2 cases". */
export function valueInWords(value: number, unit: Indicator['unit']): string {
  const { sign, places } = units[unit];
  return `${rounded(value, places)}${sign === '%' ? '' : ' '}${sign}`;
}

/** A figure with what it is made of: "74% (40 of 54)"; what is kept back, or is not there, is said. */
export function figureInWords(figure: PublishedFigure & { missing?: string | null }, unit: Indicator['unit']): string {
  if (figure.keptBack) return 'Kept back: few children';
  if (figure.missing) return `Not in the return: ${figure.missing}`;
  if (figure.denominator === 0) return 'No children to count';
  if (figure.value === null) return 'No reading';
  const parts = partsInWords(unit, count(figure.numerator), count(figure.denominator));
  return `${valueInWords(figure.value, unit)} (${parts})`;
}

/** The same in two parts, for a line of a table: "74%" and "40 of 54"; why there is no value, in a word or two. */
export function figureParts(
  figure: PublishedFigure & { missing?: string | null },
  unit: Indicator['unit'],
): { value: string; of: string } {
  const none = (value: string) => ({ value, of: '' });
  if (figure.keptBack) return none('Kept back');
  if (figure.missing) return none('Not in the return');
  if (figure.denominator === 0) return none('No children');
  if (figure.value === null) return none('No reading');
  const of = partsInWords(unit, count(figure.numerator), count(figure.denominator));
  return { value: valueInWords(figure.value, unit), of };
}

const count = (value: number | 'c' | null) =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');

/** Why a point is more than chance, in words. */
export const causeWords: Record<SpecialCause, string> = {
  'Common Cause': '',
  'Above UCL': 'above the upper limit',
  'Below LCL': 'below the lower limit',
  '7 Point Trend (Increasing)': 'seven readings rising',
  '7 Point Trend (Decreasing)': 'seven readings falling',
  '2 in 3 Above CL': 'two of three near the upper limit',
  '2 in 3 Below CL': 'two of three near the lower limit',
  '7 Points Above CL': 'seven readings above the mean',
  '7 Points Below CL': 'seven readings below the mean',
};

/** What the chart of a sign shows, in one sentence: the title over it. */
export function headline(sign: Sign): string {
  const { indicator, last, variation, assurance, target } = sign;
  if (!last) return `${indicator.name}: no return has been loaded yet`;
  if (last.value === null) return `${indicator.name}: ${figureInWords(last, indicator.unit).toLowerCase()}`;
  const now = `${indicator.name}: ${valueInWords(last.value, indicator.unit)}`;
  const parts = [variation === null ? 'too few readings to tell a change from chance' : (moved[variation] ?? '')];
  if (target !== null) parts.push(targetWords(sign));
  else if (assurance === null && indicator.better !== 'none') parts.push('no target is set');
  return `${now}, ${parts.filter((part) => part !== '').join('; ')}`;
}

/** What a sign's last readings show, in short. */
export function changeInShort({ variation, readings }: Sign): string {
  if (variation === null) return readings.some(({ value }) => value !== null) ? 'Too few readings' : 'No reading';
  const words = moved[variation] ?? '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const moved: Record<string, string> = {
  common_cause: 'no change beyond chance',
  improvement_high: 'higher than chance, which is better',
  improvement_low: 'lower than chance, which is better',
  concern_high: 'higher than chance, which is worse',
  concern_low: 'lower than chance, which is worse',
  neutral_high: 'higher than chance',
  neutral_low: 'lower than chance',
};

/** How the last value stands against its target, in three answers and never two. */
export function targetWords(sign: Sign): string {
  const { target, indicator, misses, verdict } = sign;
  if (target === null) return 'no target is set';
  const aim = valueInWords(target, indicator.unit);
  if (misses === null) return `target ${aim}`;
  if (misses)
    return missedBeyondDoubt(sign) || indicator.unit !== 'percent'
      ? `misses the target of ${aim}`
      : `misses the target of ${aim}, though chance could account for it`;
  return verdict === 'cannot tell'
    ? `meets the target of ${aim}, though chance could account for it`
    : `meets the target of ${aim}`;
}

/** The direction since the reading before, in words. */
export function sinceBefore(sign: Sign): string {
  const change = changeSinceBefore(sign);
  if (change === '') return '';
  return change === 'The same' ? 'The same as the reading before' : `${change} on the reading before`;
}

/** The same in short: "Up 2.5 points", "The same"; nothing where there is no reading before. */
export function changeSinceBefore({ last, before, indicator }: Sign): string {
  if (!last || !before || last.value === null || before.value === null) return '';
  const change = rounded(last.value - before.value, 1);
  if (change === 0) return 'The same';
  const size = Math.abs(change);
  const by =
    indicator.unit === 'percent' ? `${size} ${size === 1 ? 'point' : 'points'}` : valueInWords(size, indicator.unit);
  return `${change > 0 ? 'Up' : 'Down'} ${by}`;
}

/** The target for a line of a table; a dash where neither way is better or none was set. */
export function targetInShort({ target, indicator }: Sign): string {
  return target === null ? (indicator.better === 'none' ? '' : 'None') : valueInWords(target, indicator.unit);
}

function rounded(value: number, places: number): number {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor;
}
