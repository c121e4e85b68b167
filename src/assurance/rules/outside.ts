import { impactWords, isDone, type Action, type Finding, type Impact } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import type { OutsideSaid } from '../outside-facts.ts';
import { aboutDocument, aboutStatement, aboutThread, documentName, saysSaid } from '../outside-quotations.ts';
import {
  aboutAction,
  aboutArea,
  aboutFinding,
  aboutMeasure,
  aboutPlan,
  leadOf,
  ownerOf,
  programmeOffice,
  saysNothing,
  saysRating,
} from '../quotations.ts';
import type { About, Answerer, Found, Rule, Says } from '../rule.ts';

/**
 * Questions from what others said. A contradiction with a rating rests on links a person confirmed: what is only
 * suggested contradicts nobody. How a sentence judges is taken as a person confirmed it or, until somebody has, as the
 * stated rules suggest. That nothing answers a sentence is asked only where nothing is even suggested.
 */

const isWanting = (said: OutsideSaid) =>
  said.polarity === 'negative' ||
  said.movement === 'not improved' ||
  (said.polarity === 'mixed' && said.movement !== 'improved');

/** What an inspector's words are linked to in the plan, with the actions that answer it. */
type Matter = {
  key: string;
  about: About;
  actions: Action[];
  to: Answerer;
  impact: { impact: Impact; on: string } | null;
};

function matterOf(facts: Facts, { itemId, kind }: OutsideSaid['links'][number]): Matter | null {
  const { index } = facts;
  const actionsOf = (ids: readonly number[]) => ids.flatMap((id) => index.actions.get(id) ?? []);
  const key = `${kind}:${itemId}`;
  if (kind === 'action') {
    const action = index.actions.get(itemId);
    return action ? { key, about: aboutAction(action), actions: [action], to: ownerOf(action), impact: null } : null;
  }
  if (kind === 'finding') {
    const finding = index.findings.get(itemId);
    if (!finding) return null;
    const actions = actionsOf(
      finding.actionIds.length > 0 ? finding.actionIds : (index.areas.get(finding.areaId)?.actionIds ?? []),
    );
    return {
      key,
      about: aboutFinding(finding),
      actions,
      to: leadOf(facts, finding.areaId),
      impact: finding.impactRating,
    };
  }
  if (kind === 'measure') {
    const measure = index.measures.get(itemId);
    if (!measure) return null;
    const to = leadOf(facts, measure.areaId);
    return {
      key,
      about: aboutMeasure(measure),
      actions: actionsOf(measure.actionIds),
      to,
      impact: measure.impactRating,
    };
  }
  const area = index.areas.get(itemId);
  if (!area) return null;
  const within = index.within(itemId);
  const actions = facts.view.actions.filter((action) => within.has(action.areaId));
  return { key, about: aboutArea(area), actions, to: leadOf(facts, itemId), impact: null };
}

/** Everything wanting, or whatever `which` says, by the matter it is confirmed to be about. */
function byMatter(facts: Facts, which: (said: OutsideSaid) => boolean) {
  const found = new Map<string, { matter: Matter; said: OutsideSaid[] }>();
  for (const said of facts.outside.said) {
    if (!which(said)) continue;
    for (const link of said.links) {
      const matter = link.state === 'confirmed' ? matterOf(facts, link) : null;
      if (!matter) continue;
      const known = found.get(matter.key);
      if (known) known.said.push(said);
      else found.set(matter.key, { matter, said: [said] });
    }
  }
  return [...found.values()];
}

const isComplete = (action: Action) =>
  action.closure !== null || (action.steps.length > 0 && action.steps.every((step) => isDone(step)));

/** Since when an action has been said to be done, as far as its claims go back. */
function doneSince(facts: Facts, action: Action): string {
  const since = action.steps.map((step) => {
    const claims = facts.claims.get(step.id) ?? [];
    const open = claims.findLastIndex((claim) => claim.delivery !== 'complete' && claim.delivery !== 'closed');
    return claims[open + 1]?.on ?? step.rating?.on ?? facts.asAt;
  });
  return (
    [action.closure?.on, ...since]
      .flatMap((on) => on ?? [])
      .sort()
      .at(0) ?? facts.asAt
  );
}

