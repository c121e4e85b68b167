import { escapeXml } from '../xml-text.ts';
import { fills, type ChartColour } from './palette.ts';
import { element } from './svg.ts';

/** The variation icons: a letter and a line that says which way, never colour alone. */
const variations = {
  common_cause: { colour: 'grey', letter: '', path: 'M8 26q6 -10 12 0t12 0', words: 'Nothing beyond chance' },
  improvement_high: {
    colour: 'blue',
    letter: 'H',
    path: 'M8 30L32 16M32 16h-8M32 16v8',
    words: 'Higher than chance, and better',
  },
  improvement_low: {
    colour: 'blue',
    letter: 'L',
    path: 'M8 16L32 30M32 30h-8M32 30v-8',
    words: 'Lower than chance, and better',
  },
  concern_high: {
    colour: 'orange',
    letter: 'H',
    path: 'M8 30L32 16M32 16h-8M32 16v8',
    words: 'Higher than chance, and worse',
  },
  concern_low: {
    colour: 'orange',
    letter: 'L',
    path: 'M8 16L32 30M32 30h-8M32 30v-8',
    words: 'Lower than chance, and worse',
  },
  neutral_high: { colour: 'purple', letter: 'H', path: 'M8 30L32 16M32 16h-8M32 16v8', words: 'Higher than chance' },
  neutral_low: { colour: 'purple', letter: 'L', path: 'M8 16L32 30M32 30h-8M32 30v-8', words: 'Lower than chance' },
} as const satisfies Record<string, { colour: ChartColour; letter: string; path: string; words: string }>;

/** The assurance icons: whether the target will be met as things are. */
const assurances = {
  pass: { colour: 'blue', letter: 'P', words: 'Will meet the target as things are' },
  fail: { colour: 'orange', letter: 'F', words: 'Will miss the target as things are' },
  inconsistent: { colour: 'grey', letter: '?', words: 'May meet or miss the target, by chance' },
} as const satisfies Record<string, { colour: ChartColour; letter: string; words: string }>;

export type VariationIconName = keyof typeof variations;
export type AssuranceIconName = keyof typeof assurances;

/** A variation icon as SVG, 40 units wide, with its words; `id` is unique in the page. */
export function variationIcon(id: string, name: VariationIconName): { svg: string; words: string } {
  const { colour, letter, path, words } = variations[name];
  const stroke = { d: path, fill: 'none', stroke: fills[colour], 'stroke-width': 2.5 };
  return {
    words,
    svg: icon(id, words, colour, letter === '' ? 20 : 13, letter, element('path', stroke)),
  };
}

/** An assurance icon as SVG, 40 units wide, with its words; `id` is unique in the page. */
export function assuranceIcon(id: string, name: AssuranceIconName): { svg: string; words: string } {
  const { colour, letter, words } = assurances[name];
  return { words, svg: icon(id, words, colour, 26, letter) };
}

function icon(id: string, title: string, colour: ChartColour, baseline: number, letter: string, ...inside: string[]) {
  const size = baseline > 20 ? 22 : 13;
  const text =
    letter === ''
      ? ''
      : element(
          'text',
          {
            x: 20,
            y: baseline + 1,
            'text-anchor': 'middle',
            'font-size': size,
            'font-weight': 'bold',
            fill: fills[colour],
          },
          letter,
        );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 40 40',
      width: 40,
      height: 40,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'font-family': 'Liberation Sans, Arial, Helvetica, sans-serif',
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('circle', { cx: 20, cy: 20, r: 18, fill: '#ffffff', stroke: fills[colour], 'stroke-width': 3 }),
    ...inside,
    text,
  );
}
