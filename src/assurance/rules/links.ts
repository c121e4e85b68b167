import { actionFinder, countOf, type ActionFinder } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import {
  aboutAction,
  aboutArea,
  aboutCommitment,
  aboutFinding,
  aboutMilestone,
  aboutPlan,
  leadOf,
  ownerOf,
  programmeOffice,
  saysAction,
  saysFinding,
  saysMilestone,
  saysNothing,
} from '../quotations.ts';
import type { Found, Rule, Says } from '../rule.ts';

/** Findings and actions of an area and all under it, and of the areas it is part of. */
function around(facts: Facts, areaId: number) {
  const within = facts.index.within(areaId);
  for (
    let id = facts.index.areas.get(areaId)?.parentId ?? null;
    id !== null;
    id = facts.index.areas.get(id)?.parentId ?? null
  ) {
    if (within.has(id)) break;
    within.add(id);
  }
  return {
    findings: facts.view.findings.filter((finding) => within.has(finding.areaId)),
    actions: facts.view.actions.filter((action) => within.has(action.areaId)),
  };
}

/** Whether anybody has linked findings to actions in an area. Where nobody has, the area itself is the link. */
function usesLinks(facts: Facts, areaId: number): boolean {
  return facts.view.findings.some((finding) => finding.areaId === areaId && finding.actionIds.length > 0);
}

const findingWithoutAction: Rule = {
  id: 'finding-without-action',
  title: 'Finding with no action',
  group: 'Links',
  asks: 'Which action answers this? If none does, what will be done, by whom and by when?',
  because: 'A plan answers every finding, or says why not.',
  find: (facts) =>
    facts.view.areas.flatMap((area): Found[] => {
      const findings = area.findingIds.flatMap((id) => facts.index.findings.get(id) ?? []);
      if (findings.length > 0 && around(facts, area.id).actions.length === 0)
        return [
          {
            subject: `area:${area.id}`,
            about: [aboutArea(area), ...findings.map(aboutFinding)],
            says: [
              ...findings.slice(0, 5).map((finding) => saysFinding(facts, finding)),
              saysNothing('No action', `actions of ${facts.index.areaName(area.id)}`, `/areas/${area.id}`),
            ],
            facts: ['no action'],
            to: programmeOffice,
            since: area.from.since,
          },
        ];
      if (!usesLinks(facts, area.id)) return [];
      return findings
        .filter((finding) => finding.actionIds.length === 0)
        .map((finding) => ({
          subject: `finding:${finding.id}`,
          about: [aboutFinding(finding)],
          says: [
            saysFinding(facts, finding),
            saysNothing(
              'No action linked, while other findings of the area have theirs',
              `actions of ${facts.index.areaName(area.id)}`,
              `/areas/${area.id}`,
            ),
          ],
          facts: ['no action'],
          to: leadOf(facts, area.id),
          since: finding.from.since,
        }));
    }),
  examples: [
    {
      when: 'one finding of an area has its action and another has none',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Visits are late', 'Records of visits are thin'],
            actions: [{ ref: 'V1', findings: [0] }],
          },
        ],
      },
      raises: ['Records of visits are thin'],
    },
    {
      when: 'an area has findings and no action, not even in the areas under it',
      given: { areas: [{ title: 'Visits', findings: ['Visits are late'] }] },
      raises: ['Visits, Visits are late'],
    },
    {
      when: 'nobody has linked anything in the area, so its actions together answer its findings',
      given: {
        areas: [{ title: 'Visits', findings: ['Visits are late', 'Records are thin'], actions: [{ ref: 'V1' }] }],
      },
      raises: [],
    },
    {
      when: 'the actions are in a sub-area',
      given: {
        areas: [
          { title: 'Care leavers', findings: ['Support ends too soon'] },
          { title: 'Housing', under: 'Care leavers', actions: [{ ref: 'H1' }] },
        ],
      },
      raises: [],
    },
  ],
};