/**
 * Whether words tell of how the work went, and not only of why it was begun: a visit looks at what a plan has done; any
 * other document does when the work was already said to be done.
 */
function looksBack(facts: Facts, said: OutsideSaid, actions: Action[]): boolean {
  return (
    said.source.kind === 'monitoring-visit' ||
    actions.every((action) => said.source.on !== null && doneSince(facts, action) <= said.source.on)
  );
}

/** An action's completion: its rating, or that it was formally closed. */
function saysDone(action: Action): Says[] {
  const step = action.steps.at(-1);
  return step?.rating
    ? [saysRating(action, step)]
    : [saysNothing('Closed', `action ${action.ref}`, `/actions/${action.id}`)];
}

const sinceOf = (facts: Facts, said: OutsideSaid[]) =>
  said.flatMap(({ source }) => source.on ?? []).sort()[0] ?? facts.asAt;

const factOf = (said: OutsideSaid) => `said:${said.id}`;

const completeNotImproved: Rule = {
  id: 'complete-not-improved',
  title: 'Rated complete, and the inspector says it is not right yet',
  group: 'Seen from outside',
  asks: 'What did the completed work change, and what will be done about what the inspector saw?',
  because: 'Work that is done and a problem that is still seen cannot both be the end of the matter.',
  find: (facts) =>
    byMatter(facts, isWanting).flatMap(({ matter, said }): Found[] => {
      const { actions } = matter;
      if (actions.length === 0 || !actions.every(isComplete)) return [];
      const seen = said.filter((one) => looksBack(facts, one, actions));
      if (seen.length === 0) return [];
      return [
        {
          subject: matter.key,
          about: [matter.about],
          says: [...actions.slice(0, 3).flatMap(saysDone), ...seen.slice(0, 4).map(saysSaid)],
          facts: seen.map(factOf),
          to: matter.to,
          since: sinceOf(facts, seen),
        },
      ];
    }),
  examples: [
    {
      when: 'all actions on a finding are done and a later visit still sees it',
      given: {
        areas: [
          {
            title: 'Visits',
            findings: ['Visits are late'],
            actions: [{ ref: 'V1', rating: 'Done', ratedOn: '2026-05-31', findings: [0] }],
          },
        ],
        documents: [
          { on: '2026-07-10', says: [{ text: 'There are long gaps between visits', about: ['Visits are late'] }] },
        ],
      },
      raises: ['Visits are late'],
    },
    {
      when: 'a whole area is done and the sentence was confirmed to be about the area',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Done' },
              { ref: 'V2', rating: 'Closed' },
            ],
          },
        ],
        documents: [{ on: '2026-07-10', says: [{ text: 'There are long gaps between visits', about: ['Visits'] }] }],
      },
      raises: ['Visits'],
    },
    {
      when: 'one action on it is still open',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', rating: 'Done' },
              { ref: 'V2', rating: 'On track' },
            ],
          },
        ],
        documents: [{ on: '2026-07-10', says: [{ text: 'There are long gaps between visits', about: ['Visits'] }] }],
      },
      raises: [],
    },
    {
      when: 'nobody has confirmed that the sentence is about it',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'Done' }] }],
        documents: [
          { on: '2026-07-10', says: [{ text: 'There are long gaps between visits', perhaps: ['Visits', 'V1'] }] },
        ],
      },
      raises: [],
    },
    {
      when: 'the report is the one the plan answers: the work was done after it',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'Done', ratedOn: '2026-05-31' }] }],
        documents: [
          { kind: 'inspection-report', on: '2025-03-01', says: [{ text: 'Visits are late', about: ['V1'] }] },
        ],
      },
      raises: [],
    },
    {
      when: 'the inspector praises it',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', rating: 'Done' }] }],
        documents: [
          { on: '2026-07-10', says: [{ text: 'Visits are now regular', polarity: 'positive', about: ['V1'] }] },
        ],
      },
      raises: [],
    },
  ],
};

