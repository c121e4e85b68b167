import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, PlanView, Step } from '../model/plan-view.ts';
import { subjectOf, stem, wordingOf } from './shared-wording.ts';
import { suggestLinks } from './suggest-links.ts';

const from = { sourceId: null, place: null, since: '2026-01-31' };
type Given = {
  areas: {
    title: string;
    actions: [ref: string, text: string, due?: string][];
    findings?: string[];
    measures?: string[];
  }[];
  page?: { title: string; commitments: string[] }[];
  milestones?: string[];
  glossary?: [string, string][];
};

function plan(given: Given) {
  let ids = 0;
  const id = () => (ids += 1);
  const actions: Action[] = [];
  const step = (actionId: number, due: string): Step => ({
    id: id(),
    actionId,
    due,
    kind: 'by',
    fromOn: null,
    byOn: null,
    every: null,
    moves: [],
    rating: null,
    from,
  });
  const findings: PlanView['findings'] = [];
  const measures: PlanView['measures'] = [];
  const areas = given.areas.map(({ title, ...area }) => {
    const areaId = id();
    for (const [ref, text, due] of area.actions) {
      const actionId = id();
      actions.push({
        id: actionId,
        areaId,
        ref,
        text,
        owners: [],
        extra: {},
        origin: null,
        steps: due ? [step(actionId, due)] : [],
        findingIds: [],
        measureIds: [],
        milestoneIds: [],
        commitmentIds: [],
        evidenceCount: 0,
        currentEvidenceCount: 0,
        closure: null,
        from,
      });
    }
    for (const text of area.findings ?? [])
      findings.push({
        id: id(),
        areaId,
        text,
        group: null,
        origin: null,
        actionIds: [],
        impactRating: null,
        evidenceCount: 0,
        from,
      });
    for (const text of area.measures ?? [])
      measures.push({
        id: id(),
        areaId,
        text,
        origin: null,
        source: null,
        sourceName: null,
        targets: [],
        reading: null,
        actionIds: [],
        impactRating: null,
        evidenceCount: 0,
        from,
      });
    return {
      id: areaId,
      chapter: null,
      number: null,
      letter: null,
      title,
      code: '',
      parentId: null,
      needsToImprove: null,
      source: null,
      assessedBy: [],
      seeAlso: [],
      narrative: [],
      findingIds: [],
      actionIds: [],
      measureIds: [],
      from,
    };
  });
  const onAPage = (given.page ?? []).map(({ title, commitments }) => ({
    id: id(),
    title,
    found: '',
    commitments: commitments.map((text) => ({ id: id(), text, actionIds: [] })),
  }));
  const milestones = (given.milestones ?? []).map((text, index) => ({
    id: id(),
    number: index + 1,
    byOn: null,
    text,
    state: null,
    stateNote: null,
    saidAchieved: false,
    actionIds: [],
    from,
  }));
  const glossary = (given.glossary ?? []).map(([abbreviation, expansion]) => ({ id: id(), abbreviation, expansion }));
  return { areas, actions, findings, measures, milestones, onAPage, glossary };
}

/** What is suggested, as "text -> ref" (and "ref -> text" for measures). */
function suggested(given: Given): string[] {
  const made = plan(given);
  const names = new Map<number, string>([
    ...made.actions.map((one) => [one.id, one.ref] as const),
    ...[...made.findings, ...made.measures, ...made.milestones].map((one) => [one.id, one.text] as const),
    ...made.onAPage.flatMap((page) => page.commitments.map((one) => [one.id, one.text] as const)),
  ]);
  return suggestLinks(made).map(({ fromId, toId }) => `${names.get(fromId)} -> ${names.get(toId)}`);
}

const areas: Given['areas'] = [
  {
    title: 'Homes for children',
    actions: [
      ['H1', 'Open two small children’s homes so that fewer children move away', 'Mill Lane to open by May 2026'],
      ['H2', 'Recruit and approve more foster carers, with a new offer of support from the first enquiry'],
      ['H3', 'Agree a protocol with housing for young people who have nowhere to live'],
      ['H4', 'Review how placements are matched to make sure brothers and sisters stay together'],
    ],
  },
  {
    title: 'Children’s plans',
    actions: [
      ['P1', 'Rewrite the plan template together with children and their families'],
      ['P2', 'Train all social workers to write plans that a child can understand'],
      ['P3', 'Train all team managers to check plans before they are signed'],
      ['P4', 'Set up a panel that looks at permanence for every child by their second review'],
    ],
  },
];

