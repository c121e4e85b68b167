import { addDays, addMonths, inWords } from '../../methods/calendar.ts';
import { countOf, isDone, meetsItsTarget, type Action, type Area, type Step } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import {
  aboutAction,
  aboutArea,
  aboutPlan,
  leadOf,
  nameOf,
  ownerOf,
  programmeOffice,
  saysDue,
  saysNothing,
  saysRating,
} from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';
import { firstOfRun } from './dates.ts';

/** Whether anything on record shows impact: evidence in date, a linked measure that meets its target, or an impact rating. */
function showsImpact(facts: Facts, action: Action): boolean {
  const shown = (impact: string | undefined) => impact === 'evidenced' || impact === 'embedded';
  const measures = action.measureIds.flatMap((id) => facts.index.measures.get(id) ?? []);
  return (
    action.currentEvidenceCount > 0 ||
    measures.some((one) => shown(one.impactRating?.impact) || meetsItsTarget(one, facts.asAt))
  );
}

const claimsImpact = (step: Step) => step.rating?.impact === 'evidenced' || step.rating?.impact === 'embedded';

/**
 * ISO date since which a step has been complete, as far as is known. Where the first claim on record already says so,
 * the work may have been complete for longer: its own due date is then taken, if it is earlier.
 */
function completeSince(facts: Facts, step: Step): string {
  const first =
    (facts.claims.get(step.id) ?? []).findLastIndex(
      (claim) => claim.delivery !== 'complete' && claim.delivery !== 'closed',
    ) + 1;
  const claimedOn = facts.claims.get(step.id)?.[first]?.on ?? step.rating?.on ?? facts.asAt;
  return first === 0 && step.byOn !== null && step.byOn < claimedOn ? step.byOn : claimedOn;
}

/** What an action has to show, in words. */
function saysEvidence(facts: Facts, action: Action) {
  const linked = action.measureIds.length;
  const measures =
    linked === 0 ? 'no measure linked' : `${countOf(linked, 'linked measure')}, none shown to meet its target`;
  return saysNothing(
    `No evidence of impact, and ${measures}`,
    `evidence of ${nameOf(action)} at ${inWords(facts.asAt)}`,
    `/actions/${action.id}`,
  );
}

const monthsToShow = 6;

