import { addDays, inWords } from '../../methods/calendar.ts';
import {
  countOf,
  isDone,
  readingInWords,
  targetInWords,
  type Measure,
  type Reading,
  type Target,
} from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import {
  aboutAction,
  aboutMeasure,
  leadOf,
  nameOf,
  programmeOffice,
  saysMeasure,
  saysNothing,
  saysRating,
} from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';

/** One question an area, listing the measures it is about, since one person settles them together. */
function byArea(facts: Facts, measures: Measure[], lacks: string, more: Pick<Found, 'to'> | null): Found[] {
  return [...Map.groupBy(measures, (measure) => measure.areaId)].map(([areaId, list]) => ({
    subject: `area:${areaId}`,
    about: list.map(aboutMeasure),
    says: [
      ...list.map((measure) => saysMeasure(facts, measure)),
      saysNothing(lacks, `measures of ${facts.index.areaName(areaId)}`, `/plan/${facts.view.id}/measures`),
    ],
    facts: list.map((measure) => `measure ${measure.id}`),
    to: more?.to ?? leadOf(facts, areaId),
    since: list.map((measure) => measure.from.since).sort()[0] ?? facts.asAt,
  }));
}

const withoutNumber: Rule = {
  id: 'measure-without-number',
  title: 'Success measures with no number',
  group: 'Measures',
  asks: 'How will anyone know? For each, give a number and a date, or say what else will settle it and who judges.',
  because: 'A measure with no number cannot be missed, and so cannot be met.',
  find: (facts) =>
    byArea(
      facts,
      facts.view.measures.filter((measure) => measure.targets.length === 0),
      'No number to meet',
      { to: programmeOffice },
    ),
  examples: [
    {
      when: 'two measures of one area have no number, which is one question',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              { text: 'Visits have a purpose' },
              { text: 'Children are listened to' },
              { text: '90% on time', target: {} },
            ],
          },
        ],
      },
      raises: ['Visits have a purpose, Children are listened to'],
    },
    {
      when: 'every measure has a number',
      given: { areas: [{ title: 'Visits', measures: [{ text: '90% on time', target: {} }] }] },
      raises: [],
    },
  ],
};

