import { addDays, addMonths, inWords } from '../../methods/calendar.ts';
import { dueInWords, isDone, passedDeadline, plainText, readDue, type Action, type Step } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, ownerOf, saysDue, saysNothing, saysRating } from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';

/** Every step of an action that is not formally closed. */
export function liveSteps(facts: Facts): { action: Action; step: Step }[] {
  return facts.view.actions
    .filter((action) => action.closure === null)
    .flatMap((action) => action.steps.map((step) => ({ action, step })));
}

const pastDue: Rule = {
  id: 'past-due',
  title: 'Date passed and not complete',
  group: 'Dates',
  asks: 'Is it done, is it late, or has the date been moved? If it is still to be done, by when, and who agreed that?',
  because:
    'A rating says how the work stands against its date. When the date has passed, only the owner can say what is true.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      const passed = passedDeadline(step, facts.asAt);
      // A word that nobody has said the meaning of may mean complete: it is asked about as a word.
      if (!passed || isDone(step) || (step.rating && step.rating.delivery === null)) return [];
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [saysRating(action, step), { ...saysDue(facts, action, step), quote: step.due }],
          facts: [`due ${passed.byOn}`, `rated ${step.rating?.delivery ?? 'nothing'}`],
          to: ownerOf(action),
          since: addDays(passed.byOn, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'the rating says on track and the date has passed',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2026', rating: 'On track' }] }] },
      raises: ['V1'],
    },
    {
      when: 'a stretch of time has ended and the work is rated late',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'Between March and July 2026', rating: 'Delayed' }] }],
      },
      raises: ['V1'],
    },
    {
      when: 'the first of two deadlines has passed',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'Courses to be held between May and July 2026 Publish a last course by end of December 2026',
                rating: 'On track',
              },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'the last day of the month has come and has not passed',
      given: {
        asAt: '2026-06-30',
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2026', rating: 'On track' }] }],
      },
      raises: [],
    },
    {
      when: 'the work is complete, closed, recurring, only starts, or is rated with a word nobody has explained',
      given: {
        words: [
          { word: 'On track', delivery: 'on-track', impact: 'not-claimed' },
          { word: 'Done', delivery: 'complete', impact: 'not-claimed' },
          { word: 'Parked' },
        ],
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Done' },
              { ref: 'V2', due: 'Every 3 months from June 2024', rating: 'On track' },
              { ref: 'V3', due: 'To begin in April 2024 and run throughout the year', rating: 'On track' },
              { ref: 'V4', due: 'June 2026', rating: 'Parked' },
              {
                ref: 'V5',
                due: 'June 2026',
                rating: 'On track',
                closure: { reason: 'Not needed', evidence: 'Minutes', watchUntil: '2027-01-01' },
              },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const startPassed: Rule = {
  id: 'start-passed',
  title: 'Should have begun and is rated not started',
  group: 'Dates',
  asks: 'Has it begun? If not, when will it, and does the rest of its timetable still hold?',
  because: 'Work that starts late finishes late, and a start is the first date at which that can be seen.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      const { fromOn, rating } = step;
      if (!fromOn || fromOn >= facts.asAt || rating?.delivery !== 'not-started') return [];
      if (passedDeadline(step, facts.asAt)) return [];
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [saysRating(action, step), saysDue(facts, action, step)],
          facts: [`from ${fromOn}`],
          to: ownerOf(action),
          since: addDays(fromOn, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'it was to begin in April and is rated not started in September',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1', due: 'To begin in April 2026 and run throughout the year', rating: 'Not started' }],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'the start is still to come',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'From October 2026 onwards', rating: 'Not started' }] }],
      },
      raises: [],
    },
  ],
};