const completeWithoutEvidence: Rule = {
  id: 'complete-without-evidence',
  title: 'Complete for six months with no evidence of impact',
  group: 'Evidence',
  asks: 'What difference has it made to children, and what shows it?',
  because:
    'What was done six months ago has had time to make a difference. If nothing shows one, that is a finding too.',
  find: (facts) =>
    facts.view.actions.flatMap((action): Found[] => {
      if (action.closure?.evidence || action.steps.length === 0 || !action.steps.every((step) => isDone(step)))
        return [];
      if (action.steps.some(claimsImpact) || showsImpact(facts, action)) return [];
      const last = action.steps
        .toSorted((a, b) => (completeSince(facts, a) < completeSince(facts, b) ? -1 : 1))
        .at(-1) as Step;
      const since = addMonths(completeSince(facts, last), monthsToShow);
      if (since > facts.asAt || last.rating?.delivery !== 'complete') return [];
      return [
        {
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [
            saysRating(action, last),
            ...(last.byOn && last.byOn < facts.asAt ? [saysDue(facts, action, last)] : []),
            saysEvidence(facts, action),
          ],
          facts: ['complete, no evidence'],
          to: ownerOf(action),
          since,
        },
      ];
    }),
  examples: [
    {
      when: 'it has been rated done since February and nothing shows what changed',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              {
                ref: 'V1',
                due: 'March 2026',
                rating: 'Done, impact to be shown',
                before: [
                  { word: 'On track', on: '2026-01-31' },
                  { word: 'Done', on: '2026-02-28' },
                ],
              },
            ],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'there is no history, and its date passed more than six months ago',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'January 2026', rating: 'Done' }] }] },
      raises: ['V1'],
    },
    {
      when: 'six months are up today',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: '15 March 2026', rating: 'Done' }] }] },
      raises: ['V1'],
    },
    {
      when: 'it was done five months ago, has evidence, meets a linked measure, or claims impact, which is another question',
      given: {
        areas: [
          {
            title: 'Visits',
            measures: [{ text: 'Over 80% of visits on time', target: { value: 80, comparator: '>', meets: 'yes' } }],
            actions: [
              { ref: 'V1', due: '16 March 2026', rating: 'Done' },
              { ref: 'V2', due: 'January 2026', rating: 'Done', evidence: [{ title: 'Audit of visits' }] },
              { ref: 'V3', due: 'January 2026', rating: 'Done', measures: [0] },
              { ref: 'V4', due: 'January 2026', rating: 'Done and making a difference' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const impactWithoutEvidence: Rule = {
  id: 'impact-without-evidence',
  title: 'Impact claimed with nothing to show it',
  group: 'Evidence',
  asks: 'What shows the impact? Attach it or link the measure, or rate the action as complete and not yet evidenced.',
  because: 'A claim is not evidence.',
  find: (facts) =>
    facts.view.actions.flatMap((action): Found[] => {
      const step = action.steps.find(claimsImpact);
      // One let through by an override is asked about as an override.
      if (!step || step.rating?.overrideReason || action.closure?.evidence || showsImpact(facts, action)) return [];
      return [
        {
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [saysRating(action, step), saysEvidence(facts, action)],
          facts: [`claims ${step.rating?.impact}`],
          to: ownerOf(action),
          since: firstOfRun(facts, step),
        },
      ];
    }),
  examples: [
    {
      when: 'the rating says it makes a difference and there is no evidence',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'Done and making a difference' }] }] },
      raises: ['V1'],
    },
    {
      when: 'its only evidence has gone out of date',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1', rating: 'Done and making a difference', evidence: [{ expiresOn: '2026-08-31' }] }],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'there is evidence, or an override that is asked about in its own right',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Done and making a difference', evidence: [{}] },
              { ref: 'V2', rating: 'Done and making a difference', override: 'Survey is out next month' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const evidenceExpired: Rule = {
  id: 'evidence-expired',
  title: 'Evidence out of date',
  group: 'Evidence',
  asks: 'Is it still so? Add what shows it now, or say that it no longer holds.',
  because: 'Evidence with an end date was only good until then.',
  find: (facts) => {
    const expired = Map.groupBy(facts.expired, (one) => one.itemId);
    return facts.view.actions.flatMap((action): Found[] => {
      const list = expired.get(action.id) ?? [];
      const first = list[0];
      if (!first || action.currentEvidenceCount > 0) return [];
      const step = action.steps.find((one) => isDone(one)) ?? action.steps[0];
      return [
        {
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [
            ...list.map((one) =>
              saysNothing(
                one.title,
                `evidence of ${nameOf(action)}, good until ${inWords(one.expiredOn)}`,
                `/actions/${action.id}`,
              ),
            ),
            ...(step ? [saysRating(action, step)] : []),
          ],
          facts: list.map((one) => `expired ${one.expiredOn} ${one.title}`),
          to: ownerOf(action),
          since: addDays(
            list
              .map((one) => one.expiredOn)
              .sort()
              .at(-1) ?? first.expiredOn,
            1,
          ),
        },
      ];
    });
  },
  examples: [
    {
      when: 'the only evidence was good until last month',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1', rating: 'Done', evidence: [{ title: 'Audit', expiresOn: '2026-08-31' }] }],
          },
        ],
      },
      raises: ['V1'],
    },
    {
      when: 'it is good until today, or newer evidence has been added',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Done', evidence: [{ expiresOn: '2026-09-15' }] },
              { ref: 'V2', rating: 'Done', evidence: [{ expiresOn: '2026-08-31' }, {}] },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

/** The impact rated for the findings of an area: how many are rated as evidenced or embedded. */
function findingsShown(facts: Facts, area: Area): { all: number; shown: number } {
  const findings = area.findingIds.flatMap((id) => facts.index.findings.get(id) ?? []);
  const shown = findings.filter(
    ({ impactRating }) => impactRating?.impact === 'evidenced' || impactRating?.impact === 'embedded',
  );
  return { all: findings.length, shown: shown.length };
}

const areaComplete: Rule = {
  id: 'area-complete',
  title: 'Every action of an area is complete',
  group: 'Evidence',
  asks: 'Is what inspectors found put right? Say what shows it, finding by finding, or what else is to be done.',
  because:
    'When the actions are used up and the finding is not shown to be put right, the plan has nothing left to offer it.',
  find: (facts) =>
    facts.view.areas.flatMap((area): Found[] => {
      const actions = area.actionIds.flatMap((id) => facts.index.actions.get(id) ?? []);
      const steps = actions.flatMap((action) => action.steps.map((step) => ({ action, step })));
      const done = steps.every(({ action, step }) => isDone(step, action.closure !== null));
      // An area that itself says its impact is still to be shown does not yet claim to be finished.
      const finished = done && steps.every(({ step }) => step.rating?.impact !== 'claimed');
      const { all, shown } = findingsShown(facts, area);
      if (actions.length < 2 || actions.some((action) => action.steps.length === 0) || !finished) return [];
      if (all > 0 && shown === all) return [];
      const words = [...new Set(steps.map(({ step }) => step.rating?.word ?? 'closed'))].join(', ');
      return [
        {
          subject: `area:${area.id}`,
          about: [aboutArea(area), ...actions.map(aboutAction)],
          says: [
            saysNothing(
              words,
              `rating of every action of ${facts.index.areaName(area.id)}: ${actions.map(nameOf).join(', ')}`,
              `/areas/${area.id}`,
            ),
            all > 0
              ? saysNothing(
                  `${shown} of ${countOf(all, 'finding')} rated as put right`,
                  `findings of ${facts.index.areaName(area.id)}`,
                  `/areas/${area.id}`,
                )
              : saysNothing(
                  'No findings recorded to rate the impact on',
                  `findings of ${facts.index.areaName(area.id)}`,
                  `/areas/${area.id}`,
                ),
          ],
          facts: ['all complete'],
          to: leadOf(facts, area.id),
          since:
            steps
              .map(({ step }) => firstOfRun(facts, step))
              .sort()
              .at(-1) ?? facts.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'all actions are done and the finding is not rated',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Children are not seen often enough'],
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Done' },
              { ref: 'V2', due: 'June 2026', rating: 'Closed' },
            ],
          },
        ],
      },
      raises: ['Visits, V1, V2'],
    },
    {
      when: 'one action is open, or one says its impact is still to be shown, or every finding is rated as put right',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Children are not seen often enough'],
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Done' },
              { ref: 'V2', due: 'June 2027', rating: 'On track' },
            ],
          },
          {
            title: 'Plans',
            findings: ['Plans are not clear'],
            actions: [
              { ref: 'P1', due: 'June 2026', rating: 'Done' },
              { ref: 'P2', due: 'June 2026', rating: 'Done, impact to be shown' },
            ],
          },
          {
            title: 'Health',
            findings: [{ text: 'Health checks are late', impact: 'evidenced' }],
            actions: [
              { ref: 'H1', due: 'June 2026', rating: 'Done' },
              { ref: 'H2', due: 'June 2026', rating: 'Done' },
            ],
          },
        ],
      },
      raises: [],
    },
  ],
};

