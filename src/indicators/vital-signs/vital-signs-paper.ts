import type { DrawnChart } from '../../platform/charts/index.ts';
import { inWords } from '../../methods/calendar.ts';
import {
  chartBlock,
  type Inline,
  type Paper,
  type PaperBlock,
  type PaperTable,
} from '../../platform/documents/index.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import type { Compared } from '../benchmarks/compared.ts';
import { drawSign } from '../series/draw-sign.ts';
import { outlookOf } from '../series/outlook.ts';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import {
  changeInShort,
  figureInWords,
  headline,
  sinceBefore,
  targetWords,
  valueInWords,
} from '../series/sign-words.ts';

type Given = {
  signs: readonly Sign[];
  asAt: string;
  authority: string;
  compared: ReadonlyMap<string, Compared>;
  commentary: ReadonlyMap<string, { text: string; asAt: string; writtenBy: string | null }>;
};

/**
 * The vital signs as a paper: those that miss their target first, each with where it is going and what was said of it;
 * then a table for each area; then the chart of each that misses its target or has changed by more than chance. Small
 * counts are kept back in it as everywhere.
 */
export function vitalSignsPaper({ signs, asAt, authority, compared, commentary }: Given): Paper {
  const known = signs.filter(({ last }) => last !== null);
  const failing = known
    .filter(({ misses }) => misses === true)
    .toSorted((a, b) => Number(missedBeyondDoubt(b)) - Number(missedBeyondDoubt(a)));
  const drawn = known.filter(
    ({ misses, variation, readings }) =>
      readings.length > 1 && (misses === true || (variation !== null && variation !== 'common_cause')),
  );
  const areas = [...Map.groupBy(known, ({ indicator }) => indicator.area)];
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      content: [`From the return as at ${inWords(asAt)}. Counts of 1 to 5 children are kept back and shown as c.`],
    },
    ...(failing.length === 0
      ? [{ kind: 'paragraph', content: ['No indicator that has a target misses it.'] } as PaperBlock]
      : [{ kind: 'heading', level: 1, text: 'Missing their target' } as PaperBlock, ...failing.flatMap(told)]),
    ...areas.flatMap(([area, own]): PaperBlock[] => {
      const title = area.charAt(0).toUpperCase() + area.slice(1);
      return [{ kind: 'heading', level: 1, text: title }, table(`${title}, as at ${inWords(asAt)}`, own, compared)];
    }),
    ...(drawn.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: 'Charts' } as PaperBlock,
          ...drawn.map((sign) => chartBlock(headline(sign), drawnFor(sign), `indicator:${sign.indicator.id}`)),
        ]),
  ];
  return {
    title: 'Vital signs',
    subtitle: `As at ${inWords(asAt)}`,
    authority,
    asAt,
    handling: 'OFFICIAL',
    contents: true,
    blocks,
  };

  function told(sign: Sign): PaperBlock[] {
    const outlook = outlookOf(sign);
    const said = commentary.get(sign.indicator.id);
    return [
      { kind: 'heading', level: 2, text: sign.indicator.name },
      { kind: 'paragraph', content: [figure(sign), `: ${targetWords(sign)}. ${outlook?.says ?? ''}`] },
      ...(said
        ? [
            {
              kind: 'callout',
              tone: 'note',
              title: `${said.writtenBy ?? 'Someone'}, as at ${inWords(said.asAt)}`,
              content: [[said.text]],
            } as PaperBlock,
          ]
        : []),
    ];
  }
}

/** The chart, with nothing said in its table where a reading is no more than chance. */
function drawnFor(sign: Sign): DrawnChart {
  const drawn = drawSign(sign, sign.steps);
  const because = drawn.columns.length - 1;
  return { ...drawn, rows: drawn.rows.map((row) => row.map((cell, at) => (at === because ? (cell ?? '') : cell))) };
}

const figure = ({ indicator, last }: Sign): Inline =>
  last
    ? { figure: figureInWords(last, indicator.unit), source: `indicator:${indicator.id}@${last.asAt}` }
    : 'No reading';

function table(caption: string, signs: readonly Sign[], compared: ReadonlyMap<string, Compared>): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Indicator', width: 26 },
      { heading: 'Now', width: 18 },
      { heading: 'Target', width: 14 },
      { heading: 'Change', width: 22 },
      { heading: 'Elsewhere', width: 20 },
    ],
    rows: signs.map((sign): Inline[][][] => {
      const { indicator, target } = sign;
      const published = comparedInShort(compared.get(indicator.id), indicator.unit);
      return [
        [[{ bold: indicator.name }]],
        [[figure(sign)]],
        target === null
          ? [['None']]
          : sign.misses === null
            ? [[valueInWords(target, indicator.unit)]]
            : [[valueInWords(target, indicator.unit)], [targetWords(sign)]],
        [[changeInShort(sign)], [sinceBefore(sign)]].filter(([text]) => text !== ''),
        published.length === 0 ? [['']] : published.map((one) => [one]),
      ];
    }),
  };
}