const withoutSource: Rule = {
  id: 'measure-without-source',
  title: 'Success measures with no source',
  group: 'Measures',
  asks: 'Where will the readings of each come from: an indicator, an audit, a survey, a register, or a count by hand? Who keeps it?',
  because: 'A number nobody collects will not be there on the day it is asked for.',
  find: (facts) =>
    byArea(
      facts,
      facts.view.measures.filter(
        (measure) => measure.source === null && measure.targets.length > 0 && !anyReading(measure),
      ),
      'No source named, and no reading',
      { to: programmeOffice },
    ),
  examples: [
    {
      when: 'a measure has a number and nothing says where its readings come from',
      given: { areas: [{ title: 'Visits', measures: [{ text: '90% on time', target: {} }] }] },
      raises: ['90% on time'],
    },
    {
      when: 'it has a source, or a reading, or no number to read (which is its own question)',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              { text: '90% on time', source: 'indicator', target: {} },
              { text: '80% seen alone', target: { reading: { value: 70 } } },
              { text: 'Visits have a purpose' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

function anyReading(measure: Measure): boolean {
  return measure.reading !== null || measure.targets.some((target) => target.reading !== null);
}

const withoutReading: Rule = {
  id: 'measure-without-reading',
  title: 'Success measures with a source and no reading',
  group: 'Measures',
  asks: 'What is the latest figure for each, and as at what day?',
  because: 'A source that has never been read shows nothing.',
  find: (facts) =>
    byArea(
      facts,
      facts.view.measures.filter((measure) => measure.source !== null && !anyReading(measure)),
      'A source is named, and there has been no reading',
      null,
    ),
  examples: [
    {
      when: 'the source is an audit and nothing has been read from it',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1', owners: ['Head of visits'] }],
            measures: [{ text: '90% on time', source: 'audit', target: {} }],
          },
        ],
      },
      raises: ['90% on time'],
    },
    {
      when: 'there is a reading',
      given: {
        areas: [
          { title: 'Visits', measures: [{ text: '90% on time', source: 'audit', target: { reading: { value: 91 } } }] },
        ],
      },
      raises: [],
    },
  ],
};

/** A target's measure, what it aims at and what was read, as quotations. */
function saysTarget(facts: Facts, measure: Measure, target: Target) {
  const aim = `${targetInWords(target)}${target.byOn ? `, by ${inWords(target.byOn)}` : ''}`;
  return [saysMeasure(facts, measure), saysNothing(aim, 'its target as read', `/measures/${measure.id}`)];
}

const saysReading = (measure: Measure, reading: Reading, unit: string) =>
  saysNothing(
    readingInWords(reading, unit),
    `reading as at ${inWords(reading.asAt)}, from ${reading.source}`,
    `/measures/${measure.id}`,
  );

/** Targets of the plan with their measures. */
const targetsOf = (facts: Facts) =>
  facts.view.measures.flatMap((measure) => measure.targets.map((target) => ({ measure, target })));

const datePassed: Rule = {
  id: 'measure-date-passed',
  title: 'A measure’s date has passed with no reading',
  group: 'Measures',
  asks: 'Was it met? Give the figure for that date, or say why there is none.',
  because: 'The plan promised something by a date, and nothing shows whether it happened.',
  find: (facts) =>
    targetsOf(facts).flatMap(({ measure, target }): Found[] => {
      if (!target.byOn || target.byOn >= facts.asAt || target.reading) return [];
      return [
        {
          subject: `target:${target.id}`,
          about: [aboutMeasure(measure)],
          says: [
            ...saysTarget(facts, measure, target),
            saysNothing('No reading', `readings up to ${inWords(facts.asAt)}`, `/measures/${measure.id}`),
          ],
          facts: [`by ${target.byOn}`],
          to: leadOf(facts, measure.areaId),
          since: addDays(target.byOn, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'ten homes were to be found by August and nothing was counted',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [{ text: 'Ten homes by August 2026', target: { value: 10, unit: 'homes', byOn: '2026-08-31' } }],
          },
        ],
      },
      raises: ['Ten homes by August 2026'],
    },
    {
      when: 'the date is today, or there is a reading, or no date',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              { text: 'Ten homes', target: { value: 10, byOn: '2026-09-15' } },
              { text: 'Five homes', target: { value: 5, byOn: '2026-08-31', reading: { value: 5 } } },
              { text: 'Two homes', target: { value: 2 } },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const targetMissed: Rule = {
  id: 'measure-target-missed',
  title: 'A measure’s date has passed and its target is not met',
  group: 'Measures',
  asks: 'Why was it not met, what is being done, and by when will it be?',
  because: 'A target missed is the plainest evidence that what was done is not enough.',
  find: (facts) =>
    targetsOf(facts).flatMap(({ measure, target }): Found[] => {
      if (!target.byOn || target.byOn >= facts.asAt || !target.reading || target.meets !== 'no') return [];
      return [
        {
          subject: `target:${target.id}`,
          about: [aboutMeasure(measure)],
          says: [...saysTarget(facts, measure, target), saysReading(measure, target.reading, target.unit)],
          facts: [`by ${target.byOn}`],
          to: leadOf(facts, measure.areaId),
          since: addDays(target.byOn, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'the reading after the date is below the target',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              {
                text: 'Ten homes by August',
                target: { value: 10, unit: 'homes', byOn: '2026-08-31', reading: { value: 6 }, meets: 'no' },
              },
            ],
          },
        ],
      },
      raises: ['Ten homes by August'],
    },
    {
      when: 'it is met, or a sample cannot tell',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              { text: 'Ten homes', target: { value: 10, byOn: '2026-08-31', reading: { value: 12 }, meets: 'yes' } },
              { text: '90% happy', target: { byOn: '2026-08-31', reading: { value: 88 }, meets: 'cannot-tell' } },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

/** Whether a reading has moved away from its target since the one before. */
function isWorse(target: Target): boolean {
  if (!target.reading || !target.previousReading || target.meets === 'yes') return false;
  const change = target.reading.value - target.previousReading.value;
  if (target.comparator === '=')
    return Math.abs(target.reading.value - target.value) > Math.abs(target.previousReading.value - target.value);
  return target.comparator.startsWith('>') ? change < 0 : change > 0;
}

const worseWhileComplete: Rule = {
  id: 'worse-while-complete',
  title: 'Getting worse while its actions are rated complete',
  group: 'Measures',
  asks: 'The work is said to be done and the figure is moving the wrong way. What else is needed, or why does the figure mislead?',
  because: 'When what was done does not move what it was to move, either the work or the rating is not what it seems.',
  find: (facts) =>
    targetsOf(facts).flatMap(({ measure, target }): Found[] => {
      if (!isWorse(target)) return [];
      const linked =
        measure.actionIds.length > 0 ? measure.actionIds : (facts.index.areas.get(measure.areaId)?.actionIds ?? []);
      const actions = linked
        .flatMap((id) => facts.index.actions.get(id) ?? [])
        .filter((action) => action.steps.length > 0);
      const done = actions.filter((action) => action.steps.every((step) => isDone(step, action.closure !== null)));
      if (done.length === 0 || done.length < actions.length) return [];
      const [reading, before] = [target.reading as Reading, target.previousReading as Reading];
      const first = done[0];
      const step = first?.steps[0];
      return [
        {
          subject: `target:${target.id}`,
          about: [aboutMeasure(measure), ...done.map(aboutAction)],
          says: [
            ...saysTarget(facts, measure, target),
            saysReading(measure, before, target.unit),
            saysReading(measure, reading, target.unit),
            ...(first && step
              ? [
                  {
                    ...saysRating(first, step),
                    where: `rating of ${done.map(nameOf).join(', ')}: ${countOf(done.length, 'action')}`,
                  },
                ]
              : []),
          ],
          facts: [`reading ${reading.asAt}`],
          to: leadOf(facts, measure.areaId),
          since: reading.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'fewer visits are on time than before, and the action is rated done',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              {
                text: '90% on time',
                target: { value: 90, reading: { value: 70 }, before: { value: 78, asAt: '2026-06-30' }, meets: 'no' },
              },
            ],
            actions: [{ ref: 'V1', due: 'June 2026', rating: 'Done', measures: [0] }],
          },
        ],
      },
      raises: ['90% on time, V1'],
    },
    {
      when: 'the figure is better, or still meets its target, or the work goes on',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [
              {
                text: 'Under 10 late',
                target: { comparator: '<', value: 10, reading: { value: 12 }, before: { value: 15 }, meets: 'no' },
              },
              {
                text: '80% on time',
                target: { value: 80, reading: { value: 84 }, before: { value: 88 }, meets: 'yes' },
              },
              {
                text: '90% recorded',
                target: { value: 90, reading: { value: 70 }, before: { value: 78 }, meets: 'no' },
              },
            ],
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Done', measures: [0, 1] },
              { ref: 'V2', due: 'June 2027', rating: 'On track', measures: [2] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const measureRules: Rule[] = [
  withoutNumber,
  withoutSource,
  withoutReading,
  datePassed,
  targetMissed,
  worseWhileComplete,
];
