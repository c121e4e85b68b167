import { addDays, daysBetween, inWords } from '../../methods/calendar.ts';
import { daysInMonth, daysToTarget, forecast, requiredChangePerMonth, theilSen } from '../../methods/trend.ts';
import type { Indicator } from '../engine/definition.ts';
import { units } from '../engine/units.ts';
import type { Sign } from './sign.ts';
import { valueInWords } from './sign-words.ts';

/** What may be said of where an indicator is going, and what to keep in mind with it. */
export type Outlook = {
  says: string;
  /** The day on which the line meets the target; null where no line may be carried so far. */
  meetsOn: string | null;
  /** Worked out when it is asked for: a page of many indicators says it of none. */
  readonly cautions: string[];
};

/** Fewer readings than this carry no line. */
const fewest = 8;

/**
 * Where an indicator is going, if the last readings went on as they have: the Theil–Sen line over the readings since the
 * last step change. No line is carried across a step change, from fewer than eight readings, where the chart shows chance
 * alone, or further ahead than the readings reach back. Null where there is nothing to go towards or from.
 */
export function outlookOf(sign: Sign): Outlook | null {
  const { indicator, target, last, steps } = sign;
  if (indicator.better === 'none' || !last || last.value === null) return null;
  const since = steps.at(-1)?.date ?? '';
  const readings = sign.readings
    .filter(({ asAt, value }) => asAt >= since && value !== null)
    .map(({ asAt, value }) => ({ date: asAt, value }));
  const no = (says: string): Outlook => ({ says, meetsOn: null, cautions: [] });
  if (readings.length < fewest)
    return no(
      `There are ${readings.length} readings${since ? ' since the step change' : ''}: at least ${fewest} are needed to say where it is going.`,
    );
  if (sign.variation === 'common_cause')
    return no('The readings go up and down by chance alone. There is no sign that it will move by itself.');
  const line = theilSen(readings);
  if (!line) return null;
  const monthly = line.slope * daysInMonth;
  const recent = `Over the last ${readings.length} readings it went ${changeInWords(monthly, indicator.unit)}`;
  if (target === null) return no(`${recent}. No target is set.`);
  const better = indicator.better === 'higher' ? 'increase' : 'decrease';
  const aim = valueInWords(target, indicator.unit);
  const said = (says: string, meetsOn: string | null = null): Outlook => ({
    says,
    meetsOn,
    get cautions() {
      return cautionsOf(readings, target, better);
    },
  });
  if (sign.misses === false) return said(`${recent}. It meets its target of ${aim} now.`);
  const first = readings[0]?.date ?? last.asAt;
  const span = daysBetween(first, last.asAt);
  const needed = requiredChangePerMonth(readings, target, addDays(last.asAt, 365));
  const wanted =
    needed === null
      ? ''
      : ` To meet the target of ${aim} in a year it would have to go ${changeInWords(needed, indicator.unit)}.`;
  const days = daysToTarget(line, target, better);
  if (days === null) return said(`${recent}, away from its target.${wanted}`);
  const meetsOn = addDays(first, days);
  if (days > 2 * span)
    return said(
      `${recent}. That is too slow to say when the target of ${aim} would be met: later than the readings allow to look ahead.${wanted}`,
    );
  if (meetsOn <= last.asAt)
    return said(`${recent}. The line through them is at the target of ${aim}; the last reading is not.`);
  return said(
    `${recent}. If that went on, the target of ${aim} would be met about ${monthOf(meetsOn)}.${wanted}`,
    meetsOn,
  );
}

/** "January 2026" of a day. */
const monthOf = (date: string) => inWords(date).replace(/^\d+ /, '');

function changeInWords(monthly: number, unit: Indicator['unit']): string {
  const size = Math.abs(monthly);
  const { change, changePlaces } = units[unit];
  const amount = `${size.toFixed(changePlaces)} ${change}`;
  return `${monthly < 0 ? 'down' : 'up'} ${amount} a month`;
}

function cautionsOf(
  readings: readonly { date: string; value: number | null }[],
  target: number,
  better: 'increase' | 'decrease',
): string[] {
  const next = addDays(readings.at(-1)?.date ?? '', 91);
  const found = forecast(readings, next, target, better);
  const chance = found?.meetsTarget;
  return [
    ...(chance === null || chance === undefined
      ? []
      : [
          `If things went on as they have, a reading in three months would meet the target with a chance of ${chanceInWords(chance)}.`,
        ]),
    'A line through past readings is no promise: it knows nothing of what will be done.',
    'Readings of one month lean on those of the month before, so such a line is less sure than it looks.',
  ];
}

const chanceInWords = (chance: number): string =>
  chance < 0.01
    ? 'less than 1 in 100'
    : chance > 0.99
      ? 'more than 99 in 100'
      : `about ${Math.round(chance * 100)} in 100`;
