import {
  bodiesNamed,
  insertAdvice,
  insertClauseEvidence,
  insertClauseLink,
  insertFollowUp,
  insertJudgement,
  insertResponse,
  insertReview,
  insertReviewFinding,
  joinAdvice,
  suggestForText,
} from '../src/duties/index.ts';
import { addDays, addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { loadPlan } from '../src/plan/index.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import { prepareVersion, publishPrepared } from '../src/public/index.ts';
import { requirementsOf, sourcesAt } from '../src/sources/index.ts';
import type { DemoIds } from './load-people.ts';

type Judged = { months: number; position: 'met' | 'on-course' | 'at-risk' | 'not-met' | 'not-yet-due'; reason: string };

/**
 * How the demo council has judged the clauses of its notice, oldest first; months before today. One was called met
 * with nothing to show and let stand, two are at risk, some nobody has judged: what a real office has to look at.
 */
const judged: Record<string, Judged[]> = {
  '3': [
    {
      months: 2,
      position: 'on-course',
      reason: 'The adviser comes every week, and the council acts on what she says.',
    },
  ],
  '4': [
    { months: 7, position: 'at-risk', reason: 'Two areas had no actions yet.' },
    { months: 1, position: 'on-course', reason: 'Every area has actions now. The Department has had the plan.' },
  ],
  '5.a': [{ months: 1, position: 'met', reason: 'The plan is updated each month and locked after moderation.' }],
  '5.b': [{ months: 5, position: 'on-course', reason: 'The board has met six-weekly under its independent chair.' }],
  '5.d': [{ months: 1, position: 'met', reason: 'The report lists slow objectives each month.' }],
  '6': [
    { months: 4, position: 'at-risk', reason: 'Visits fell in the summer and the weekly list was not used.' },
    {
      months: 1,
      position: 'not-met',
      reason: 'Visits in time stayed below what plans require for the third month running.',
    },
  ],
  '7': [{ months: 1, position: 'at-risk', reason: 'In two teams supervision is still cancelled when cases are busy.' }],
  '8': [
    {
      months: 2,
      position: 'not-yet-due',
      reason: 'The protocol with health partners is agreed and starts next month.',
    },
  ],
};

const advised = [
  {
    months: 5,
    kind: 'advice',
    theme: 'Front door',
    said: 'Look at contacts twice a day until the new manager has started.',
    answer: ['done', 'Contacts have been looked at twice a day since.'],
  },
  {
    months: 3,
    kind: 'recommendation',
    theme: 'Workforce and management oversight',
    said: 'Do not cancel supervision. Record each cancelled session, with who cancelled it and why.',
    answer: ['accepted', 'Team managers will record it from next month.'],
  },
  {
    months: 1,
    kind: 'recommendation',
    theme: 'Performance',
    said: 'Show the board how many visits to children were late by more than a week, team by team.',
    answer: null,
  },
] as const;

/** The notice judged and joined to the plan, the adviser's log, a review that was held, and a version for the public. */
export async function loadNoticeOfDemo(
  trx: Trx,
  services: Services,
  planId: number,
  today: string,
  ids: DemoIds,
): Promise<void> {
  const day = (months: number) => addDays(addMonths(today, -months), -2);
  const at = (date: string) => new Date(`${date}T10:00:00Z`);
  const view = await loadPlan(trx, planId, today);
  const notice = (await sourcesAt(trx)).find((one) => one.kind === 'notice');
  if (!view || !notice) return;
  for (const requirement of await requirementsOf(trx, [notice.id])) {
    const link = { requirementId: requirement.id, joined: true, from: day(8), by: ids.office };
    for (const { item, likeness, shared } of suggestForText(view, requirement.text, 2))
      if (likeness >= 0.34) await insertClauseLink(trx, { ...link, itemId: item.id, body: null, shared });
    for (const body of bodiesNamed(requirement.text))
      await insertClauseLink(trx, { ...link, itemId: null, body, shared: [] });
    if (requirement.clause === '5.a') {
      const note = {
        kind: 'note',
        title: 'Months locked since the plan began',
        note: 'Each month’s report and its manifest are kept under Reports.',
        url: null,
        file: null,
      } as const;
      const dates = { relatesOn: day(2), expiresOn: null, identifiesChild: false };
      await insertClauseEvidence(
        trx,
        requirement.id,
        { ...note, ...dates },
        { sha256: null, today: day(2), by: ids.office, at: at(day(2)) },
      );
    }
    for (const { months, position, reason } of judged[requirement.clause] ?? [])
      await insertJudgement(trx, {
        requirementId: requirement.id,
        position,
        on: day(months),
        reason,
        wouldShow: position === 'met' ? '' : 'What the board sees in its report, and what an audit of files says.',
        overrideReason: requirement.clause === '5.d' ? 'The board’s minutes will be added when they are agreed.' : null,
        by: ids.office,
        at: at(day(months)),
      });
  }
  await loadAdvice(trx, view, day, ids.office);
  await loadReview(trx, day, ids.office);
  const prepared = await prepareVersion({ ...services, db: trx }, planId, lastDayOfMonth(addMonths(today, -2)));
  const note =
    'This is the council’s plan to put right what inspectors found. A new version is published after each quarter.';
  if (prepared) await publishPrepared(trx, prepared, { note, by: ids.office, at: at(day(1)) });
}

async function loadAdvice(
  trx: Trx,
  view: NonNullable<Awaited<ReturnType<typeof loadPlan>>>,
  day: (months: number) => string,
  by: number,
) {
  for (const { months, kind, theme, said, answer } of advised) {
    const adviser = 'Improvement Adviser';
    const id = await insertAdvice(trx, {
      on: day(months),
      kind,
      theme,
      said,
      givenBy: adviser,
      occasion: 'Monthly meeting',
      sourceId: null,
      by,
    });
    const [near] = suggestForText(view, said, 1);
    if (near) await joinAdvice(trx, id, near.item.id, near.shared, day(months), by);
    if (answer)
      await insertResponse(trx, {
        adviceId: id,
        position: answer[0],
        said: answer[1],
        on: addDays(day(months), 9),
        by,
      });
  }
}

async function loadReview(trx: Trx, day: (months: number) => string, by: number): Promise<void> {
  const review = {
    kind: 'department',
    title: 'First review of progress by the Department',
    from: day(3),
    to: addDays(day(3), 2),
    themes: ['Performance', 'Front door', 'Workforce and management oversight'],
    reviewers: 'Two officials of the Department and the Improvement Adviser',
    askedBy: 'The Department, under clause 9 of the notice',
    summary: 'Leaders know the service better than a year ago. What they know does not yet reach every team.',
  } as const;
  const id = await insertReview(trx, { ...review, themes: [...review.themes] }, by);
  const found = async (kind: 'strength' | 'concern' | 'recommendation', theme: string, said: string) =>
    insertReviewFinding(trx, { reviewId: id, kind, theme, said }, by);
  await found('strength', 'Front door', 'Decisions about contacts are made by a manager on the day they come in.');
  const concern = await found(
    'concern',
    'Workforce and management oversight',
    'Supervision is uneven, and what is agreed in it is not followed up.',
  );
  await found(
    'recommendation',
    'Performance',
    'Show the board what has changed for children, and not only what has been done.',
  );
  await insertFollowUp(
    trx,
    {
      findingId: concern,
      state: 'under-way',
      said: 'Supervision is audited in every team from this month.',
      on: day(2),
      dueOn: day(-1),
    },
    by,
  );
}
