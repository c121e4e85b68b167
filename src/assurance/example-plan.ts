import { addDays } from '../methods/calendar.ts';
import {
  plainWord,
  readDue,
  type Action,
  type Measure,
  type OwnerPost,
  type PlanView,
  type RatingWord,
  type Reading,
  type Step,
  type StepRating,
  type Target,
} from '../plan/index.ts';
import type { ExampleClaim, ExamplePlan, ExampleReading, ExampleStep } from './example-shapes.ts';
import { exampleSign } from './example-sign.ts';
import { exampleOutside } from './example-outside.ts';
import { factsOf, type Claim, type Facts, type History } from './facts.ts';
import type { UnansweredNotice } from '../duties/index.ts';
import { nothingOutside } from './outside-facts.ts';

const scale: (Pick<RatingWord, 'word'> & Partial<RatingWord>)[] = [
  { word: 'Not started', delivery: 'not-started', impact: 'not-claimed' },
  { word: 'On track', delivery: 'on-track', impact: 'not-claimed' },
  { word: 'Delayed', delivery: 'late', impact: 'not-claimed' },
  { word: 'Done', delivery: 'complete', impact: 'not-claimed' },
  { word: 'Done, impact to be shown', delivery: 'complete', impact: 'claimed' },
  { word: 'Done and making a difference', delivery: 'complete', impact: 'evidenced' },
  { word: 'Closed', delivery: 'closed', impact: 'not-claimed' },
];