test('a promise in other words leads to the action that keeps it', () => {
  const found = suggested({
    areas,
    page: [
      {
        title: 'Homes for children',
        commitments: [
          'Open two children’s homes',
          'Recruit more foster carers',
          'Agree a housing protocol for young people',
        ],
      },
      { title: 'Children’s plans', commitments: ['Rewrite our plan template with children'] },
    ],
  });
  assert.deepEqual(found, [
    'Open two children’s homes -> H1',
    'Recruit more foster carers -> H2',
    'Agree a housing protocol for young people -> H3',
    'Rewrite our plan template with children -> P1',
  ]);
});

test('a promise that no action keeps is left without a link', () => {
  const page = [
    {
      title: 'Homes for children',
      commitments: ['Study why children come home from care and go back again', 'Pay for school uniforms'],
    },
  ];
  assert.deepEqual(suggested({ areas, page }), []);
});

test('where two actions would do equally well, none is suggested', () => {
  assert.deepEqual(
    suggested({ areas, page: [{ title: 'Something else', commitments: ['Train staff on plans'] }] }),
    [],
  );
});

test('a milestone meets its action by what the action’s due date says of itself', () => {
  assert.deepEqual(suggested({ areas, milestones: ['Opened a new children’s home – Mill Lane'] }), [
    'Opened a new children’s home – Mill Lane -> H1',
  ]);
});

test('the plan’s abbreviations stand for what they are short for', () => {
  const found = suggested({
    areas: [
      {
        title: 'Front door',
        actions: [
          ['F1', 'Set up a multi-agency safeguarding hub'],
          ['F2', 'Set up a duty rota for weekends'],
        ],
      },
    ],
    glossary: [['MASH', 'Multi-agency safeguarding hub']],
    milestones: ['MASH set up'],
  });
  assert.deepEqual(found, ['MASH set up -> F1']);
});

test('findings and measures are offered actions of their own area only', () => {
  const found = suggested({
    areas: [
      {
        title: 'Plans',
        actions: [['P1', 'Train social workers to write clear plans']],
        findings: ['Plans written by social workers are not clear'],
        measures: ['90% of plans by social workers are clear'],
      },
      { title: 'Visits', actions: [['V1', 'Write a clear visiting standard']] },
    ],
  });
  assert.deepEqual(found, [
    'Plans written by social workers are not clear -> P1',
    'P1 -> 90% of plans by social workers are clear',
  ]);
});

test('what is already linked is left as people made it', () => {
  const made = plan({ areas, page: [{ title: 'Homes for children', commitments: ['Recruit more foster carers'] }] });
  const linked = made.onAPage.map((page) => ({
    ...page,
    commitments: page.commitments.map((one) => ({ ...one, actionIds: [made.actions[2]?.id ?? 0] })),
  }));
  assert.deepEqual(suggestLinks({ ...made, onAPage: linked }), []);
});

test('endings do not hide that two words are one', () => {
  assert.equal(stem('opened'), stem('opening'));
  assert.equal(stem('strategies'), stem('strategy'));
  assert.equal(stem('homes'), stem('home'));
  assert.equal(stem('planned'), stem('plans'));
  assert.notEqual(stem('carer'), stem('career'));
});

test('an action is about what is done, not why', () => {
  assert.equal(subjectOf('Open a second home to give more choice'), 'Open a second home');
  assert.equal(subjectOf('Train managers'), 'Train managers');
});

test('a word that few actions use says more than one that all use', () => {
  const wording = wordingOf(['children and homes', 'children and plans', 'children and visits']);
  assert.ok(wording.weight('home') > wording.weight('children'));
  assert.equal(wording.cover(new Set(), new Set(['home'])).share, 0);
});
