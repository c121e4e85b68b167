import { addDays, addMonths, inWords, monthInWords } from '../../methods/calendar.ts';
import { countOf, freshFrom, isDone, listInWords, plainWord, type Action, type Step } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, aboutPlan, nameOf, ownerOf, programmeOffice, saysNothing, saysRating } from '../quotations.ts';
import type { About, Found, Rule } from '../rule.ts';
import { firstOfRun, liveSteps } from './dates.ts';

type Used = { action: Action; step: Step };

/** Steps by the rating word they carry, as people compare words. */
function stepsByWord(facts: Facts): Map<string, Used[]> {
  const rated = facts.view.actions.flatMap((action) =>
    action.steps.flatMap((step) => (step.rating ? [{ action, step, word: step.rating.word }] : [])),
  );
  return Map.groupBy(rated, ({ word }) => plainWord(word));
}

const aboutWord = (facts: Facts, word: string): About => ({
  kind: 'rating word',
  id: null,
  ref: word,
  title: `The rating “${word}”`,
  href: `/plan/${facts.view.id}/rating-key`,
  areaId: null,
});

/** Each action once, in the plan's order. */
const actionsOf = (used: Used[]) => [...new Set(used.map((one) => one.action))];

/** Where a word is used: all refs when they are few, else the first ones and how many more. */
function whereUsed(used: Used[]): string {
  const refs = actionsOf(used).map(nameOf);
  return `rating of ${refs.length <= 12 ? listInWords(refs) : `${refs.slice(0, 10).join(', ')} and ${refs.length - 10} more`}`;
}

/** The first day the word was claimed by any of the steps that carry it now. */
function firstUse(facts: Facts, used: Used[]): string {
  return used.map(({ step }) => firstOfRun(facts, step)).sort()[0] ?? facts.asAt;
}

function wordFound(facts: Facts, used: Used[], says: { quote: string; where: string }): Found {
  const word = used[0]?.step.rating?.word ?? '';
  return {
    subject: `word:${plainWord(word)}`,
    about: [aboutWord(facts, word), ...actionsOf(used).map(aboutAction)],
    says: [
      { quote: word, where: whereUsed(used), href: `/plan/${facts.view.id}/actions` },
      { ...says, href: `/plan/${facts.view.id}/rating-key` },
    ],
    // More actions under the same word do not make it a new question.
    facts: [`word ${plainWord(word)}`],
    to: programmeOffice,
    since: firstUse(facts, used),
  };
}

const notInKey: Rule = {
  id: 'word-not-in-key',
  title: 'Rating that is not in the plan’s own key',
  group: 'Ratings',
  asks: 'Which rating of the key does this word stand for, or should the key have it, and with what definition?',
  because: 'A reader can only trust a rating whose meaning is written down, and the key is where the plan does that.',
  find: (facts) => {
    const key = facts.view.scale.filter((one) => one.inKey);
    const found = [...stepsByWord(facts).values()].filter((used) => !used[0]?.step.rating?.inKey);
    if (key.length > 0)
      return found.map((used) =>
        wordFound(facts, used, { quote: key.map((one) => one.word).join(', '), where: 'the plan’s rating key' }),
      );
    const all = found.flat();
    if (all.length === 0) return [];
    const words = [...new Set(all.map(({ step }) => step.rating?.word ?? ''))];
    return [
      {
        subject: 'no key',
        about: words.map((word) => aboutWord(facts, word)),
        says: [
          {
            quote: words.join(', '),
            where: `the ratings of ${countOf(actionsOf(all).length, 'action')}`,
            href: `/plan/${facts.view.id}/actions`,
          },
          saysNothing('No key that says what the ratings mean', 'the plan', `/plan/${facts.view.id}/rating-key`),
        ],
        facts: ['no key'],
        to: programmeOffice,
        since: firstUse(facts, all),
      },
    ];
  },
  examples: [
    {
      when: 'two actions are rated with a word the key does not have',
      given: {
        words: [
          { word: 'Green', definition: 'Complete' },
          { word: 'Finished', inKey: false, delivery: 'complete', impact: 'not-claimed' },
        ],
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Finished' },
              { ref: 'V2', due: 'June 2026', rating: 'finished ' },
              { ref: 'V3', due: 'June 2026', rating: 'Green' },
            ],
          },
        ],
      },
      raises: ['Finished, V1, V2'],
    },
    {
      when: 'the plan has no key at all, which is one question however many words it uses',
      given: {
        words: [
          { word: 'Green', inKey: false },
          { word: 'Amber', inKey: false },
        ],
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Green' },
              { ref: 'V2', due: 'June 2026', rating: 'Amber' },
            ],
          },
        ],
      },
      raises: ['Green, Amber'],
    },
    {
      when: 'every word is in the key, written in capitals or not',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2027', rating: 'ON TRACK' }] }] },
      raises: [],
    },
  ],
};

