import type { ChartColour } from './palette.ts';

export type LineChart = {
  /** Unique in the page; the ids inside the chart begin with it. */
  id: string;
  title: string;
  /** `date` is an ISO date. A `null` value breaks the line: a month with no reading is not drawn through. */
  series: { name: string; colour?: ChartColour; points: { date: string; value: number | null }[] }[];
  /** "%" stands after each number; anything else is said in the description. */
  unit?: string;
  target?: { value: number; label: string };
  /** The vertical axis runs from zero (the default, which never exaggerates) or from near the lowest value. */
  from?: 'zero' | 'lowest';
};
