import type { MeasureSign } from '../indicators/index.ts';
import { addDays } from '../methods/calendar.ts';
import type { ExampleSign } from './example-shapes.ts';

/** What an example says of an attached indicator, in the shape real facts have: last read a month before, and none late. */
export function exampleSign(given: ExampleSign, of: { itemId: number; measureId: number; asAt: string }): MeasureSign {
  const { itemId, measureId, asAt } = of;
  const { numerator, denominator } = given.last ?? { numerator: null, denominator: null };
  return {
    itemId,
    measureId,
    indicator: 'example',
    name: 'An example',
    href: '/vital-signs/example',
    headline: 'An example',
    getsWorse: given.getsWorse ?? false,
    last: { asAt: addDays(asAt, -30), words: 'A reading', numerator, denominator },
    missed: given.missed ?? null,
    nextBy: given.nextBy ?? asAt,
  };
}