const findingsNotRated: Rule = {
  id: 'findings-not-rated',
  title: 'Impact on the findings has never been rated',
  group: 'Evidence',
  asks: 'How far is each finding put right? Rate each one, apart from the actions that answer it.',
  because: 'A plan is there to put right what was found. Ratings of its actions alone do not say whether it has.',
  find: (facts) => {
    const { findings, actions } = facts.view;
    const done = actions.filter(
      (action) => action.steps.length > 0 && action.steps.every((step) => isDone(step, action.closure !== null)),
    );
    if (findings.length === 0 || findings.some((finding) => finding.impactRating) || done.length === 0) return [];
    return [
      {
        subject: 'findings',
        about: [aboutPlan(facts)],
        says: [
          saysNothing(
            `${done.length} of ${countOf(actions.length, 'action')} complete or closed`,
            'the ratings of the plan',
            `/plan/${facts.view.id}/actions`,
          ),
          saysNothing(
            `0 of ${countOf(findings.length, 'finding')} rated for impact`,
            'the findings of the plan',
            `/plan/${facts.view.id}/findings`,
          ),
        ],
        facts: ['findings not rated'],
        to: programmeOffice,
        since: findings.map((finding) => finding.from.since).sort()[0] ?? facts.asAt,
      },
    ];
  },
  examples: [
    {
      when: 'actions are complete and no finding has ever been rated',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Children are not seen often enough'],
            actions: [{ ref: 'V1', due: 'June 2026', rating: 'Done' }],
          },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'a finding has been rated',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Children are not seen often enough', { text: 'Visits have no purpose', impact: 'claimed' }],
            actions: [{ ref: 'V1', due: 'June 2026', rating: 'Done' }],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const evidenceRules: Rule[] = [
  completeWithoutEvidence,
  impactWithoutEvidence,
  evidenceExpired,
  areaComplete,
  findingsNotRated,
];
