import { addDays, inWords } from '../../methods/calendar.ts';
import { verdict } from '../../methods/proportions.ts';
import { targetInWords, type Action, type Measure, type Step, type Target } from '../../plan/index.ts';
import type { MeasureSign } from '../../indicators/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, aboutMeasure, leadOf, saysMeasure, saysNothing, saysRating } from '../quotations.ts';
import type { Found, Rule, Says } from '../rule.ts';

type Signed = { sign: MeasureSign; measure: Measure; target: Target | null };

/** What attached indicators say, with the measure and the target they are attached to. */
function signed(facts: Facts): Signed[] {
  const measures = new Map(facts.view.measures.map((measure) => [measure.id, measure]));
  return facts.signs.flatMap((sign) => {
    const measure = measures.get(sign.measureId);
    if (!measure) return [];
    return [{ sign, measure, target: measure.targets.find(({ id }) => id === sign.itemId) ?? null }];
  });
}

type Claim = { action: Action; step: Step };
const claims = (impact: string | null | undefined) =>
  impact !== null && impact !== undefined && impact !== 'not-claimed';

/**
 * Where impact is claimed for a measure: steps of the actions linked to it; where nobody linked any, of those of its
 * area. Closed actions claim what was claimed when they were closed.
 */
function claimsFor(facts: Facts, measure: Measure): Claim[] {
  const linked =
    measure.actionIds.length > 0 ? measure.actionIds : (facts.index.areas.get(measure.areaId)?.actionIds ?? []);
  return linked
    .flatMap((id) => facts.index.actions.get(id) ?? [])
    .flatMap((action) => {
      const step = action.steps.find(({ rating }) => claims(rating?.impact));
      return step ? [{ action, step }] : [];
    });
}

function saysClaims(measure: Measure, claimed: Claim[]): Says[] {
  const rated = measure.impactRating;
  return [
    ...claimed.slice(0, 5).map(({ action, step }) => saysRating(action, step)),
    ...(rated && claims(rated.impact)
      ? [
          saysNothing(
            `Impact rated: ${rated.impact}`,
            `the measure, on ${inWords(rated.on)}`,
            `/measures/${measure.id}`,
          ),
        ]
      : []),
  ];
}

const saysSign = (sign: MeasureSign): Says =>
  saysNothing(sign.headline, `vital sign as at ${inWords(sign.last?.asAt ?? sign.nextBy)}`, sign.href);

/** A question where impact is claimed for a measure, and its indicator speaks against it. */
function against(facts: Facts, { sign, measure }: Signed, more: { says: Says[]; fact: string }): Found[] {
  const claimed = claimsFor(facts, measure);
  const says = saysClaims(measure, claimed);
  if (says.length === 0) return [];
  return [
    {
      subject: `sign:${sign.itemId}`,
      about: [aboutMeasure(measure), ...claimed.map(({ action }) => aboutAction(action))],
      says: [saysMeasure(facts, measure), ...more.says, ...says],
      facts: [more.fact, ...claimed.map(({ action }) => `claim ${action.id}`)],
      to: leadOf(facts, measure.areaId),
      since: sign.last?.asAt ?? facts.asAt,
    },
  ];
}