const notMapped: Rule = {
  id: 'word-not-mapped',
  title: 'Rating nobody has explained',
  group: 'Ratings',
  asks: 'What does this word say about delivery, and what about impact? Until someone says, dates cannot be held against it.',
  because: 'Plans use the same colours and words for different things, so the product never guesses for good.',
  find: (facts) => {
    const unknown = new Set(
      facts.view.scale.filter((one) => !one.delivery || !one.impact).map((one) => plainWord(one.word)),
    );
    return [...stepsByWord(facts)]
      .filter(([word]) => unknown.has(word))
      .map(([word, used]) => {
        const definition = facts.view.scale.find((one) => plainWord(one.word) === word)?.definition;
        return wordFound(
          facts,
          used,
          definition
            ? { quote: definition, where: 'its definition in the plan’s rating key' }
            : { quote: 'No definition', where: 'the plan’s rating key' },
        );
      });
  },
  examples: [
    {
      when: 'a word in use has not been mapped to delivery and impact',
      given: {
        words: [{ word: 'Reviewing' }, { word: 'Unused' }],
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2027', rating: 'Reviewing' }] }],
      },
      raises: ['Reviewing, V1'],
    },
    {
      when: 'a person has said what the word means',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2027', rating: 'On track' }] }] },
      raises: [],
    },
  ],
};

const noRating: Rule = {
  id: 'no-rating',
  title: 'No rating',
  group: 'Ratings',
  asks: 'How is it going?',
  because: 'An action nobody rates is one nobody has to answer for.',
  find: (facts) => {
    const unrated = liveSteps(facts).filter(({ step }) => !step.rating);
    const actions = [
      ...actionsOf(unrated),
      ...facts.view.actions.filter((action) => action.steps.length === 0 && !action.closure),
    ];
    if (actions.length === 0) return [];
    const none = facts.view.actions.every((action) => action.steps.every((step) => !step.rating));
    if (none && actions.length > 1)
      return [
        {
          subject: 'no ratings',
          about: [aboutPlan(facts)],
          says: [
            saysNothing(
              `${countOf(actions.length, 'action')} and no rating of any`,
              'the plan',
              `/plan/${facts.view.id}`,
            ),
          ],
          facts: ['no ratings'],
          to: programmeOffice,
          since: facts.view.actions.map((action) => action.from.since).sort()[0] ?? facts.asAt,
        },
      ];
    return actions.map((action) => ({
      subject: `action:${action.id}`,
      about: [aboutAction(action)],
      says: [
        saysNothing('No rating', `rating of ${nameOf(action)}`, `/actions/${action.id}`),
        saysNothing(action.steps[0]?.due || 'No date', `due date of ${nameOf(action)}`, `/actions/${action.id}`),
      ],
      facts: ['no rating'],
      to: ownerOf(action),
      since: action.from.since,
    }));
  },
  examples: [
    {
      when: 'one action has no rating among others that have',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2027' },
              { ref: 'V2', due: 'June 2027', rating: 'On track' },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'the plan has no ratings at all, which is one question',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2027' },
              { ref: 'V2', due: 'June 2027' },
            ],
          },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'every action is rated',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2027', rating: 'On track' }] }] },
      raises: [],
    },
  ],
};

/**
 * The day from which nobody is late with a claim. As for the plan itself, but before the day updates are due last
 * month's claim still counts.
 */
function onTimeFrom({ view, asAt }: Facts): string {
  const from = freshFrom(view.period, asAt);
  const stillAsked = view.period?.month === from && asAt <= view.period.updatesDueOn;
  return stillAsked ? addMonths(from, -1) : from;
}