const undated: Rule = {
  id: 'undated',
  title: 'No date',
  group: 'Dates',
  asks: 'By when will this be done? If it cannot be dated yet, what is it waiting for, and when will that be known?',
  because: 'An action with no date can never be late, so nobody can see it slip.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      if (step.kind !== 'undated' || isDone(step)) return [];
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [saysDue(facts, action, step), saysRating(action, step)],
          facts: [`due ${plainText(step.due)}`],
          to: ownerOf(action),
          since: step.from.since,
        },
      ];
    }),
  examples: [
    {
      when: 'the date is still to be confirmed',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'TBC', rating: 'On track' }] }] },
      raises: ['V1'],
    },
    {
      when: 'it has a date, or recurs, or is done without ever having had one',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2027', rating: 'On track' },
              { ref: 'V2', due: 'Monthly', rating: 'On track' },
              { ref: 'V3', due: 'TBC', rating: 'Done' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

/** The moves that change the day, as against the wording; giving a date to what had none is not a move. */
function realMoves(step: Step): Step['moves'] {
  return step.moves.filter((move) => {
    const [before, after] = [readDue(move.from), readDue(move.to)];
    if (before.kind === 'undated') return false;
    return (
      before.kind !== after.kind || before.from !== after.from || before.by !== after.by || before.every !== after.every
    );
  });
}

const dueMoved: Rule = {
  id: 'due-date-moved',
  title: 'Due date moved',
  group: 'Dates',
  asks: 'Why was the date moved, who agreed it, and what makes the new date one that will hold?',
  because: 'A date that moves without a reason or an agreement is not a date. A second move is a pattern.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      const moves = realMoves(step);
      const unexplained = moves.filter((move) => !move.because || !move.agreedBy);
      const [first, last] = [moves[0], moves.at(-1)];
      if (!first || !last || isDone(step) || (moves.length < 2 && unexplained.length === 0)) return [];
      const times = moves.length === 1 ? 'once' : moves.length === 2 ? 'twice' : `${moves.length} times`;
      const agreed = moves
        .map(
          (move) =>
            `${inWords(move.on)}: ${move.because?.replace(/[.\s]+$/, '') || 'no reason recorded'}, ${move.agreedBy ? `agreed by ${move.agreedBy}` : 'no agreement recorded'}`,
        )
        .join('; ');
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [
            {
              ...saysDue(facts, action, step),
              quote: first.from,
              where: `first due date of ${aboutAction(action).ref}`,
            },
            saysDue(facts, action, step),
            saysNothing(`Moved ${times}. ${agreed}.`, 'the history of its date', `/actions/${action.id}`),
          ],
          facts: moves.map((move) => `moved ${move.on} to ${plainText(move.to)}`),
          to: ownerOf(action),
          since: (unexplained.length > 0 && moves.length < 2 ? unexplained[0] : (moves[1] ?? last))?.on ?? last.on,
        },
      ];
    }),
  examples: [
    {
      when: 'the date has been moved twice, both times with a reason and an agreement',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'December 2026',
                rating: 'On track',
                was: [
                  { due: 'May 2026', movedOn: '2026-05-20', because: 'Supplier late', agreedBy: 'The board' },
                  { due: 'August 2026', movedOn: '2026-08-20', because: 'Supplier late again', agreedBy: 'The board' },
                ],
              },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'it was moved once and nobody is recorded as having agreed it',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'December 2026',
                rating: 'On track',
                was: [{ due: 'May 2026', movedOn: '2026-05-20' }],
              },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'one move is explained and agreed, another date was only written differently, and a third was given for the first time',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'December 2026',
                rating: 'On track',
                was: [{ due: 'May 2026', movedOn: '2026-05-20', because: 'Supplier late', agreedBy: 'The board' }],
              },
              {
                ref: 'V2',
                due: 'December 2026',
                rating: 'On track',
                was: [{ due: '31/12/2026', movedOn: '2026-05-20' }],
              },
              { ref: 'V3', due: 'December 2026', rating: 'On track', was: [{ due: 'TBC', movedOn: '2026-05-20' }] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const completeWhileRunning: Rule = {
  id: 'complete-while-running',
  title: 'Rated complete while it should still be going on',
  group: 'Dates',
  asks: 'Has it really ended? If it goes on, what should its rating say? If it has ended early or been replaced, say so.',
  because: 'Work that is repeated, or runs until a later date, has not ended. Rated complete, it drops out of sight.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      if (step.rating?.delivery !== 'complete') return [];
      const repeats = step.kind === 'recurring' && (step.byOn === null || step.byOn > facts.asAt);
      const runs = step.kind === 'range' && step.fromOn !== null && step.byOn !== null && step.byOn > facts.asAt;
      // A stretch that has less than a month to run was finished a little early, which is no contradiction.
      if (!repeats && !(runs && step.byOn !== null && step.byOn > addMonths(facts.asAt, 1))) return [];
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [saysRating(action, step), { ...saysDue(facts, action, step), quote: step.due || dueInWords(step) }],
          facts: [`due ${step.kind} ${step.every ?? ''} ${step.byOn ?? ''}`],
          to: ownerOf(action),
          since: firstOfRun(facts, step),
        },
      ];
    }),
  examples: [
    {
      when: 'a monthly task is rated done',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'Monthly', rating: 'Done' }] }] },
      raises: ['V1'],
    },
    {
      when: 'a programme that runs until next year is rated done',
      given: {
        areas: [
          { title: 'Visits', actions: [{ ref: 'V1', due: 'Between March 2026 and March 2027', rating: 'Done' }] },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'it ran until last month, was finished before its day, or is on track',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'Between March and August 2026', rating: 'Done' },
              { ref: 'V2', due: 'March 2027', rating: 'Done' },
              { ref: 'V3', due: 'Monthly', rating: 'On track' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

/** ISO date of the first claim of the unbroken run of equal deliveries that the latest claim ends. */
export function firstOfRun(facts: Facts, step: Step): string {
  const claims = facts.claims.get(step.id) ?? [];
  let first = step.rating?.on ?? facts.asAt;
  for (const claim of claims.toReversed()) {
    if (claim.delivery !== step.rating?.delivery) break;
    first = claim.on;
  }
  return first;
}

export const dateRules: Rule[] = [pastDue, startPassed, undated, dueMoved, completeWhileRunning];