const impactTooEarly: Rule = {
  id: 'impact-too-early',
  title: 'Impact claimed while the inspector says it is too early',
  group: 'Seen from outside',
  asks: 'What shows the impact that is claimed, when the inspector could not see it yet?',
  because: 'An impact that others cannot see needs evidence that they can.',
  find: (facts) =>
    byMatter(facts, (said) => said.movement === 'too early').flatMap(({ matter, said }): Found[] => {
      const claims = matter.actions.flatMap((action) =>
        action.steps
          .filter(({ rating }) => rating && rating.impact && rating.impact !== 'not-claimed')
          .map((step) => ({ action, step })),
      );
      const rated = matter.impact && matter.impact.impact !== 'not-claimed' ? matter.impact : null;
      if (claims.length === 0 && !rated) return [];
      return [
        {
          subject: matter.key,
          about: [matter.about],
          says: [
            ...claims.slice(0, 3).map(({ action, step }) => saysRating(action, step)),
            ...(rated
              ? [saysNothing(`Impact ${impactWords[rated.impact]}`, `rating of ${matter.about.ref}`, matter.about.href)]
              : []),
            ...said.slice(0, 3).map(saysSaid),
          ],
          facts: said.map(factOf),
          to: matter.to,
          since: sinceOf(facts, said),
        },
      ];
    }),
  examples: [
    {
      when: 'an action claims impact and the visit says it is too early to see any',
      given: {
        areas: [{ title: 'Supervision', actions: [{ ref: 'S1', rating: 'Done and making a difference' }] }],
        documents: [
          {
            on: '2026-07-10',
            says: [
              {
                text: 'It is too early to see what it changes',
                polarity: 'neutral',
                movement: 'too early',
                about: ['S1'],
              },
            ],
          },
        ],
      },
      raises: ['S1'],
    },
    {
      when: 'the impact on a finding is rated and the visit says it is too early',
      given: {
        areas: [{ title: 'Supervision', findings: [{ text: 'Supervision is thin', impact: 'evidenced' }] }],
        documents: [
          {
            on: '2026-07-10',
            says: [{ text: 'It is too early to tell', movement: 'too early', about: ['Supervision is thin'] }],
          },
        ],
      },
      raises: ['Supervision is thin'],
    },
    {
      when: 'nothing is claimed beyond that the work is done',
      given: {
        areas: [{ title: 'Supervision', actions: [{ ref: 'S1', rating: 'Done' }] }],
        documents: [
          { on: '2026-07-10', says: [{ text: 'It is too early to tell', movement: 'too early', about: ['S1'] }] },
        ],
      },
      raises: [],
    },
    {
      when: 'the link is only suggested',
      given: {
        areas: [{ title: 'Supervision', actions: [{ ref: 'S1', rating: 'Done and making a difference' }] }],
        documents: [
          { on: '2026-07-10', says: [{ text: 'It is too early to tell', movement: 'too early', perhaps: ['S1'] }] },
        ],
      },
      raises: [],
    },
  ],
};

/** The day of the newest inspection: what was found before it was looked at again then. */
function lastInspection(facts: Facts): string {
  const days = facts.outside.said.flatMap(({ source }) =>
    source.kind === 'inspection-report' && source.on !== null ? source.on : [],
  );
  return days.sort().at(-1) ?? '';
}

/** A finding has its actions; where nobody linked any finding of its area, the area's actions together are its answer. */
function isAnswered(facts: Facts, finding: Finding): boolean {
  if (finding.actionIds.length > 0) return true;
  const { index, view } = facts;
  const within = index.within(finding.areaId);
  if (view.findings.some((one) => within.has(one.areaId) && one.actionIds.length > 0)) return false;
  return view.actions.some((action) => within.has(action.areaId));
}

/** Whether an action stands, or is at least suggested, for what was said; or for the finding it is about. */
function hasAction(facts: Facts, said: OutsideSaid): boolean {
  return said.links.some(({ itemId, kind }) => {
    if (kind === 'action') return true;
    const finding = kind === 'finding' ? facts.index.findings.get(itemId) : undefined;
    return finding !== undefined && isAnswered(facts, finding);
  });
}

function unanswered(facts: Facts, kind: 'inspection-report' | 'monitoring-visit'): Found[] {
  if (!facts.outside.answers) return [];
  const since = lastInspection(facts);
  const open = facts.outside.said
    .filter((said) => said.source.kind === kind && (said.source.on ?? since) >= since)
    .filter((said) => isWanting(said) && !hasAction(facts, said));
  return [...Map.groupBy(open, ({ source }) => source.id).values()].flatMap((list) =>
    list.length > mostApart ? [unansweredTogether(facts, list)] : list.map((said) => unansweredOne(facts, said)),
  );
}

