import type { Inline, Paper, PaperBlock } from '../../../platform/documents/index.ts';
import { dataMap } from '../data-map.ts';
import { keeping } from '../definitions/kept.ts';
import { purposes, type Purpose, type PurposeWords } from '../definitions/purposes.ts';
import { columnsOf, seers, type Held } from '../held.ts';
import { monthsWords } from '../overview-page.tsx';
import type { Standing } from '../retention/apply-rules.ts';

export type PaperFacts = {
  authority: string;
  today: string;
  standing: readonly Standing[];
  /** For how many months rows about children are kept; null where nothing removes them by itself. */
  returnMonths: number | null;
};

const cell = (text: string): Inline[][] => text.split('\n').map((line) => [line]);

/** The record of processing (article 30 of the UK GDPR): a part for each purpose, made of the data map. */
export function recordOfProcessing(facts: PaperFacts): Paper {
  return {
    title: 'Record of processing',
    subtitle: 'Line of Sight: what is kept of people, why, for how long, and who sees it',
    authority: facts.authority,
    asAt: facts.today,
    handling: 'OFFICIAL',
    contents: true,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          `${facts.authority} is the controller. The product runs where the council runs it, sends nothing to anyone but the ` +
            'mail server, sign-in and backup folder it is given, and transfers nothing outside the United Kingdom by itself.',
        ],
      },
      {
        kind: 'callout',
        tone: 'note',
        title: 'For the council to fill in',
        content: [
          ['Name and contact details of the data protection officer.'],
          ['Who runs the server and the database, as processor, under which contract.'],
          ['Bases are drafts: confirm them.'],
        ],
      },
      ...(Object.entries(purposes) as [Purpose, PurposeWords][]).flatMap(([id, purpose]) => partOf(id, purpose, facts)),
      { kind: 'heading', level: 2, text: 'Security' },
      { kind: 'list', ordered: false, items: measures.map((one) => [one]) },
    ],
  };
}

function partOf(id: Purpose, purpose: PurposeWords, facts: PaperFacts): PaperBlock[] {
  const tables = Object.entries(dataMap).filter(([, held]) => held.purpose === id);
  return [
    { kind: 'heading', level: 2, text: purpose.name },
    {
      kind: 'table',
      caption: `${purpose.name}: what and why`,
      columns: [
        { heading: 'Asked', width: 20 },
        { heading: 'Answer', width: 80 },
      ],
      rows: [
        ['What it is for', purpose.what],
        ['Whose data it is', purpose.whose],
        ['Basis', purpose.basis],
        ['Who gets it', purpose.recipients],
        ['Who sees it here', [...new Set(tables.map(([, { sees }]) => seers[sees]))].join('.\n')],
        ['How long', [...new Set(tables.map(([, held]) => howLong(held, facts)))].join('\n')],
      ].map(([asked = '', answer = '']) => [cell(asked), cell(answer)]),
    },
    {
      kind: 'table',
      caption: `${purpose.name}: what is kept`,
      columns: [
        { heading: 'Table', width: 22 },
        { heading: 'Of children', width: 20 },
        { heading: 'Of staff and partners', width: 24 },
        { heading: 'Words that may name anyone', width: 24 },
        { heading: 'Secrets', width: 10 },
      ],
      rows: tables.map(([name, held]) => [
        cell(name.replaceAll('_', ' ')),
        ...(['child', 'staff', 'words', 'secret'] as const).map((kind) => cell(columnWords(held, kind))),
      ]),
    },
  ];
}

function columnWords(held: Held, kind: 'child' | 'staff' | 'words' | 'secret'): string {
  const own = columnsOf(held).filter((one) => one.kind === kind);
  return own.length === 0 ? '-' : own.map(({ column }) => column.replaceAll('_', ' ')).join(', ');
}

/** "Letters: for the months set after they were sent (24 months)". */
export function howLong(held: Pick<Held, 'keep'>, { standing, returnMonths }: PaperFacts): string {
  const kept = keeping[held.keep];
  if (!('rule' in kept)) return `${kept.name}: ${kept.how}`;
  const months = kept.rule === 'returns' ? returnMonths : standing.find(({ rule }) => rule.id === kept.rule)?.months;
  return `${kept.name}: ${kept.how} (${monthsWords(months ?? null).toLowerCase()})`;
}

/** What keeps it safe, each as it is in the program; what the council has to see to is not among them. */
export const measures = [
  'Each role may do what one table in the program says; a test walks every page as every role.',
  'Rows about children are shown by the database only in a transaction that has written down its look at them, and the server owns no table.',
  'Lists of children are seen by team; a child is opened with a reason, for an hour.',
  'Every change, sign-in and look is a line of a log that the server cannot change and whose lines are chained by hashes, gone through every night.',
  'Passwords are kept as argon2id hashes, sessions as hashes of their tokens; a second factor can be asked for.',
  'Counts of one to five children are held back everywhere but on the lists.',
  'Records are removed by rule, with proof; what is held is not removed.',
  'Backups are sealed with a key the server does not hold.',
];