const noUpdate: Rule = {
  id: 'no-update',
  title: 'No update for a month or more',
  group: 'Ratings',
  asks: 'How does it stand now? An earlier rating says nothing about this month.',
  because: 'Stale is unknown: nothing carries last month’s rating forward.',
  find: (facts) => {
    const from = onTimeFrom(facts);
    const open = liveSteps(facts).filter(({ step }) => step.rating && !isDone(step));
    const stale = open.filter(({ step }) => (step.rating?.on ?? '') < from);
    const { period } = facts.view;
    const expected = !period
      ? 'an update is expected every month'
      : from === period.month
        ? `updates for ${monthInWords(from)} were due on ${inWords(period.updatesDueOn)}`
        : `updates were due for ${monthInWords(from)}`;
    const since = period && from === period.month ? addDays(period.updatesDueOn, 1) : null;
    const latest =
      stale
        .map(({ step }) => step.rating?.on ?? '')
        .sort()
        .at(-1) ?? '';
    if (stale.length > 3 && stale.length === open.length)
      return [
        {
          subject: 'nothing updated',
          about: [aboutPlan(facts)],
          says: [
            saysNothing(
              `The last rating of any open action is from ${inWords(latest)}`,
              `${countOf(stale.length, 'open step')} of the plan`,
              `/plan/${facts.view.id}`,
            ),
            saysNothing(expected, 'the monthly cycle'),
          ],
          facts: [`period ${period ? from : 'none'}`],
          to: programmeOffice,
          since: since ?? addDays(latest, 32),
        },
      ];
    return [...Map.groupBy(stale, ({ action }) => action)].map(([action, steps]): Found => {
      const last = steps[0] as Used;
      return {
        subject: `action:${action.id}`,
        about: [aboutAction(action)],
        says: [saysRating(action, last.step), saysNothing(`No update since, and ${expected}`, 'the monthly cycle')],
        facts: [`period ${period ? from : 'none'}`],
        to: ownerOf(action),
        since: since ?? addDays(last.step.rating?.on ?? facts.asAt, 32),
      };
    });
  },
  examples: [
    {
      when: 'updates for September were due on the 10th and one action still has August’s rating',
      given: {
        period: { month: '2026-09-01', updatesDueOn: '2026-09-10' },
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2027', rating: 'On track', ratedOn: '2026-08-31' },
              { ref: 'V2', due: 'June 2027', rating: 'On track', ratedOn: '2026-09-09' },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'the day updates are due has not passed',
      given: {
        period: { month: '2026-09-01', updatesDueOn: '2026-09-20' },
        areas: [
          { title: 'Visits', actions: [{ ref: 'V1', due: 'June 2027', rating: 'On track', ratedOn: '2026-08-31' }] },
        ],
      },
      raises: [],
    },
    {
      when: 'nothing at all has been updated, which is one question',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: ['V1', 'V2', 'V3', 'V4'].map((ref) => ({
              ref,
              due: 'June 2027',
              rating: 'On track',
              ratedOn: '2026-03-31',
            })),
          },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'an old rating says the work is done',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'June 2026', rating: 'Done', ratedOn: '2026-06-30' }] }],
      },
      raises: [],
    },
  ],
};

const periodsUnchanged = 4;

const unchanged: Rule = {
  id: 'unchanged-without-words',
  title: 'On track month after month, with nothing said',
  group: 'Ratings',
  asks: 'What has been done in these months, and how do you know it will be ready in time?',
  because: 'A rating that never changes and is never explained may be a habit.',
  find: (facts) =>
    liveSteps(facts).flatMap(({ action, step }): Found[] => {
      const run = (facts.claims.get(step.id) ?? []).slice(-periodsUnchanged);
      const first = run[0];
      const same = run.every(
        (claim) =>
          claim.delivery === 'on-track' && plainWord(claim.word) === plainWord(first?.word ?? '') && !claim.done,
      );
      if (!first || run.length < periodsUnchanged || !same) return [];
      return [
        {
          subject: `step:${step.id}`,
          about: [aboutAction(action)],
          says: [
            {
              ...saysRating(action, step),
              where: `the last ${periodsUnchanged} ratings of ${nameOf(action)}, from ${inWords(first.on)}`,
            },
            saysNothing('Nothing written about what was done', 'the same ratings', `/actions/${action.id}`),
          ],
          facts: ['unchanged'],
          to: ownerOf(action),
          since: run.at(-1)?.on ?? facts.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'four ratings in a row say on track and nothing else',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'June 2027',
                rating: 'On track',
                before: ['2026-05-31', '2026-06-30', '2026-07-31'].map((on) => ({ word: 'On track', on })),
              },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'one of the four says what was done, and another action has been rated three times only',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'June 2027',
                rating: 'On track',
                before: ['2026-05-31', '2026-06-30', '2026-07-31'].map((on) => ({
                  word: 'On track',
                  on,
                  done: 'Two teams trained',
                })),
              },
              {
                ref: 'V2',
                due: 'June 2027',
                rating: 'On track',
                before: ['2026-06-30', '2026-07-31'].map((on) => ({ word: 'On track', on })),
              },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const ratingRules: Rule[] = [notInKey, notMapped, noRating, noUpdate, unchanged];
