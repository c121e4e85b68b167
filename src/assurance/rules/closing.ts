import { addDays, inWords } from '../../methods/calendar.ts';
import type { Facts } from '../facts.ts';
import {
  aboutAction,
  firstWords,
  nameOf,
  ownerOf,
  programmeOffice,
  saysAction,
  saysNothing,
  saysRating,
} from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';
import { firstOfRun } from './dates.ts';

const closedWithoutReason: Rule = {
  id: 'closed-without-reason',
  title: 'Closed with no reason',
  group: 'Evidence',
  asks: 'Why was it closed, what shows that it can be, and who agreed?',
  because: 'Closing takes an action out of sight. A reason, evidence and an approver make that a decision.',
  find: (facts) =>
    facts.view.actions.flatMap((action): Found[] => {
      const closed = action.steps.filter((step) => step.rating?.delivery === 'closed');
      const step = closed[0];
      const explained = closed.every((one) => (facts.claims.get(one.id) ?? []).at(-1)?.reason);
      const { closure } = action;
      if (closure ? closure.reason && closure.evidence : !step || explained) return [];
      return [
        {
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [
            step
              ? saysRating(action, step)
              : saysNothing(
                  'Closed',
                  `closure of ${nameOf(action)} on ${inWords(closure?.on ?? facts.asAt)}`,
                  `/actions/${action.id}`,
                ),
            closure
              ? saysNothing(
                  closure.reason ? 'No evidence recorded' : 'No reason recorded',
                  'its closure',
                  `/actions/${action.id}`,
                )
              : saysNothing(
                  'No closure recorded: no reason, evidence or approver',
                  'the history of the action',
                  `/actions/${action.id}`,
                ),
          ],
          facts: ['closed without reason'],
          to: ownerOf(action),
          since: step ? firstOfRun(facts, step) : (closure?.on ?? facts.asAt),
        },
      ];
    }),
  examples: [
    {
      when: 'the rating says closed and no closure is on record',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2026', rating: 'Closed' }] }] },
      raises: ['V1'],
    },
    {
      when: 'it was closed with a reason and evidence, or the rating carries its reason',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'June 2026',
                rating: 'Closed',
                closure: { reason: 'Taken into V4', evidence: 'Minutes of 3 July', watchUntil: '2027-01-31' },
              },
              { ref: 'V2', due: 'June 2026', before: [{ word: 'Closed', on: '2026-07-31', reason: 'Taken into V4' }] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const watchEnded: Rule = {
  id: 'watch-ended',
  title: 'The watch after closing has ended',
  group: 'Evidence',
  asks: 'Has it held? Say what shows that the improvement has lasted, or reopen the action.',
  because: 'An action is closed on the promise that what it improved will last, and this was the day to look.',
  find: (facts) =>
    facts.view.actions.flatMap((action): Found[] => {
      const { closure } = action;
      if (!closure || closure.watchUntil >= facts.asAt) return [];
      return [
        {
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [
            saysNothing(
              closure.reason || 'No reason recorded',
              `closure of ${nameOf(action)} on ${inWords(closure.on)}, approved by ${closure.approver}`,
              `/actions/${action.id}`,
            ),
            saysNothing(
              `To be watched until ${inWords(closure.watchUntil)}`,
              'the same closure',
              `/actions/${action.id}`,
            ),
          ],
          facts: [`watch ${closure.watchUntil}`],
          to: ownerOf(action),
          since: addDays(closure.watchUntil, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'the watch ended last month',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Closed', closure: { reason: 'Done', evidence: 'Audit', watchUntil: '2026-08-31' } },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'today is the last day of the watch',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Closed', closure: { reason: 'Done', evidence: 'Audit', watchUntil: '2026-09-15' } },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const actionGone: Rule = {
  id: 'action-gone',
  title: 'In an earlier version and gone without being closed',
  group: 'Evidence',
  asks: 'What became of it: was it closed, taken into another action, or left out by mistake?',
  because: 'What leaves a plan without a word cannot be told from what was forgotten.',
  find: (facts) =>
    facts.gone.map((gone) => ({
      subject: `action:${gone.id}`,
      about: [
        {
          kind: 'action',
          id: gone.id,
          ref: nameOf(gone),
          title: firstWords(gone.text, 160),
          href: `/actions/${gone.id}`,
          areaId: facts.index.areas.has(gone.areaId) ? gone.areaId : null,
        },
      ],
      says: [
        saysNothing(
          firstWords(gone.text, 400),
          `action ${nameOf(gone)} in the version before ${inWords(gone.on)}${gone.word ? `, rated “${gone.word}”` : ''}`,
          `/actions/${gone.id}`,
        ),
        saysNothing('Not there', `the plan from ${inWords(gone.on)}`, `/plan/${facts.view.id}`),
      ],
      facts: [`gone ${gone.on}`],
      to: programmeOffice,
      since: gone.on,
    })),
  examples: [
    {
      when: 'last month’s version had an action that this month’s has not',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'On track' }] }],
        gone: [{ ref: 'V2', text: 'Visit every child within ten days', on: '2026-08-31', word: 'Delayed' }],
      },
      raises: ['V2'],
    },
    {
      when: 'nothing has left the plan',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'On track' }] }] },
      raises: [],
    },
  ],
};

const overrideStanding: Rule = {
  id: 'override-standing',
  title: 'Impact let through without evidence',
  group: 'Evidence',
  asks: 'Is the evidence here now? If not, should the rating still stand?',
  because:
    'A claim is not evidence. Someone with the authority let this one stand, and it is shown until it is settled.',
  find: (facts: Facts) =>
    facts.view.actions.flatMap((action) =>
      action.steps.flatMap((step): Found[] => {
        const { rating } = step;
        if (!rating?.overrideReason || action.currentEvidenceCount > 0) return [];
        const by = rating.overrideBy ? ` by ${rating.overrideBy}` : '';
        return [
          {
            subject: `step:${step.id}`,
            about: [aboutAction(action)],
            says: [
              saysRating(action, step),
              saysNothing(rating.overrideReason, `override${by} on ${inWords(rating.on)}`, `/actions/${action.id}`),
              saysAction(facts, action),
            ],
            facts: [`override ${rating.on}`],
            to: ownerOf(action),
            since: rating.on,
          },
        ];
      }),
    ),
  examples: [
    {
      when: 'a senior leader let a claim of impact stand and no evidence has come since',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1', rating: 'Done and making a difference', override: 'Survey is out next month' }],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'the evidence has been added',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                rating: 'Done and making a difference',
                override: 'Survey is out next month',
                evidence: [{ title: 'Survey of September' }],
              },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const closingRules: Rule[] = [closedWithoutReason, watchEnded, actionGone, overrideStanding];
