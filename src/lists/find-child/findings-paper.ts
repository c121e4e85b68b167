import { inWords } from '../../methods/calendar.ts';
import type { Inline, Paper, PaperBlock, PaperTable } from '../../platform/documents/index.ts';
import { londonDate } from '../../platform/services.ts';
import type { Findings } from './find-child.ts';

type Given = { child: string; because: string; authority: string; today: string; findings: Findings };

const cell = (text: string | number | null): Inline[][] => [[String(text ?? '')]];

function table(
  caption: string,
  columns: [heading: string, width: number][],
  rows: (string | number | null)[][],
): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([heading, width]) => ({ heading, width })),
    rows: rows.map((row) => row.map(cell)),
  };
}

/** "Clinic line" of 'clinic_line'. */
export function tableWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "K100 in the case system", or why that cannot be shown. */
export function inCaseSystem({ identifier }: Pick<Findings, 'identifier'>): string {
  return 'known' in identifier
    ? `In the case system: ${identifier.known}`
    : `The identifier in the case system cannot be shown. ${identifier.trouble}`;
}

/** Everything found about a child, by where it stands. The workbook of it has a sheet for each table. */
export function findingsPaper({ child, because, authority, today, findings }: Given): Paper {
  const { rows, problems, onLists, mentions, files } = findings;
  const section = (text: string, found: number, block: PaperTable): PaperBlock[] => [
    { kind: 'heading', level: 2, text },
    found > 0 ? block : { kind: 'paragraph', content: ['Nothing.'] },
  ];
  return {
    title: `What is kept about child ${child}`,
    subtitle: `Looked for on ${inWords(today)}: ${because}`,
    authority,
    asAt: today,
    handling: 'OFFICIAL-SENSITIVE',
    contents: false,
    blocks: [
      {
        kind: 'callout',
        tone: 'warning',
        title: 'Not to be handed over as it is',
        content: [
          ['Other people are named in it: workers, relatives, other children on the same line of a document.'],
          [
            'Go through it and take out what is not this person’s to have, and what would harm them or somebody else (Schedule 2 and 3 of the Data Protection Act 2018).',
          ],
          [`${inCaseSystem(findings)}. In this product the child goes by the pseudonym ${child}.`],
          ['It holds what this product keeps. The case system, mail and paper are elsewhere.'],
        ],
      },
      ...section(
        `Rows of returns (${rows.length})`,
        rows.length,
        table(
          'Rows of returns',
          [
            ['As at', 14],
            ['List', 22],
            ['Row', 8],
            ['What it says', 56],
          ],
          rows.map(({ asAt, list, row, cells }) => [
            ...[inWords(asAt), list, row],
            cells.map(([column, value]) => `${column}: ${value}`).join('; '),
          ]),
        ),
      ),
      ...section(
        `What was wrong in them (${problems.length})`,
        problems.length,
        table(
          'What was wrong in rows',
          [
            ['As at', 16],
            ['List', 28],
            ['Row', 8],
            ['Column', 28],
            ['As it was', 20],
          ],
          problems.map(({ asAt, list, row, column, value }) => [inWords(asAt), list, row, column, value]),
        ),
      ),
      ...section(
        `Everywhere else (${mentions.length})`,
        mentions.length,
        table(
          'Everywhere else',
          [
            ['Where', 20],
            ['Number', 10],
            ['Field', 16],
            ['What it says', 54],
          ],
          mentions.map(({ table: name, key, column, excerpt }) => [
            tableWords(name),
            key,
            column.replaceAll('_', ' '),
            excerpt,
          ]),
        ),
      ),
      ...section(
        `Lists that were looked at while the child stood on them (${onLists.length})`,
        onLists.length,
        table(
          'Lists that were looked at',
          [
            ['On', 20],
            ['Return as at', 20],
            ['List', 30],
            ['As', 30],
          ],
          onLists.map(({ at, asAt, list, why }) => [inWords(londonDate(at)), inWords(asAt), list, why]),
        ),
      ),
      ...section(
        `Files to look through by hand (${files.length})`,
        files.length,
        table(
          'Files to look through by hand',
          [
            ['What', 24],
            ['Title', 40],
            ['File', 36],
          ],
          files.map(({ what, title, name }) => [what, title, name]),
        ),
      ),
    ],
  };
}
