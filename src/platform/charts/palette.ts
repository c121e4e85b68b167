import { element } from './svg.ts';

/**
 * Fills dark enough for white words on them (4.5:1 or more, tested), named like the tags of a paper so that a
 * rating has the same colour in a table and in a chart.
 */
export const fills = {
  grey: '#505a5f',
  green: '#00703c',
  turquoise: '#10706b',
  blue: '#1d70b8',
  purple: '#4c2c92',
  pink: '#a3195b',
  red: '#b3261e',
  orange: '#a8480b',
  yellow: '#7a6200',
} as const;

export type ChartColour = keyof typeof fills;

/** Used in turn where the caller names no colour. */
export const turn: ChartColour[] = ['blue', 'orange', 'green', 'purple', 'pink', 'turquoise', 'grey', 'red', 'yellow'];

const textures: string[] = [
  '',
  'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  'M0 4h8',
  'M-2 6l4 4M0 0l8 8M6 -2l4 4',
  'M4 0v8',
  'M0 4h8M4 0v8',
  'M0 8l8 -8M0 0l8 8',
  'M2 2h1.5M6 6h1.5',
  'M0 2h8M0 6h8',
];

/** A patterned fill for the n-th series, so that series differ for someone who sees no colour. */
export function texture(id: string, place: number, colour: ChartColour): { fill: string; definition: string } {
  const lines = textures[place % textures.length]!;
  if (lines === '') return { fill: fills[colour], definition: '' };
  const patternId = `${id}-fill-${place}`;
  const definition = element(
    'pattern',
    { id: patternId, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 8, height: 8, fill: fills[colour] }),
    element('path', { d: lines, stroke: '#ffffff', 'stroke-width': 1.2, 'stroke-opacity': 0.6, fill: 'none' }),
  );
  return { fill: `url(#${patternId})`, definition };
}
