import { barChart, lineChart } from '../charts/index.ts';
import { chartBlock } from './chart-block.ts';
import type { Inline, Paper, PaperBlock, PaperTable } from './blocks.ts';

/**
 * A paper with one of everything, for the tests of every format: each kind of block and inline, words that are
 * dangerous somewhere (markup, Typst code, formulas, template braces) and letters from several alphabets.
 */
export function samplePaper(changes: Partial<Paper> = {}): Paper {
  return {
    title: 'Monthly report of the improvement plan',
    subtitle: 'For the improvement board',
    authority: 'Wexmoor Council',
    asAt: '2025-05-08',
    handling: 'OFFICIAL-SENSITIVE',
    contents: true,
    blocks: [...summary, ...area, chart(), pageBreak, ...awkward],
    ...changes,
  };
}

/** A table of `rows` actions in the shape the monthly report prints, each with a tag and several paragraphs. */
export function actionsTable(rows: number, caption = 'Actions'): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Ref', width: 1 },
      { heading: 'Action', width: 5 },
      { heading: 'Owner', width: 2 },
      { heading: 'Due', width: 2 },
      { heading: 'Rating', width: 2 },
      { heading: 'Updates', align: 'right', width: 1 },
    ],
    rows: Array.from({ length: rows }, (_, at): Inline[][][] => [
      [[`A${at + 1}`]],
      [
        [`Review the threshold document with partners and agree how step-down decision number ${at + 1} is recorded.`],
        ['Team managers check a sample of six each month and bring the learning to the practice meeting.'],
      ],
      [['Service Manager, Front Door'], ['Head of Early Help']],
      [[{ struck: '31 March 2025' }], ['30 June 2025']],
      [[at % 3 === 0 ? { tag: 'At risk', colour: 'orange' } : { tag: 'On track', colour: 'green' }]],
      [[{ figure: String(at), source: `plan/actions/A${at + 1}/updates` }]],
    ]),
  };
}

const pageBreak: PaperBlock = { kind: 'pageBreak' };

const summary: PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Summary' },
  {
    kind: 'paragraph',
    content: [
      'Since April, ',
      { figure: '14', source: 'plan/ratings/changed?from=2025-04-08&to=2025-05-08' },
      ' ratings changed: ',
      { bold: 'nine went up' },
      ' and ',
      { italic: 'five went down' },
      '. Read ',
      { link: 'the notice', href: 'https://example.org/notice?a=1&b=2' },
      '.',
    ],
  },
  {
    kind: 'callout',
    tone: 'decision',
    title: 'Agree two new dates',
    content: [['The board is asked to agree that A4 moves to 30 June.'], [{ bold: 'Why: ' }, 'the new form is late.']],
  },
  { kind: 'callout', tone: 'warning', title: 'Three ratings have no update', content: [['A2, A7 and A9.']] },
  {
    kind: 'list',
    ordered: false,
    items: [['Slow progress in care leavers'], [{ bold: 'Weak contribution' }, ' by health']],
  },
  { kind: 'list', ordered: true, items: [['First decision'], ['Second decision']] },
];

const area: PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'The front door' },
  { kind: 'heading', level: 2, text: 'What needs to improve' },
  { kind: 'paragraph', content: ['Decisions are made in time but the reasons are not always written down.'] },
  { kind: 'list', ordered: true, items: [['The count starts again here'], ['and goes on']] },
  actionsTable(12),
];

const awkward: PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Summary' },
  { kind: 'heading', level: 4, text: 'Words that are dangerous <somewhere> & "everywhere"' },
  {
    kind: 'paragraph',
    content: [
      '<script>alert(1)</script> #panic("no") $x$ *not bold* _nor italic_ `raw` @ref {title} {@content} %PDF \\ \n',
      'Siân Ŵyn, Łukasz, Şeyma, Привет, 中国, ✅ 🔴 🟢, \uf0b7 bullet, \u0007 bell, ≥ 80%, “quoted”. ',
      { link: 'unsafe', href: 'javascript:alert(1)' },
    ],
  },
  {
    kind: 'table',
    caption: 'Formula/like: cells [in] a table whose caption is far too long for a sheet',
    columns: [{ heading: '=Heading' }, { heading: 'Value', align: 'right' }],
    rows: [
      [[['=1+1']], [[{ figure: '1,234', source: 'a' }]]],
      [[['@SUM(A1)']], [['82.5%']]],
      [[['-']], [[{ figure: '-7', source: 'b' }]]],
      [[['+44 7700 900000']], [['007']]],
      [[], [['']]],
      [[['https://example.org/a/very/long/address/that/does/not/break/anywhere_in_a_narrow_column.html']], [['1']]],
    ],
  },
];

function chart(): PaperBlock {
  const title = 'Ratings by area';
  const drawn = barChart({
    id: 'ratings',
    across: 'Area',
    title,
    series: [
      { name: 'On track', colour: 'green' },
      { name: 'At risk', colour: 'orange' },
    ],
    bars: [
      { label: 'The front door', values: [8, 4] },
      { label: 'Care leavers', values: [3, 9] },
    ],
  });
  return chartBlock(title, drawn, 'plan/ratings/by-area');
}

/** A line chart on its own, for formats that must carry two charts with different ids. */
export function sampleLineChart(): PaperBlock {
  const title = 'Visits on time';
  const points = [
    { date: '2025-03-31', value: 70 },
    { date: '2025-04-30', value: 76 },
  ];
  const drawn = lineChart({ id: 'visits', title, unit: '%', series: [{ name: 'Children in need', points }] });
  return chartBlock(title, drawn, 'measures/visits');
}