const actionWithoutFinding: Rule = {
  id: 'action-without-finding',
  title: 'Action with no finding',
  group: 'Links',
  asks: 'What is this action for: which finding does it answer, or where did it come from?',
  because: 'Effort that answers nothing that was found is effort that something found may be missing.',
  find: (facts) => {
    if (facts.view.findings.length === 0) return noFindings(facts);
    return facts.view.areas.flatMap((area): Found[] => {
      const actions = area.actionIds
        .flatMap((id) => facts.index.actions.get(id) ?? [])
        .filter((action) => !action.origin);
      if (actions.length === 0) return [];
      const purpose = area.needsToImprove ?? area.source;
      if (around(facts, area.id).findings.length === 0) {
        if (purpose) return [];
        return [
          {
            subject: `area:${area.id}`,
            about: [aboutArea(area), ...actions.map(aboutAction)],
            says: [
              saysNothing(
                countOf(actions.length, 'action'),
                `actions of ${facts.index.areaName(area.id)}`,
                `/areas/${area.id}`,
              ),
              saysNothing(
                'No finding, and nothing said about what needs to improve',
                `findings of ${facts.index.areaName(area.id)}`,
                `/areas/${area.id}`,
              ),
            ],
            facts: ['no finding'],
            to: programmeOffice,
            since: area.from.since,
          },
        ];
      }
      if (!usesLinks(facts, area.id)) return [];
      return actions
        .filter((action) => action.findingIds.length === 0)
        .map((action) => ({
          subject: `action:${action.id}`,
          about: [aboutAction(action)],
          says: [
            saysAction(facts, action),
            saysNothing(
              'No finding linked, while other actions of the area have theirs',
              `findings of ${facts.index.areaName(area.id)}`,
              `/areas/${area.id}`,
            ),
          ],
          facts: ['no finding'],
          to: ownerOf(action),
          since: action.from.since,
        }));
    });
  },
  examples: [
    {
      when: 'one action answers a finding and another answers none',
      given: {
        areas: [
          { title: 'Visits', findings: ['Visits are late'], actions: [{ ref: 'V1', findings: [0] }, { ref: 'V2' }] },
        ],
      },
      raises: ['V2'],
    },
    {
      when: 'an area has actions and nothing that was found, while another area has its findings',
      given: {
        areas: [
          { title: 'Visits', actions: [{ ref: 'V1' }, { ref: 'V2' }] },
          { title: 'Plans', findings: ['Plans are not clear'], actions: [{ ref: 'P1' }] },
        ],
      },
      raises: ['Visits, V1, V2'],
    },
    {
      when: 'the plan has no findings at all, which is one question',
      given: {
        areas: [
          { title: 'Visits', actions: [{ ref: 'V1' }, { ref: 'V2' }] },
          { title: 'Plans', actions: [{ ref: 'P1' }] },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'the area says what needs to improve, the action says where it came from, or nobody has linked anything',
      given: {
        areas: [
          { title: 'Visits', needsToImprove: 'Visits need a purpose', actions: [{ ref: 'V1' }] },
          {
            title: 'Plans',
            findings: ['Plans are not clear'],
            actions: [
              { ref: 'P1', findings: [0] },
              { ref: 'P2', origin: 'Asked for by the board in May' },
            ],
          },
          { title: 'Health', findings: ['Checks are late'], actions: [{ ref: 'H1' }] },
        ],
      },
      raises: [],
    },
  ],
};

/** A plan without a single finding, where some areas do not even say what needs to improve. */
function noFindings(facts: Facts): Found[] {
  const vague = facts.view.areas.filter((area) => !area.needsToImprove && !area.source);
  const actions = vague.flatMap((area) => area.actionIds.flatMap((id) => facts.index.actions.get(id) ?? []));
  const unexplained = actions.filter((action) => !action.origin);
  if (unexplained.length === 0) return [];
  return [
    {
      subject: 'no findings',
      about: [aboutPlan(facts)],
      says: [
        saysNothing(
          `${countOf(unexplained.length, 'action')} in ${countOf(vague.length, 'area')}`,
          'the actions of the plan',
          `/plan/${facts.view.id}/actions`,
        ),
        saysNothing(
          'No finding, and nothing said about what needs to improve',
          'the findings of the plan',
          `/plan/${facts.view.id}/findings`,
        ),
      ],
      facts: ['no findings'],
      to: programmeOffice,
      since: vague.map((area) => area.from.since).sort()[0] ?? facts.asAt,
    },
  ];
}

/** The nearest action must share this much wording before it is worth showing to a person. */
const worthShowing = 0.35;

const finders = new WeakMap<Facts, ActionFinder>();

/** Reading the wording of every action is the slow part, so the rules that look for the nearest share it. */
function finderOf(facts: Facts): ActionFinder {
  const known = finders.get(facts);
  if (known) return known;
  const made = actionFinder(facts.view);
  finders.set(facts, made);
  return made;
}

/** What the plan has instead of a link: the action nearest in wording, for a person to link or not. */
function saysNearest(facts: Facts, find: ActionFinder, text: string, area: string | null): Says[] {
  const [first] = find(text, area);
  const none = saysNothing('No action linked', 'the actions of the plan', `/plan/${facts.view.id}/actions`);
  if (!first || first.likeness < worthShowing) return [none];
  const said = saysAction(facts, first.action);
  return [none, { ...said, where: `nearest in wording, and not linked: ${said.where}` }];
}

const commitmentWithoutAction: Rule = {
  id: 'commitment-without-action',
  title: 'Promise on the page with no action',
  group: 'Links',
  asks: 'Which action keeps this promise? If none does, should there be one, or should the promise go?',
  because:
    'The plan on a page is what the public reads. What it promises and the plan does not do is a promise nobody keeps.',
  find: (facts) => {
    if (facts.view.onAPage.length === 0) return [];
    const find = finderOf(facts);
    return facts.view.onAPage.flatMap((page) =>
      page.commitments
        .filter((commitment) => commitment.actionIds.length === 0)
        .map((commitment): Found => {
          const about = aboutCommitment(facts, commitment);
          return {
            subject: `commitment:${commitment.id}`,
            about: [about],
            says: [
              { quote: commitment.text, where: `plan on a page, under ${page.title}`, href: about.href },
              ...saysNearest(facts, find, commitment.text, page.title),
            ],
            facts: ['no action'],
            to: programmeOffice,
            since: facts.view.areas.map((area) => area.from.since).sort()[0] ?? facts.asAt,
          };
        }),
    );
  },
  examples: [
    {
      when: 'one promise has its action and another has none',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }],
        commitments: [{ text: 'See every child on time', actions: ['V1'] }, { text: 'Ask children what they think' }],
      },
      raises: ['Ask children what they think'],
    },
    {
      when: 'the plan has no plan on a page',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }] },
      raises: [],
    },
  ],
};