/** More sentences of one document than this are one question: a plan that has only begun answers few of them yet. */
const mostApart = 25;

function unansweredOne(facts: Facts, said: OutsideSaid): Found {
  return {
    subject: `statement:${said.id}`,
    about: [aboutStatement(said)],
    says: [
      saysSaid(said),
      saysNothing('No action is linked, and none is suggested', 'actions of the plan', `/statement-links/${said.id}`),
    ],
    facts: ['no action'],
    to: programmeOffice,
    since: said.source.on ?? facts.asAt,
  };
}

function unansweredTogether(facts: Facts, list: OutsideSaid[]): Found {
  const { source } = list[0]!;
  return {
    subject: `source:${source.id}`,
    about: [aboutDocument(source)],
    says: [
      ...list.slice(0, 5).map(saysSaid),
      saysNothing(
        `${list.length} sentences with no action linked, and none suggested`,
        documentName(source),
        `/statement-links?source=${source.id}&tone=negative`,
      ),
    ],
    facts: ['no action'],
    to: programmeOffice,
    since: source.on ?? facts.asAt,
  };
}

const inspectionFindingUnanswered: Rule = {
  id: 'inspector-negative-no-action',
  title: 'An inspector found this wanting and no action answers it',
  group: 'Seen from outside',
  asks: 'Which action answers this? If none does, what will be done, by whom and by when?',
  because: 'What an inspection found and no action answers will be found again.',
  find: (facts) => unanswered(facts, 'inspection-report'),
  examples: [
    {
      when: 'the newest report finds something wanting that no action is linked to',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }],
        documents: [{ kind: 'inspection-report', on: '2026-03-01', says: [{ text: 'Records are thin' }] }],
      },
      raises: ['Records are thin'],
    },
    {
      when: 'a plan that has only begun answers nothing of a long report: it is one question',
      given: {
        documents: [
          {
            kind: 'inspection-report',
            on: '2026-03-01',
            says: Array.from({ length: 30 }, (_one, place) => ({ text: `Fault ${place + 1} was found` })),
          },
        ],
      },
      raises: ['A report'],
    },
    {
      when: 'it was only an earlier report that found it',
      given: {
        documents: [
          { kind: 'inspection-report', on: '2020-03-01', says: [{ text: 'Records are thin' }] },
          { kind: 'inspection-report', on: '2026-03-01', says: [{ text: 'Records are good', polarity: 'positive' }] },
        ],
      },
      raises: [],
    },
    {
      when: 'an action is suggested, which is for a person to say first',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }],
        documents: [
          { kind: 'inspection-report', on: '2026-03-01', says: [{ text: 'Records are thin', perhaps: ['V1'] }] },
        ],
      },
      raises: [],
    },
    {
      when: 'it is about a finding that has its action',
      given: {
        areas: [{ title: 'Visits', findings: ['Records are poor'], actions: [{ ref: 'V1', findings: [0] }] }],
        documents: [
          {
            kind: 'inspection-report',
            on: '2026-03-01',
            says: [{ text: 'Records are thin', about: ['Records are poor'] }],
          },
        ],
      },
      raises: [],
    },
  ],
};

const visitFindingUnanswered: Rule = {
  id: 'visit-finding-no-action',
  title: 'A visit saw this and no action answers it',
  group: 'Seen from outside',
  asks: 'Which action answers what the visit saw? If none does, what will be done before the next one?',
  because: 'The next visit looks first at what the last one saw.',
  find: (facts) => unanswered(facts, 'monitoring-visit'),
  examples: [
    {
      when: 'a letter since the inspection says something no action is linked to',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }],
        documents: [
          { kind: 'inspection-report', on: '2026-03-01', says: [] },
          { on: '2026-07-10', marked: true, says: [{ text: 'Fathers are not included' }] },
        ],
      },
      raises: ['a sentence on page 1 of A letter'],
    },
    {
      when: 'the letter only praises',
      given: { documents: [{ on: '2026-07-10', says: [{ text: 'Fathers are included', polarity: 'positive' }] }] },
      raises: [],
    },
    {
      when: 'the action that answers it is linked',
      given: {
        areas: [{ title: 'Families', actions: [{ ref: 'F1' }] }],
        documents: [{ on: '2026-07-10', says: [{ text: 'Fathers are not included', about: ['F1'] }] }],
      },
      raises: [],
    },
  ],
};

