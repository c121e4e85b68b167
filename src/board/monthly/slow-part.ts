import { inWords } from '../../methods/calendar.ts';
import { naturally, type PlanView } from '../../plan/index.ts';
import type { Inline, PaperBlock, PaperTable } from '../../platform/documents/index.ts';
import { ownersInWords } from './action-rows.ts';
import { cell, figure, heading, nameOf, paragraph, placeIn, refsInWords } from './paper-parts.ts';
import type { SlowProgress, SlowStep } from './slow-progress.ts';
import { overridden } from './summary-part.ts';

/** Slow progress and weak contributions, every action named; then what was let stand without evidence. */
export function slowPart(view: PlanView, slow: SlowProgress): PaperBlock[] {
  const tables = [overdueTable(slow), movedTable(view, slow), undatedTable(slow), quietTable(view, slow)];
  const filled = tables.filter((table) => table.rows.length > 0);
  const stale = [...slow.stale].sort((a, b) => naturally(a.ref, b.ref)).map(nameOf);
  const nothing = filled.length === 0 && stale.length === 0;
  return [
    heading(1, 'Slow progress and contributions to strengthen'),
    ...(filled.length > 0
      ? [paragraph('The actions and posts the board may want to ask about, and why they are here.')]
      : []),
    ...filled,
    ...(stale.length > 0
      ? [
          paragraph(
            { bold: 'No accepted update this period: ' },
            figure(stale.length, placeIn(view, 'actions', { flag: 'no-update' })),
            ` of the open actions (${refsInWords(stale, 60)}). What was said of them before is not counted as how they stand now.`,
          ),
        ]
      : []),
    ...(nothing ? [paragraph('No action is past its date, moved twice, undated or without an update.')] : []),
    heading(1, 'Claims of impact let stand without evidence'),
    ...overridePart(view),
  ];
}

function stepTable(
  caption: string,
  last: string,
  steps: SlowStep[],
  lastCell: (one: SlowStep) => Inline[][],
): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Ref', width: 2 },
      { heading: 'Action', width: 8 },
      { heading: 'Owner', width: 4 },
      { heading: last, width: 5 },
    ],
    rows: steps.map((one) => [
      cell(nameOf(one.action)),
      cell(one.action.text),
      cell(ownersInWords(one.action)),
      lastCell(one),
    ]),
  };
}

function overdueTable(slow: SlowProgress): PaperTable {
  const passed = new Map(slow.overdue.map((one) => [one.step, one.byOn]));
  return stepTable('Past their own date and not done', 'Was due', slow.overdue, ({ step }) => [
    [step.due],
    [{ italic: `passed ${inWords(passed.get(step)!)}` }],
  ]);
}

function movedTable(view: PlanView, slow: SlowProgress): PaperTable {
  return stepTable('Moved to another date twice or more', 'Dates', slow.movedTwice, ({ action, step }) => [
    ...step.moves.map((move): Inline[] => [{ struck: move.from }]),
    [step.due],
    ['Moved ', figure(step.moves.length, placeIn(view, `/actions/${action.id}`)), ' times'],
  ]);
}

function undatedTable(slow: SlowProgress): PaperTable {
  return stepTable('Not done and with no date', 'Written as', slow.undated, ({ step }) => [[step.due || 'Nothing']]);
}

function quietTable(view: PlanView, slow: SlowProgress): PaperTable {
  // Most plans are of one organisation, and a column that is empty says nothing.
  const partners = slow.quiet.some(({ post }) => post.organisation !== null);
  return {
    kind: 'table',
    caption: 'Posts that updated none of their actions',
    columns: [
      { heading: 'Post', width: 6 },
      ...(partners ? [{ heading: 'Organisation', width: 4 }] : []),
      { heading: 'Open actions', width: 2, align: 'right' },
      { heading: 'Which', width: 7 },
    ],
    rows: slow.quiet.map(({ post, actions }) => [
      [[post.title], [{ italic: post.holder ? post.holder.name : 'nobody is known to hold this post' }]],
      ...(partners ? [cell(post.organisation ?? '')] : []),
      cell(figure(actions.length, placeIn(view, 'actions', { owner: String(post.id) }))),
      cell(refsInWords([...actions].sort((a, b) => naturally(a.ref, b.ref)).map(nameOf), 20)),
    ]),
  };
}

function overridePart(view: PlanView): PaperBlock[] {
  const rows = overridden(view).map(({ action, rating, reason }): Inline[][][] => [
    cell(nameOf(action)),
    cell(action.text),
    cell(rating.word),
    [[reason], ...(rating.overrideBy ? [[`Allowed by ${rating.overrideBy}.`]] : [])],
  ]);
  if (rows.length === 0) return [paragraph('None stands by override.')];
  const table: PaperTable = {
    kind: 'table',
    caption: 'Claims let stand by override',
    columns: [
      { heading: 'Ref', width: 2 },
      { heading: 'Action', width: 7 },
      { heading: 'Claimed', width: 4 },
      { heading: 'Why it was allowed', width: 6 },
    ],
    rows,
  };
  return [
    paragraph(
      'Somebody with the authority to do so let each of these stand, and said why. It stays here until there is evidence.',
    ),
    table,
  ];
}