const worse: Rule = {
  id: 'indicator-worse-while-impact-claimed',
  title: 'An indicator is getting worse while impact is claimed',
  group: 'Measures',
  asks: 'The figure moves the wrong way, by more than chance. What does the claim of impact rest on, or why does the figure mislead?',
  because: 'A claim of impact and a figure that worsens beyond chance cannot both stand without a word between them.',
  find: (facts) =>
    signed(facts)
      .filter(({ sign }) => sign.getsWorse)
      .flatMap((one) =>
        against(facts, one, { says: [saysSign(one.sign)], fact: `worse as at ${one.sign.last?.asAt}` }),
      ),
  examples: [
    {
      when: 'its chart shows a change for the worse, and the linked action claims impact',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [{ text: '85% in decent homes', target: { value: 85 }, sign: { getsWorse: true } }],
            actions: [
              { ref: 'H1', rating: 'Done and making a difference', measures: [0] },
              { ref: 'H2', rating: 'Done and making a difference' },
            ],
          },
        ],
      },
      raises: ['85% in decent homes, H1'],
    },
    {
      when: 'nobody linked an action to the measure: the area’s are asked',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [{ text: 'Homes are decent', sign: { getsWorse: true } }],
            actions: [{ ref: 'H1', rating: 'Done, impact to be shown' }],
          },
        ],
      },
      raises: ['Homes are decent, H1'],
    },
    {
      when: 'the change is no more than chance, or no impact is claimed',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              { text: '85% in decent homes', target: { value: 85 }, sign: {} },
              { text: 'Under 10 moves', target: { comparator: '<', value: 10 }, sign: { getsWorse: true } },
            ],
            actions: [
              { ref: 'H1', rating: 'Done and making a difference', measures: [0] },
              { ref: 'H2', rating: 'Done', measures: [1] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

/** The target that the last value misses beyond doubt, in words: the indicator's own, or the plan's. */
function missedOf({ sign, target }: Signed): { aim: string; whose: string } | null {
  if (sign.missed !== null) return { aim: sign.missed, whose: 'target of the vital sign' };
  const { numerator, denominator } = sign.last ?? { numerator: null, denominator: null };
  if (target?.unit !== '%' || numerator === null || denominator === null || denominator === 0) return null;
  const found = verdict(numerator, denominator, target.value / 100);
  const missed = target.comparator.startsWith('>')
    ? found === 'below'
    : target.comparator.startsWith('<') && found === 'above';
  return missed ? { aim: targetInWords(target), whose: 'target of the plan, as read' } : null;
}

const missed: Rule = {
  id: 'indicator-misses-target-while-impact-claimed',
  title: 'A target is missed beyond doubt while impact is claimed',
  group: 'Measures',
  asks: 'The figure is short of its target by more than chance could account for. What impact is claimed, and what will bring the figure to its target?',
  because: 'Impact that leaves the target out of reach is either too little, or not what was meant.',
  find: (facts) =>
    signed(facts).flatMap((one) => {
      const aim = missedOf(one);
      if (!aim) return [];
      const { sign, measure } = one;
      return against(facts, one, {
        says: [saysNothing(aim.aim, aim.whose, `/measures/${measure.id}`), saysSign(sign)],
        fact: `missed as at ${sign.last?.asAt}`,
      });
    }),
  examples: [
    {
      when: 'half of eighty are in decent homes, the plan wants 85%, and the action claims impact',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              {
                text: '85% in decent homes',
                target: { value: 85 },
                sign: { last: { numerator: 40, denominator: 80 } },
              },
            ],
            actions: [{ ref: 'H1', rating: 'Done, impact to be shown', measures: [0] }],
          },
        ],
      },
      raises: ['85% in decent homes, H1'],
    },
    {
      when: 'the indicator’s own target is missed beyond doubt',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [{ text: 'Homes are decent', sign: { missed: '85%' } }],
            actions: [{ ref: 'H1', rating: 'Done and making a difference', measures: [0] }],
          },
        ],
      },
      raises: ['Homes are decent, H1'],
    },
    {
      when: 'seven of ten could be chance, a target the other way is kept, or no impact is claimed',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              { text: '85% in decent homes', target: { value: 85 }, sign: { last: { numerator: 7, denominator: 10 } } },
              {
                text: 'Under 60% moved',
                target: { comparator: '<', value: 60 },
                sign: { last: { numerator: 20, denominator: 80 } },
              },
              { text: '90% seen', target: { value: 90 }, sign: { last: { numerator: 40, denominator: 80 } } },
            ],
            actions: [
              { ref: 'H1', rating: 'Done and making a difference', measures: [0, 1] },
              { ref: 'H2', rating: 'Done', measures: [2] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const stale: Rule = {
  id: 'indicator-reading-stale',
  title: 'Readings of measures have stopped coming',
  group: 'Measures',
  asks: 'When will the next return be loaded, or why is there no reading of it?',
  because: 'A measure that is said to be read from the returns shows nothing new while none comes.',
  find: (facts) => {
    const late = signed(facts).filter(({ sign }) => sign.nextBy < facts.asAt);
    // One return feeds many measures: where it is late, that is one question of the area.
    return [...Map.groupBy(late, ({ measure }) => measure.areaId)].map(([areaId, list]): Found => ({
      subject: `area:${areaId}`,
      about: [...new Map(list.map(({ measure }) => [measure.id, aboutMeasure(measure)])).values()],
      says: list.flatMap(({ sign, measure }) => [
        saysMeasure(facts, measure),
        saysNothing(
          sign.last ? sign.last.words : 'No reading',
          sign.last
            ? `last reading, as at ${inWords(sign.last.asAt)}; the next was to be there by ${inWords(sign.nextBy)}`
            : `readings up to ${inWords(facts.asAt)}`,
          sign.href,
        ),
      ]),
      facts: list.map(({ sign }) => `sign ${sign.itemId} ${sign.last?.asAt ?? 'never'}`),
      to: leadOf(facts, areaId),
      since: addDays(list.map(({ sign }) => sign.nextBy).toSorted()[0] ?? facts.asAt, 1),
    }));
  },
  examples: [
    {
      when: 'the next reading was to be there a week ago, for two measures of one area',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [
              { text: '85% in decent homes', target: { value: 85 }, sign: { nextBy: '2026-09-08' } },
              { text: 'Homes are near', sign: { nextBy: '2026-09-08' } },
              { text: 'Homes are warm', sign: { nextBy: '2026-09-15' } },
            ],
          },
        ],
      },
      raises: ['85% in decent homes, Homes are near'],
    },
    {
      when: 'it is not yet due, or nothing is attached',
      given: {
        areas: [
          {
            title: 'Homes',
            measures: [{ text: '85% in decent homes', target: { value: 85 }, sign: {} }, { text: 'Homes are near' }],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const vitalSignRules: Rule[] = [worse, missed, stale];
