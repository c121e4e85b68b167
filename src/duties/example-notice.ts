import type { NoticeFacts, Requirement } from '../sources/index.ts';

/** A notice of our own for tests and the bench: Thornmere's, with each kind of recurrence. */
export function exampleNotice(issued: string | null): NoticeFacts {
  const requirement = (clause: string, text: string, more: Partial<Requirement> = {}): Requirement => ({
    clause,
    heading: null,
    leadIn: null,
    text,
    who: null,
    to: null,
    recurrence: null,
    due: null,
    evidence: null,
    where: `line ${clause}`,
    ...more,
  });
  return {
    kind: 'notice',
    title: 'Improvement notice to Thornmere Council',
    places: {},
    unplaced: [],
    warnings: [],
    issued,
    issuer: 'The Secretary of State',
    recipient: 'Thornmere Council',
    deliverBy: null,
    requirements: [
      requirement('1', 'The adviser reports every quarter on how the plan is moving.', {
        who: 'the Improvement Adviser',
        to: 'the Department',
        recurrence: 'quarterly',
      }),
      requirement('2', 'The Department reviews progress at least every six months.', {
        who: 'the Department',
        recurrence: 'at least every six months',
      }),
      requirement('3', 'All actions of the plan are done by the end of November 2025.', {
        who: 'The Head of Housing',
        due: { text: 'by the end of November 2025', date: '2025-11-30' },
        evidence: 'The closed plan',
      }),
      requirement('4', 'The plan is kept up to date.', { who: 'the Council' }),
      requirement('5', 'The board hears of progress at each of its meetings.', {
        to: 'the Improvement Board',
        recurrence: 'at each meeting of the Improvement Board',
      }),
    ],
  };
}
