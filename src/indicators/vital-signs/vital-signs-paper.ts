import { assuranceIcon, type DrawnChart } from '../../platform/charts/index.ts';
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
import { getsBetter, getsWorse, layOut, titleOf, worseTitle } from './lay-out.ts';
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
  /** How many rows the return has, and what the checks found in them, in words. */
  quality: string;
  authority: string;
  compared: ReadonlyMap<string, Compared>;
  commentary: ReadonlyMap<string, { text: string; asAt: string; writtenBy: string | null }>;
};

/**
 * The vital signs as a paper: those that miss their target first, then those getting worse, each with where it is going and
 * what was said of it; then a table for each area; then the chart of each that misses its target or has changed by more than chance. Small
 * counts are kept back in it as everywhere.
 */
export function vitalSignsPaper({ signs, asAt, quality, authority, compared, commentary }: Given): Paper {
  const known = signs.filter(({ last }) => last !== null);
  const { failing, worse, areas, silent } = layOut(signs);
  const drawn = known.filter(
    ({ misses, variation, readings }) =>
      readings.length > 1 && (misses === true || (variation !== null && variation !== 'common_cause')),
  );
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      content: [
        `From the return as at ${inWords(asAt)}: ${quality}. Counts of 1 to 5 children are kept back and shown as c.`,
      ],
    },
    { kind: 'list', ordered: false, items: inShort(known) },
    ...(failing.length === 0
      ? [{ kind: 'paragraph', content: ['No indicator that has a target misses it.'] } as PaperBlock]
      : [{ kind: 'heading', level: 1, text: 'Missing their target' } as PaperBlock, ...failing.flatMap(told)]),
    ...(worse.length === 0
      ? []
      : [{ kind: 'heading', level: 1, text: worseTitle({ failing }) } as PaperBlock, ...worse.flatMap(told)]),
    ...areas.flatMap(({ area, rows }): PaperBlock[] => {
      const title = titleOf(area);
      const own = rows.flatMap(({ sign, fuller }) => [sign, ...fuller]);
      return [{ kind: 'heading', level: 1, text: title }, table(`${title}, as at ${inWords(asAt)}`, own, compared)];
    }),
    ...(silent.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            content: [
              `No figure can be shown of ${silent.map(({ indicator }) => indicator.name).join('; ')}: there are too few children, or the return does not hold it.`,
            ],
          } as PaperBlock,
        ]),
    ...(drawn.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: 'Charts' } as PaperBlock,
          ...drawn.map((sign) => chartBlock(headline(sign), drawnFor(sign), `indicator:${sign.indicator.id}`)),
        ]),
  ];
  return {
    title: 'Vital signs',
    subtitle: 'What the council’s own returns say of its service',
    authority,
    asAt,
    handling: 'OFFICIAL',
    // It is read in two minutes: what misses its target stands on the first page.
    contents: false,
    blocks,
  };

  function told(sign: Sign): PaperBlock[] {
    const outlook = outlookOf(sign);
    const said = commentary.get(sign.indicator.id);
    return [
      { kind: 'heading', level: 2, text: sign.indicator.name },
      {
        kind: 'paragraph',
        content: [figure(sign), `${sign.target === null ? '' : `: ${targetWords(sign)}`}. ${outlook?.says ?? ''}`],
      },
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

/** What the page says in short, so that a reader with a minute has it. */
function inShort(known: readonly Sign[]): Inline[][] {
  const count = (is: (sign: Sign) => boolean, words: string): Inline[] => [
    { bold: String(known.filter(is).length) },
    ` ${words}`,
  ];
  return [
    count(missedBeyondDoubt, 'miss their target beyond doubt'),
    count(getsWorse, 'are getting worse, more than chance'),
    count(getsBetter, 'are getting better, more than chance'),
    count(({ target, indicator }) => target === null && indicator.better !== 'none', 'have no target'),
  ];
}

/** The assurance icon in words. */
function willMeetIt({ assurance }: Sign): Inline[][] {
  return assurance === null ? [] : [[assuranceIcon('assurance', assurance).words]];
}

/** The chart, with nothing said in its table where a reading is no more than chance. */
function drawnFor(sign: Sign): DrawnChart {
  const drawn = drawSign(sign, sign.steps);
  const because = drawn.columns.length - 1;
  const shown = (cell: string | number | null, at: number) =>
    at === 0 && typeof cell === 'string' ? inWords(cell) : at === because ? (cell ?? '') : cell;
  return { ...drawn, rows: drawn.rows.map((row) => row.map(shown)) };
}

const figure = ({ indicator, last }: Sign): Inline =>
  last
    ? { figure: figureInWords(last, indicator.unit), source: `indicator:${indicator.id}@${last.asAt}` }
    : 'No reading';

function table(caption: string, signs: readonly Sign[], compared: ReadonlyMap<string, Compared>): PaperTable {
  const isCompared = signs.some(({ indicator }) => compared.has(indicator.id));
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Indicator', width: 24 },
      { heading: 'Now', width: 18 },
      { heading: 'Target', width: 22 },
      { heading: 'Change', width: 20 },
      ...(isCompared ? [{ heading: 'Elsewhere', width: 16 }] : []),
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
            : [[valueInWords(target, indicator.unit)], [targetWords(sign)], ...willMeetIt(sign)],
        [[changeInShort(sign)], [sinceBefore(sign)]].filter(([text]) => text !== ''),
        ...(isCompared ? [published.length === 0 ? [['']] : published.map((one): Inline[] => [one])] : []),
      ];
    }),
  };
}
