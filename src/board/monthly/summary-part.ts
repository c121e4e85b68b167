import { inWords } from '../../methods/calendar.ts';
import { listInWords, naturally, type Action, type PlanView } from '../../plan/index.ts';
import type { Inline, PaperBlock } from '../../platform/documents/index.ts';
import type { MissingPart } from './five-parts.ts';
import {
  counted,
  figure,
  heading,
  linesOf,
  nameOf,
  once,
  paragraph,
  placeIn,
  proseBlocks,
  refsInWords,
} from './paper-parts.ts';
import { movementChart, standingInlines } from './position.ts';
import type { ReportMatter, ReportQuestion } from './report-matter.ts';
import type { SlowProgress } from './slow-progress.ts';
import { changeLines, type Changed } from './what-changed.ts';

/** What a board member reads if they read one page. */
export function summaryPart(
  matter: ReportMatter,
  changed: Changed | null,
  slow: SlowProgress,
  missing: MissingPart[],
): PaperBlock[] {
  const { now, before, words } = matter;
  const decisions = linesOf(words.decisions);
  return [
    heading(1, 'Summary'),
    ...(fitsSummary(words.commentary) ? proseBlocks(words.commentary) : []),
    paragraph(
      'The plan has ',
      ...counted(now.actions.length, placeIn(now, 'actions'), 'action'),
      now.actions.length > 0 ? ': ' : '',
      ...standingInlines(now, now.actions),
      '.',
    ),
    ...(now.actions.length > 0 ? [movementChart(now, before, (view) => inWords(view.asAt))] : []),
    heading(2, changed ? `What has changed since ${inWords(changed.since)}` : 'What has changed'),
    ...changedBlocks(now, changed),
    heading(2, 'Slow progress and contributions to strengthen'),
    { kind: 'list', ordered: false, items: slowLines(now, slow) },
    heading(2, 'Questions and overrides'),
    paragraph(...questionWords(now, matter.questions), ' ', ...overrideWords(now)),
    ...(decisions.length > 0
      ? [
          {
            kind: 'callout',
            tone: 'decision',
            title: 'The board is asked to',
            content: decisions.map((line, at): Inline[] => [decisions.length > 1 ? `${at + 1}. ${line}` : line]),
          } as const,
        ]
      : [paragraph({ bold: 'For decision: ' }, 'nothing is asked of the board this time.')]),
    ...missingBlocks(missing),
  ];
}

/** A short commentary opens the summary; a long one has a part of its own after it, so that the summary stays one page. */
export function fitsSummary(commentary: string): boolean {
  return commentary.trim() !== '' && commentary.length <= 500;
}

function changedBlocks(now: PlanView, changed: Changed | null): PaperBlock[] {
  if (!changed) return [paragraph('This is the first report of this plan, so there is nothing to compare it with.')];
  const items = changeLines(now, changed);
  if (items.length === 0) return [paragraph('Nothing in the plan has changed.')];
  return [{ kind: 'list', ordered: false, items }];
}

const actionsOf = (list: { action: Action }[]): Action[] => once(list.map(({ action }) => action));

/** In the order of their refs. */
const inOrder = (actions: Action[]): Action[] => [...actions].sort((a, b) => naturally(a.ref, b.ref));

/** Each line says how many and which; a line with none says so, because "none" is news to a board. */
function slowLines(view: PlanView, slow: SlowProgress): Inline[][] {
  const line = (words: string, names: string[], source: string): Inline[] => [
    { bold: `${words}: ` },
    figure(names.length, source),
    names.length > 0 ? ` (${refsInWords(names, 6)})` : '',
  ];
  const names = (actions: Action[]) => actions.map(nameOf);
  const { overdue, movedTwice, undated, stale, quiet } = slow;
  return [
    line('Past their own date and not done', names(actionsOf(overdue)), placeIn(view, 'actions', { due: 'overdue' })),
    line(
      'Moved to another date twice or more',
      names(actionsOf(movedTwice)),
      placeIn(view, 'actions', { flag: 'moved-twice' }),
    ),
    line('With no date', names(inOrder(actionsOf(undated))), placeIn(view, 'actions', { flag: 'undated' })),
    line('With no accepted update this period', names(inOrder(stale)), placeIn(view, 'actions', { flag: 'no-update' })),
    line(
      'Posts that updated none of their actions',
      quiet.map(({ post }) => post.title),
      placeIn(view, 'actions', { delivery: 'no-update' }),
    ),
  ];
}

function questionWords(view: PlanView, questions: ReportQuestion[]): Inline[] {
  const source = placeIn(view, 'questions', { status: 'open' });
  if (questions.length === 0) return [figure('No', source), ' question is open.'];
  const oldest = questions.reduce((first, one) => (one.since < first.since ? one : first));
  return [
    ...counted(questions.length, source, 'question is open', 'questions are open'),
    `. The oldest, “${oldest.title}” (${refsInWords(oldest.about, 2)}), has been open since ${inWords(oldest.since)}.`,
  ];
}

function overrideWords(view: PlanView): Inline[] {
  const source = placeIn(view, 'actions', { flag: 'overridden' });
  const standing = actionsOf(overridden(view));
  if (standing.length === 0) return [figure('No', source), ' claim of impact stands by override.'];
  const words = counted(
    standing.length,
    source,
    'claim of impact stands by override',
    'claims of impact stand by override',
  );
  return [...words, ` (${refsInWords(standing.map(nameOf))}).`];
}

/** Claims that were let stand without evidence, in the plan's order. */
export function overridden(view: PlanView) {
  return view.actions.flatMap((action) =>
    action.steps.flatMap((step) =>
      step.rating?.overrideReason ? [{ action, rating: step.rating, reason: step.rating.overrideReason }] : [],
    ),
  );
}

function missingBlocks(missing: MissingPart[]): PaperBlock[] {
  if (missing.length === 0) return [];
  const names = listInWords(
    missing.map(({ name }) => name),
    'or',
  );
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: `This report has no ${names}`,
      content: [
        [
          'A report to the board should have all five parts: data, analysis, recommendations, and evidence of impact on practice and on children and families.',
        ],
      ],
    },
  ];
}
