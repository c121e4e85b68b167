import type {
  Action,
  Area,
  Finding,
  Measure,
  Milestone,
  OwnerPost,
  PageArea,
  PlanView,
  RatingWord,
  Reading,
  Step,
  StepRating,
  Target,
} from '../src/plan/model/plan-view.ts';

/** Makers of the parts of a plan's read model for tests: each is whole, and a test says only what it is about. */
let lastId = 1000;
const nextId = (): number => (lastId += 1);
const read = { sourceId: null, place: null, since: '2025-01-31' };

/** A five-word key of our own: two words on the way, one late, two done. */
export const madeScale: RatingWord[] = [
  word('Waiting', 'Not begun, and need not have', 'grey', 'not-started', 'not-claimed'),
  word('Moving', 'Will be done by its date', 'blue', 'on-track', 'not-claimed'),
  word('Slipping', 'May miss its date', 'amber', 'at-risk', 'not-claimed'),
  word('Stuck', 'Has missed its date', 'red', 'late', 'not-claimed'),
  word('Done, effect unknown', 'Done; its effect is not shown', null, 'complete', 'claimed'),
  word('Done and shown', 'Done, with evidence of its effect', 'green', 'complete', 'evidenced'),
];

function word(
  name: string,
  definition: string,
  colour: string | null,
  delivery: RatingWord['delivery'],
  impact: RatingWord['impact'],
): RatingWord {
  return { id: nextId(), word: name, definition, colour, inKey: true, delivery, impact };
}

export function makePost(parts: Partial<OwnerPost> = {}): OwnerPost {
  const id = parts.id ?? nextId();
  return {
    id,
    title: `Head of Service ${id}`,
    organisation: null,
    holder: { personId: id, name: 'Sam Lee' },
    ...parts,
  };
}

/** A claim in one of the words of `madeScale`, made in the period unless `stale`; another word is out of the key. */
export function makeRating(name = 'Moving', parts: Partial<StepRating> = {}): StepRating {
  const known = madeScale.find((one) => one.word === name);
  return {
    word: name,
    delivery: known?.delivery ?? null,
    impact: known?.impact ?? null,
    inKey: known !== undefined,
    colour: known?.colour ?? null,
    on: '2025-03-31',
    stale: false,
    done: '',
    difference: '',
    who: 'Sam Lee',
    overrideReason: null,
    overrideBy: null,
    previous: null,
    ...parts,
  };
}

export function makeStep(parts: Partial<Step> = {}): Step {
  return {
    id: nextId(),
    actionId: 0,
    due: 'June 2025',
    kind: 'by',
    fromOn: null,
    byOn: '2025-06-30',
    every: null,
    moves: [],
    rating: makeRating(),
    from: read,
    ...parts,
  };
}

export function makeAction(parts: Partial<Action> = {}): Action {
  const id = parts.id ?? nextId();
  const steps = parts.steps ?? [makeStep()];
  return {
    areaId: 0,
    ref: `A${id}`,
    text: `Do the thing numbered ${id}`,
    owners: [makePost()],
    extra: {},
    origin: null,
    findingIds: [],
    measureIds: [],
    milestoneIds: [],
    commitmentIds: [],
    evidenceCount: 0,
    currentEvidenceCount: 0,
    closure: null,
    from: read,
    ...parts,
    id,
    steps: steps.map((step) => ({ ...step, actionId: id })),
  };
}

export function makeFinding(parts: Partial<Finding> = {}): Finding {
  const id = parts.id ?? nextId();
  return {
    id,
    areaId: 0,
    text: `What was found, number ${id}`,
    group: null,
    origin: null,
    actionIds: [],
    impactRating: null,
    evidenceCount: 0,
    from: read,
    ...parts,
  };
}

export function makeReading(parts: Partial<Reading> = {}): Reading {
  return {
    id: nextId(),
    value: 84,
    numerator: 42,
    denominator: 50,
    asAt: '2025-03-31',
    source: 'Monthly audit',
    isSample: false,
    interval: null,
    ...parts,
  };
}

export function makeTarget(parts: Partial<Target> = {}): Target {
  return {
    id: nextId(),
    comparator: '>=',
    value: 90,
    unit: '%',
    subject: 'plans up to date',
    byOn: null,
    reading: null,
    previousReading: null,
    meets: null,
    ...parts,
  };
}

export function makeMeasure(parts: Partial<Measure> = {}): Measure {
  const id = parts.id ?? nextId();
  return {
    id,
    areaId: 0,
    text: `What will be seen, number ${id}`,
    origin: null,
    source: null,
    sourceName: null,
    targets: [],
    reading: null,
    actionIds: [],
    impactRating: null,
    evidenceCount: 0,
    from: read,
    ...parts,
  };
}

export function makeMilestone(parts: Partial<Milestone> = {}): Milestone {
  const id = parts.id ?? nextId();
  return {
    id,
    number: null,
    byOn: '2025-05-31',
    text: `Reached, number ${id}`,
    state: null,
    stateNote: null,
    saidAchieved: false,
    actionIds: [],
    from: read,
    ...parts,
  };
}

export function makePageArea(parts: Partial<PageArea> = {}): PageArea {
  return { id: nextId(), title: 'Homes', found: 'Too few homes', commitments: [], ...parts };
}

export function makeArea(parts: Partial<Area> = {}): Area {
  const id = parts.id ?? nextId();
  return {
    id,
    chapter: null,
    number: null,
    letter: null,
    title: `Area ${id}`,
    code: `${parts.number ?? ''}${parts.letter ?? ''}`,
    parentId: null,
    needsToImprove: null,
    source: null,
    assessedBy: [],
    seeAlso: [],
    narrative: [],
    findingIds: [],
    actionIds: [],
    measureIds: [],
    from: read,
    ...parts,
  };
}

/**
 * A whole plan as at 15 April 2025 from the parts given. Parts that name no area are in the first; an area's lists of
 * ids, and the posts, follow from the parts.
 */
export function makePlanView(parts: Partial<PlanView> = {}): PlanView {
  const areas = parts.areas ?? [makeArea({ title: 'Homes', number: '1' })];
  const first = areas[0]?.id ?? 0;
  const placed = <T extends { areaId: number }>(list: T[] = []): T[] =>
    list.map((one) => (one.areaId === 0 ? { ...one, areaId: first } : one));
  const [findings, actions, measures] = [placed(parts.findings), placed(parts.actions), placed(parts.measures)];
  const idsIn = (list: { id: number; areaId: number }[], area: Area) =>
    list.filter((one) => one.areaId === area.id).map((one) => one.id);
  return {
    id: 1,
    title: 'Improvement plan',
    asAt: '2025-04-15',
    revision: 1,
    dates: ['2025-01-31', '2025-02-28', '2025-03-31'],
    scale: madeScale,
    milestones: [],
    onAPage: [],
    glossary: [],
    period: null,
    posts: new Map(actions.flatMap((action) => action.owners).map((post) => [post.id, post])),
    ...parts,
    findings,
    actions,
    measures,
    areas: areas.map((area) => ({
      ...area,
      findingIds: idsIn(findings, area),
      actionIds: idsIn(actions, area),
      measureIds: idsIn(measures, area),
    })),
  };
}
