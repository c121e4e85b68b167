import { inWords } from '../../methods/calendar.ts';
import { likeness, targetInWords, tellingWords, valueInWords, type Measure, type Target } from '../../plan/index.ts';
import {
  aboutAction,
  aboutCommitment,
  aboutMeasure,
  aboutMilestone,
  leadOf,
  programmeOffice,
  saysAction,
  saysMeasure,
  saysMilestone,
  saysNothing,
} from '../quotations.ts';
import type { About, Found, Rule, Says } from '../rule.ts';

type Aim = { measure: Measure; target: Target; words: Set<string> };

/** Pairs of targets about the same thing, in the same unit, that ask for different values. */
function differing(aims: Aim[]): [Aim, Aim][] {
  const pairs: [Aim, Aim][] = [];
  const byUnit = Map.groupBy(aims, ({ target }) => target.unit);
  for (const list of byUnit.values())
    list.forEach((a, index) => {
      for (const b of list.slice(index + 1)) {
        if (a.measure.id === b.measure.id || a.target.value === b.target.value) continue;
        // A target for a later date may well ask for more.
        if (a.target.byOn !== b.target.byOn || facing(a.target) !== facing(b.target)) continue;
        if (likeness(a.words, b.words) >= 0.85) pairs.push([a, b]);
      }
    });
  return pairs;
}

const facing = (target: Target) => target.comparator.slice(0, 1);