/** Whether the plan would notice if it slipped: a measure that is read, or a closure with a day to look again. */
function isWatched(facts: Facts, said: OutsideSaid): boolean {
  const { actions, measures, findings, areas } = facts.index;
  return said.links.some(({ itemId, kind }) => {
    if (kind === 'measure') return true;
    const linked =
      kind === 'action'
        ? [itemId]
        : kind === 'finding'
          ? (findings.get(itemId)?.actionIds ?? [])
          : (areas.get(itemId)?.actionIds ?? []);
    const own = kind === 'area' ? (areas.get(itemId)?.measureIds ?? []) : [];
    const seen = [...own, ...linked.flatMap((id) => actions.get(id)?.measureIds ?? [])];
    return (
      seen.some((id) => measures.get(id)?.source) ||
      linked.some((id) => (actions.get(id)?.closure?.watchUntil ?? '') >= facts.asAt)
    );
  });
}

const praisedNoWatch: Rule = {
  id: 'praised-no-watch',
  title: 'Praised by inspectors, and nothing watches that it stays so',
  group: 'Seen from outside',
  asks: 'How would you know if these slipped? Name the measure, audit or day on which each is looked at again.',
  because: 'What is praised is looked at less, and the next inspection looks again.',
  find: (facts) => {
    if (!facts.outside.answers) return [];
    const since = lastInspection(facts);
    const praised = facts.outside.said.filter(
      (said) => said.polarity === 'positive' && (said.source.on ?? '') >= since && !isWatched(facts, said),
    );
    return [...Map.groupBy(praised, ({ source }) => source.id).values()].map((list) => ({
      subject: `source:${list[0]!.source.id}`,
      about: [aboutDocument(list[0]!.source)],
      says: [
        ...list.slice(0, 5).map(saysSaid),
        saysNothing(
          list.length === 1
            ? 'No measure with a source, and no day to look again'
            : `${list.length} things praised with no measure that is read and no day to look again`,
          documentName(list[0]!.source),
          `/statement-links?source=${list[0]!.source.id}&tone=positive`,
        ),
      ],
      // What is one of many is not asked again when one more is added; only when the document is new.
      facts: ['no watch'],
      to: programmeOffice,
      since: list[0]!.source.on ?? facts.asAt,
    }));
  },
  examples: [
    {
      when: 'a report praises something no measure is linked to',
      given: {
        documents: [
          {
            kind: 'inspection-report',
            on: '2026-03-01',
            says: [{ text: 'Early help is strong', polarity: 'positive' }],
          },
        ],
      },
      raises: ['A report'],
    },
    {
      when: 'a measure with a source is linked to the action praised',
      given: {
        areas: [
          {
            title: 'Early help',
            actions: [{ ref: 'E1', measures: [0] }],
            measures: [{ text: 'Families say it helped', source: 'survey' }],
          },
        ],
        documents: [
          { on: '2026-07-10', says: [{ text: 'Early help is strong', polarity: 'positive', about: ['E1'] }] },
        ],
      },
      raises: [],
    },
    {
      when: 'the action was closed with a day to look again that is still to come',
      given: {
        areas: [
          {
            title: 'Early help',
            actions: [
              { ref: 'E1', rating: 'Done', closure: { reason: 'Done', evidence: 'Audit', watchUntil: '2027-01-31' } },
            ],
          },
        ],
        documents: [
          { on: '2026-07-10', says: [{ text: 'Early help is strong', polarity: 'positive', about: ['E1'] }] },
        ],
      },
      raises: [],
    },
  ],
};

