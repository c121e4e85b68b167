import type { Indicator } from './definition.ts';

type Unit = Indicator['unit'];

/** How a value in each unit is written: its sign, to how many places, and what a change of it is counted in. */
export const units: Readonly<Record<Unit, { sign: string; places: number; change: string; changePlaces: number }>> = {
  percent: { sign: '%', places: 1, change: 'points', changePlaces: 1 },
  'mean days': { sign: 'days', places: 0, change: 'days', changePlaces: 1 },
  'mean score': { sign: 'points', places: 1, change: 'points', changePlaces: 1 },
  'cases per worker': { sign: 'cases', places: 1, change: 'cases', changePlaces: 2 },
};

/** What a figure is made of: "40 of 54", "4,120 days, 10 children". The counts are given as they are to be written. */
export function partsInWords(unit: Unit, numerator: string, denominator: string): string {
  switch (unit) {
    case 'percent':
      return `${numerator} of ${denominator}`;
    case 'mean days':
      return `${numerator} days, ${denominator} children`;
    case 'mean score':
      return `${numerator} points, ${denominator} children`;
    case 'cases per worker':
      return `${numerator} cases, ${denominator} workers`;
  }
}