const milestoneWithoutAction: Rule = {
  id: 'milestone-without-action',
  title: 'Milestone with no action',
  group: 'Links',
  asks: 'Which action brings this about, and who answers for it?',
  because: 'A milestone that no action leads to has no owner.',
  find: (facts) => {
    if (facts.view.milestones.every((milestone) => milestone.actionIds.length > 0)) return [];
    const find = finderOf(facts);
    return facts.view.milestones
      .filter((milestone) => milestone.actionIds.length === 0)
      .map((milestone): Found => ({
        subject: `milestone:${milestone.id}`,
        about: [aboutMilestone(facts, milestone)],
        says: [saysMilestone(facts, milestone), ...saysNearest(facts, find, milestone.text, null)],
        facts: ['no action'],
        to: programmeOffice,
        since: milestone.from.since,
      }));
  },
  examples: [
    {
      when: 'a milestone leads back to no action',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }],
        milestones: [
          { number: 1, text: 'New visiting standards', by: '2026-12-31', actions: ['V1'] },
          { number: 2, text: 'A new children’s rights service', by: '2026-12-31' },
        ],
      },
      raises: ['Milestone 2'],
    },
    { when: 'there are no milestones', given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }] }, raises: [] },
  ],
};

export const linkRules: Rule[] = [
  findingWithoutAction,
  actionWithoutFinding,
  commitmentWithoutAction,
  milestoneWithoutAction,
];