/** The facts of an example, in the shape real ones have. */
export function exampleFacts(plan: ExamplePlan): Facts {
  const asAt = plan.asAt ?? '2026-09-15';
  let ids = 0;
  const id = () => (ids += 1);
  const from = { sourceId: null, place: null, since: '2026-01-31' };
  const words: RatingWord[] = (plan.words ?? scale).map((one) => ({
    id: id(),
    definition: '',
    colour: null,
    inKey: true,
    delivery: null,
    impact: null,
    ...one,
  }));
  const meaning = (word: string) => words.find((one) => plainWord(one.word) === plainWord(word));
  const posts = new Map<string, OwnerPost>();
  const post = (title: string): OwnerPost => {
    const holder = plan.posts && title in plan.posts ? (plan.posts[title] ?? null) : 'Someone';
    const made = posts.get(title) ?? {
      id: id(),
      title,
      organisation: null,
      holder: holder === null ? null : { personId: 1, name: holder },
    };
    posts.set(title, made);
    return made;
  };
  Object.keys(plan.posts ?? {}).forEach(post);
  const history: History = {
    claims: new Map(),
    documents: new Map(),
    expired: [],
    differing: [],
    gone: [],
    signs: [],
    outside: nothingOutside,
    clauses: plan.notice ? exampleNotice(plan.notice) : null,
  };
  const view: PlanView = {
    id: 1,
    title: 'An example plan',
    asAt,
    revision: 1,
    dates: [],
    scale: words,
    areas: [],
    findings: [],
    actions: [],
    measures: [],
    milestones: [],
    onAPage: [],
    glossary: [],
    period: plan.period
      ? { id: id(), asAt: addDays(plan.period.updatesDueOn, 5), state: 'open', ...plan.period }
      : null,
    posts: new Map(),
  };

  const claim = ({ word, on, done, reason }: ExampleClaim): Claim => ({
    word,
    delivery: meaning(word)?.delivery ?? null,
    impact: meaning(word)?.impact ?? null,
    on,
    done: done ?? '',
    reason: reason ?? '',
  });
  const reading = (given: ExampleReading | undefined): Reading | null =>
    given
      ? {
          id: id(),
          numerator: null,
          denominator: null,
          source: 'A count',
          isSample: false,
          interval: null,
          asAt,
          ...given,
        }
      : null;
  const step = (actionId: number, given: ExampleStep): Step => {
    const { kind, from: fromOn, by, every } = readDue(given.due);
    const stepId = id();
    const claims = [...(given.before ?? [])];
    if (given.rating)
      claims.push({ word: given.rating, on: given.ratedOn ?? asAt, ...(given.done ? { done: given.done } : {}) });
    history.claims.set(stepId, claims.map(claim));
    const latest = history.claims.get(stepId)?.at(-1);
    const was = given.was ?? [];
    const rating: StepRating | null = latest
      ? {
          ...latest,
          difference: '',
          who: null,
          inKey: meaning(latest.word)?.inKey ?? false,
          colour: null,
          stale: false,
          overrideReason: given.override ?? null,
          overrideBy: given.override ? 'A senior leader' : null,
          previous: history.claims.get(stepId)?.at(-2) ?? null,
        }
      : null;
    const moves = was.map((one, index) => ({
      from: one.due,
      to: was[index + 1]?.due ?? given.due,
      on: one.movedOn,
      because: one.because ?? null,
      agreedBy: one.agreedBy ?? null,
    }));
    return { id: stepId, actionId, due: given.due, kind, fromOn, byOn: by, every, moves, rating, from };
  };

  for (const given of plan.areas ?? []) {
    const areaId = id();
    const findings = (given.findings ?? []).map((one) => {
      const { text, impact } = typeof one === 'string' ? { text: one, impact: null } : one;
      const impactRating = impact && { impact, on: asAt, reason: '', who: null };
      return {
        id: id(),
        areaId,
        text,
        group: null,
        origin: null,
        actionIds: [] as number[],
        impactRating,
        evidenceCount: 0,
        from,
      };
    });
    const measures = (given.measures ?? []).map((one): Measure => {
      const { reading: now, before, ...aim } = one.target ?? {};
      const target: Target = {
        id: id(),
        comparator: '>=',
        value: 90,
        unit: '%',
        subject: one.text,
        byOn: null,
        meets: null,
        ...aim,
        reading: reading(now),
        previousReading: reading(before),
      };
      const measureId = id();
      if (one.sign) {
        const itemId = one.target ? target.id : measureId;
        history.signs.push(exampleSign(one.sign, { itemId, measureId, asAt }));
      }
      return {
        id: measureId,
        areaId,
        text: one.text,
        origin: null,
        source: one.source ?? null,
        sourceName: null,
        targets: one.target ? [target] : [],
        reading: reading(one.reading),
        actionIds: [],
        impactRating: null,
        evidenceCount: 0,
        from,
      };
    });
    const actions = (given.actions ?? []).map((one): Action => {
      const actionId = id();
      const linked = (one.findings ?? []).flatMap((place) => findings[place] ?? []);
      const towards = (one.measures ?? []).flatMap((place) => measures[place] ?? []);
      for (const end of [...linked, ...towards]) end.actionIds.push(actionId);
      for (const { title, expiresOn } of one.evidence ?? [])
        if (expiresOn && expiresOn < asAt)
          history.expired.push({ itemId: actionId, title: title ?? 'A note', expiredOn: expiresOn });
      return {
        id: actionId,
        areaId,
        ref: one.ref,
        text: one.text ?? `Do ${one.ref}`,
        owners: (one.owners ?? ['Head of service']).map(post),
        extra: {},
        origin: one.origin ?? null,
        steps: (one.steps ?? (one.due || one.rating ? [{ ...one, due: one.due ?? 'Ongoing' }] : [])).map((given) =>
          step(actionId, given),
        ),
        findingIds: linked.map((end) => end.id),
        measureIds: towards.map((end) => end.id),
        milestoneIds: [],
        commitmentIds: [],
        evidenceCount: one.evidence?.length ?? 0,
        currentEvidenceCount: (one.evidence ?? []).filter(({ expiresOn }) => !expiresOn || expiresOn >= asAt).length,
        closure: one.closure ? { on: asAt, approver: 'The board', ...one.closure } : null,
        from,
      };
    });
    view.areas.push({
      id: areaId,
      chapter: null,
      number: String(view.areas.length + 1),
      letter: null,
      title: given.title,
      code: String(view.areas.length + 1),
      parentId: view.areas.find((area) => area.title === given.under)?.id ?? null,
      needsToImprove: given.needsToImprove ?? null,
      source: null,
      assessedBy: [],
      seeAlso: (given.seeAlso ?? []).map((text) => ({ id: id(), text, actionIds: [] })),
      narrative: (given.narrative ?? []).map((text) => ({ id: id(), text, since: asAt })),
      findingIds: findings.map((one) => one.id),
      actionIds: actions.map((one) => one.id),
      measureIds: measures.map((one) => one.id),
      from,
    });
    view.findings.push(...findings);
    view.actions.push(...actions);
    view.measures.push(...measures);
  }

  const named = (refs: string[] = []) =>
    view.actions.filter((action) => refs.includes(action.ref)).map((action) => action.id);
  view.milestones = (plan.milestones ?? []).map(({ number, text, by, state, actions }) => ({
    id: id(),
    number,
    byOn: by ?? null,
    text,
    state: state ?? null,
    stateNote: null,
    saidAchieved: state === 'achieved' || (state === undefined && by !== undefined && by < asAt),
    actionIds: named(actions),
    from,
  }));
  if (plan.commitments) {
    const commitments = plan.commitments.map(({ text, actions }) => ({ id: id(), text, actionIds: named(actions) }));
    view.onAPage = [{ id: id(), title: 'What we promise', found: '', commitments }];
  }
  view.posts = new Map([...posts.values()].map((one) => [one.id, one]));
  const measureNamed = (text: string) => view.measures.find((one) => one.text === text)?.id ?? 0;
  history.differing = (plan.differing ?? []).map(({ measure, readings }) => ({
    itemId: measureNamed(measure),
    asAt,
    readings,
  }));
  history.gone = (plan.gone ?? []).map((one) => ({
    id: id(),
    areaId: view.areas[0]?.id ?? 0,
    word: one.word ?? null,
    ...one,
  }));
  history.outside = exampleOutside(view, plan);
  return factsOf(view, history);
}

function exampleNotice({ on, clauses }: NonNullable<ExamplePlan['notice']>): UnansweredNotice {
  const each = Object.entries(clauses);
  return {
    notice: { id: 1, title: 'A notice', dated: on, marked: false },
    asked: each.length,
    clauses: each.flatMap(([clause, answered], index) =>
      answered ? [] : [{ id: index + 1, clause, text: `The council must do what ${clause} says.`, place: 'page 1' }],
    ),
  };
}