const targetsDiffer: Rule = {
  id: 'targets-differ',
  title: 'Two targets for the same thing',
  group: 'Words and figures',
  asks: 'Which figure is the plan’s? If both are meant, what makes them different?',
  because: 'Two targets for one thing let whichever is met be reported.',
  find: (facts) => {
    const aims = facts.view.measures.flatMap((measure) =>
      measure.targets
        .map((target) => ({ measure, target, words: tellingWords(target.subject) }))
        .filter(({ words }) => words.size >= 2),
    );
    return differing(aims).map(([a, b]): Found => ({
      subject: `targets:${Math.min(a.target.id, b.target.id)} ${Math.max(a.target.id, b.target.id)}`,
      about: [aboutMeasure(a.measure), aboutMeasure(b.measure)],
      says: [a, b].flatMap(({ measure, target }) => [
        saysMeasure(facts, measure),
        saysNothing(targetInWords(target), 'its target as read', `/measures/${measure.id}`),
      ]),
      facts: [`${a.target.value} and ${b.target.value}`],
      to: programmeOffice,
      since: [a.measure.from.since, b.measure.from.since].sort().at(-1) ?? facts.asAt,
    }));
  },
  examples: [
    {
      when: 'two areas ask for different shares of the same visits',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              {
                text: '90% of visits to children are on time',
                target: { value: 90, subject: 'visits to children are on time' },
              },
            ],
          },
          {
            title: 'Oversight',
            measures: [
              {
                text: '80% of visits to children on time',
                target: { value: 80, subject: 'visits to children on time' },
              },
            ],
          },
        ],
      },
      raises: ['90% of visits to children are on time, 80% of visits to children on time'],
    },
    {
      when: 'both areas ask for the same, are about different things, or are for different dates',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              { text: '90% of visits on time', target: { value: 90, subject: 'visits to children on time' } },
              { text: '85% of records complete', target: { value: 85, subject: 'records complete within a week' } },
              {
                text: '70% of supervision done by June',
                target: { value: 70, subject: 'staff supervision done', byOn: '2027-06-30' },
              },
            ],
          },
          {
            title: 'Oversight',
            measures: [
              { text: '90% of visits on time', target: { value: 90, subject: 'visits to children on time' } },
              {
                text: '80% of supervision done',
                target: { value: 80, subject: 'staff supervision done', byOn: '2027-12-31' },
              },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const readingsDiffer: Rule = {
  id: 'figures-differ',
  title: 'Different figures for the same thing on the same day',
  group: 'Words and figures',
  asks: 'Which figure is right, and why does the other one differ?',
  because: 'Two figures for one thing let each reader believe a different story.',
  find: (facts) =>
    facts.differing.flatMap((one): Found[] => {
      const measure = facts.view.measures.find(
        ({ id, targets }) => id === one.itemId || targets.some((target) => target.id === one.itemId),
      );
      if (!measure) return [];
      const unit = measure.targets.find((target) => target.id === one.itemId)?.unit ?? '';
      return [
        {
          subject: `readings:${one.itemId} ${one.asAt}`,
          about: [aboutMeasure(measure)],
          says: [
            ...one.readings.map(({ value, source }) =>
              saysNothing(
                valueInWords(value, unit),
                `reading as at ${inWords(one.asAt)}, from ${source}`,
                `/measures/${measure.id}`,
              ),
            ),
            saysMeasure(facts, measure),
          ],
          facts: one.readings.map(({ value }) => `reads ${value}`),
          to: leadOf(facts, measure.areaId),
          since: one.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'the data team and a board paper give different figures for the same day',
      given: {
        areas: [
          { title: 'Visits', measures: [{ text: '90% on time', target: { value: 90, reading: { value: 84 } } }] },
        ],
        differing: [
          {
            measure: '90% on time',
            readings: [
              { value: 84, source: 'Monthly data' },
              { value: 88, source: 'Board paper' },
            ],
          },
        ],
      },
      raises: ['90% on time'],
    },
    {
      when: 'one figure is on record',
      given: {
        areas: [
          { title: 'Visits', measures: [{ text: '90% on time', target: { value: 90, reading: { value: 84 } } }] },
        ],
      },
      raises: [],
    },
  ],
};

type Counted = { number: number; percent: boolean; words: Set<string>; phrase: string };

const named: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const amount =
  /(?<![\p{L}\d.,/£€$+–-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(\s?%)?(?![\d+/–-]|\.\d|\s?(?:st|nd|rd|th)\b|\s?(?:to|or|and|-|–)\s?\d)\s+((?:[\p{L}’'-]+[ ,]*){1,4})/giu;

/** Numbers that count something, with the words counted; not ages, years, ranges, money or numbers of things. */
function countedIn(text: string): Counted[] {
  return [...text.matchAll(amount)].flatMap((match) => {
    const [whole, digits = '', percent, after = ''] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (
      /\b(?:aged?|over|under|age of|level|year|years|phase|stage|chapter|section|part|tier|grade|key stage|regulation|schedule|appendix|version|number|no\.?|q|step|action|milestone)\s*$/i.test(
        before,
      )
    )
      return [];
    if (
      /^(?:year|month|week|day|hour|working|january|february|march|april|may|june|july|august|september|october|november|december)s?\b/i.test(
        after,
      )
    )
      return [];
    const number = named[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''));
    if (!percent && number >= 1990 && number <= 2100) return [];
    const words = new Set([...tellingWords(after)].map((word) => word.replace(/s$/, '')));
    return [{ number, percent: Boolean(percent), words, phrase: whole.trim() }];
  });
}

/** Numbers of two texts that count the same thing differently. */
function differingCounts(a: string, b: string): [Counted, Counted] | null {
  const [left, right] = [countedIn(a), countedIn(b)];
  for (const one of left)
    for (const other of right) {
      const shared = [...one.words].filter((word) => other.words.has(word));
      const alike =
        one.percent === other.percent &&
        shared.length >= Math.min(2, one.words.size, other.words.size) &&
        shared.length > 0;
      const agreed =
        right.some((each) => each.number === one.number) || left.some((each) => each.number === other.number);
      if (alike && !agreed && one.number !== other.number) return [one, other];
    }
  return null;
}

const countsDiffer: Rule = {
  id: 'counts-differ',
  title: 'A milestone or promise and its action give different figures',
  group: 'Words and figures',
  asks: 'Which figure is right?',
  because: 'The promise the public reads and the work its owner does should be the same size.',
  find: (facts) => {
    const pairs: { key: string; about: About; text: string; says: Says; actionIds: number[] }[] = [
      ...facts.view.milestones.map((milestone) => ({
        key: `milestone:${milestone.id}`,
        about: aboutMilestone(facts, milestone),
        text: milestone.text,
        says: saysMilestone(facts, milestone),
        actionIds: milestone.actionIds,
      })),
      ...facts.view.onAPage.flatMap((page) =>
        page.commitments.map((commitment) => ({
          key: `commitment:${commitment.id}`,
          about: aboutCommitment(facts, commitment),
          text: commitment.text,
          says: {
            quote: commitment.text,
            where: `plan on a page, under ${page.title}`,
            href: aboutCommitment(facts, commitment).href,
          },
          actionIds: commitment.actionIds,
        })),
      ),
    ];
    return pairs.flatMap(({ key, about, text, says, actionIds }) =>
      actionIds.flatMap((id): Found[] => {
        const action = facts.index.actions.get(id);
        const differ = action ? differingCounts(text, action.text) : null;
        if (!action || !differ) return [];
        return [
          {
            subject: `${key} action:${id}`,
            about: [about, aboutAction(action)],
            says: [says, saysAction(facts, action)],
            facts: [`${differ[0].phrase} and ${differ[1].phrase}`],
            to: programmeOffice,
            since: action.from.since,
          },
        ];
      }),
    );
  },
  examples: [
    {
      when: 'the milestone says 15 apprenticeships and the action says 10',
      given: {
        areas: [{ title: 'Work', actions: [{ ref: 'W1', text: 'Create 10 new apprenticeships for care leavers' }] }],
        milestones: [{ number: 1, text: '15 new apprenticeships for care leavers in place', actions: ['W1'] }],
      },
      raises: ['Milestone 1, W1'],
    },
    {
      when: 'the figures agree, or are ages, years, ranges or numbers of other things',
      given: {
        areas: [
          {
            title: 'Work',
            actions: [
              { ref: 'W1', text: 'Create 10 new apprenticeships for care leavers by 2027' },
              { ref: 'W2', text: 'Open two homes for young people aged 16-18' },
              { ref: 'W3', text: 'Train 40 foster carers' },
            ],
          },
        ],
        milestones: [
          { number: 1, text: 'Ten new apprenticeships for care leavers', actions: ['W1'] },
          { number: 2, text: 'Homes open for young people aged over 18 young people', actions: ['W2'] },
          { number: 3, text: '12 courses run for foster carers', actions: ['W3'] },
        ],
      },
      raises: [],
    },
  ],
};

export const figureRules: Rule[] = [targetsDiffer, readingsDiffer, countsDiffer];