const figuresDiffer: Rule = {
  id: 'figures-differ-between-documents',
  title: 'Figures that differ between documents',
  group: 'Words and figures',
  asks: 'Which figure is right, and what is corrected where?',
  because: 'Two papers that give different figures for one thing are both doubted.',
  find: (facts) =>
    facts.outside.figures.map(({ first, second, because }) => ({
      subject: [`${first.document} ${first.figure.written}`, `${second.document} ${second.figure.written}`]
        .sort()
        .join(' and '),
      about: [aboutPlan(facts)],
      says: [first, second].map(({ text, where, href, marked, figure }) => ({
        quote: around(text, figure.written),
        where,
        href,
        ...(marked ? { marked: true as const } : {}),
      })),
      facts: [first.figure.written, second.figure.written, ...(because ? [because] : [])].slice(0, 2),
      to: programmeOffice,
      since: facts.asAt,
    })),
  examples: [
    {
      when: 'the report to committee and the plan give the cost a little differently',
      given: {
        figures: {
          'The committee report': ['The programme is estimated to cost £3.412m in total.'],
          'The plan': ['We reckon with £3.414m for it.'],
        },
      },
      raises: ['An example plan'],
    },
    {
      when: 'one is the other, rounded',
      given: {
        figures: {
          'The committee report': ['The programme is estimated to cost £3.412m in total.'],
          'The plan': ['The programme costs £3.4m.'],
        },
      },
      raises: [],
    },
  ],
};

/** The words around a figure, so that a long paragraph is not quoted for one sum in it. */
function around(text: string, figure: string, most = 240): string {
  if (text.length <= most) return text;
  const from = Math.max(0, text.indexOf(figure) - most / 2);
  const cut = text.slice(from, from + most);
  return `${from > 0 ? `…${cut.slice(cut.indexOf(' '))}` : cut}…`;
}

const findingIsBack: Rule = {
  id: 'finding-is-back',
  title: 'A finding of an earlier inspection is back',
  group: 'Seen from outside',
  asks: 'Why did what was done last time not last, and what is different now?',
  because: 'What comes round again was answered before, and the answer did not hold.',
  find: (facts) =>
    facts.outside.threads.flatMap((thread): Found[] => {
      const wanting = thread.said
        .filter(({ isWanting: is, source }) => is && source.on !== null)
        .sort((a, b) => (a.source.on ?? '').localeCompare(b.source.on ?? ''));
      const [first, last] = [wanting[0], wanting.at(-1)];
      const days = new Set(wanting.map(({ source }) => source.id));
      if (!first || !last || days.size < 2 || first.source.on === last.source.on) return [];
      const findings = [...new Set([...thread.findingIds, ...thread.itemIds])].flatMap(
        (id) => facts.index.findings.get(id) ?? [],
      );
      const quoted = [...Map.groupBy(wanting, ({ source }) => source.id).values()].map((list) => list[0]!);
      return [
        {
          subject: `thread:${thread.id}`,
          about: [aboutThread(thread), ...findings.map(aboutFinding)],
          says: quoted.map(({ text, place, source, href }) => ({
            ...saysSaid({ id: 0, text, place, source }),
            href,
          })),
          facts: [...days].map((id) => `source:${id}`),
          to: findings[0] ? leadOf(facts, findings[0].areaId) : programmeOffice,
          since: last.source.on ?? facts.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'a thread a person confirmed has it in two reports',
      given: {
        areas: [{ title: 'Visits', findings: ['Visits are late'], actions: [{ ref: 'V1' }] }],
        documents: [
          { kind: 'inspection-report', on: '2020-03-01', says: [{ text: 'Visits were late' }] },
          { kind: 'inspection-report', on: '2026-03-01', says: [{ text: 'Visits are not on time' }] },
        ],
        threads: [
          { name: 'Visits', says: ['Visits were late', 'Visits are not on time'], findings: ['Visits are late'] },
        ],
      },
      raises: ['Visits, Visits are late'],
    },
    {
      when: 'the later report says it is right now',
      given: {
        documents: [
          { kind: 'inspection-report', on: '2020-03-01', says: [{ text: 'Visits were late' }] },
          { kind: 'inspection-report', on: '2026-03-01', says: [{ text: 'Visits are on time', polarity: 'positive' }] },
        ],
        threads: [{ name: 'Visits', says: ['Visits were late', 'Visits are on time'] }],
      },
      raises: [],
    },
  ],
};

/** Where what we say and what others saw do not agree. */
export const outsideRules: readonly Rule[] = [
  completeNotImproved,
  impactTooEarly,
  findingIsBack,
  visitFindingUnanswered,
  inspectionFindingUnanswered,
  praisedNoWatch,
  figuresDiffer,
];
