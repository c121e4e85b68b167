import type { Action, PlanView } from '../model/plan-view.ts';
import { subjectOf, wordingOf, type Wording } from './shared-wording.ts';

export type LinkKind = 'commitment-action' | 'milestone-action' | 'finding-action' | 'action-measure';
/** A link the wording suggests. `likeness` is 0 to 1; `shared` are the telling words both texts have, as stems. */
export type LinkSuggestion = { kind: LinkKind; fromId: number; toId: number; likeness: number; shared: string[] };

/** The origin recorded with a link that import made from a suggestion. */
export const suggestedByWording = 'suggested by wording';

type PlanTexts = Pick<PlanView, 'areas' | 'actions' | 'findings' | 'measures' | 'milestones' | 'onAPage' | 'glossary'>;

/** Below this, wording is too thin to say that two texts are about the same thing. */
const enough = 0.55;
/** The best action must stand out from the next by this much, or nobody can tell which is meant. */
const clear = 0.08;
/** What being in the area the text belongs to adds, and being in another takes away. */
const sameArea = 0.12;

/**
 * Links between commitments or milestones and the action they speak of, for those that have none. At most one each:
 * where two actions would do equally well, none is suggested. The plan's links between findings and actions, and
 * actions and measures, are for people to make: those suggestions come with a lower bar, up to three for each.
 */
export function suggestLinks(plan: PlanTexts): LinkSuggestion[] {
  const reading = read(plan);
  const best = (kind: LinkKind, id: number, text: string, area: string | null) =>
    onlyOne(reading.wording, text, rank(reading, text, area)).map(({ action, likeness, shared }) => ({
      kind,
      fromId: id,
      toId: action.id,
      likeness,
      shared,
    }));
  const commitments = plan.onAPage.flatMap((page) =>
    page.commitments
      .filter((one) => one.actionIds.length === 0)
      .flatMap((one) => best('commitment-action', one.id, one.text, page.title)),
  );
  const milestones = plan.milestones
    .filter((one) => one.actionIds.length === 0)
    .flatMap((one) => best('milestone-action', one.id, one.text, null));
  return [...commitments, ...milestones, ...withinAreas(plan, reading)];
}

export type ActionFinder = (text: string, area: string | null) => { action: Action; likeness: number }[];

/** Finds the actions nearest in wording to a text, the nearest first; `area` is the title it stands under, if any. */
export function actionFinder(plan: Pick<PlanView, 'areas' | 'actions' | 'glossary'>): ActionFinder {
  const reading = read(plan);
  return (text, area) => rank(reading, text, area);
}

/** The plan's actions as texts, with where each word is used. */
type Reading = {
  wording: Wording;
  candidates: Candidate[];
  byStem: Map<string, Candidate[]>;
  /** The words of an area's title, and of those it is part of. */
  titles: Map<number, Set<string>[]>;
};

function read(plan: Pick<PlanView, 'areas' | 'actions' | 'glossary'>): Reading {
  const actions = plan.actions.map((action) => ({ action, text: textOf(action) }));
  const wording = wordingOf(
    actions.map((one) => one.text),
    plan.glossary,
  );
  const candidates = actions.map(({ action, text }) => ({
    action,
    whole: wording.stems(text),
    subject: wording.stems(subjectOf(action.text)),
  }));
  const byStem = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const one of candidate.whole) {
      const known = byStem.get(one);
      if (known) known.push(candidate);
      else byStem.set(one, [candidate]);
    }
  const areaTitle = new Map(plan.areas.map((area) => [area.id, area.title]));
  const parentOf = new Map(plan.areas.map((area) => [area.id, area.parentId]));
  const titles = new Map(
    plan.areas.map((area) => [area.id, titlesOf(area.id, areaTitle, parentOf).map((title) => wording.stems(title))]),
  );
  return { wording, candidates, byStem, titles };
}

type Candidate = { action: Action; whole: Set<string>; subject: Set<string> };

/** The action's words, and what its steps say of themselves beside their dates ("North Street home to open in May"). */
function textOf(action: Action): string {
  return [action.text, ...action.steps.map((step) => step.due)].join(' ');
}

function titlesOf(areaId: number, titles: Map<number, string>, parents: Map<number, number | null>): string[] {
  const found: string[] = [];
  for (let id: number | null = areaId; id !== null && titles.has(id) && found.length < 5; id = parents.get(id) ?? null)
    found.push(titles.get(id) ?? '');
  return found;
}

type Ranked = { action: Action; likeness: number; shared: string[] };

/** Enough actions to choose from: those that share a text's rarest words. */
const manyEnough = 300;

/** Actions by how near their wording is to a short text, the nearest first; those that share only common words are left out. */
function rank(reading: Reading, text: string, area: string | null): Ranked[] {
  const { wording, byStem } = reading;
  const words = wording.stems(text);
  const subject = wording.stems(subjectOf(text));
  const inArea = areaTest(reading, words, area);
  const rarestFirst = [...words].sort((a, b) => wording.weight(b) - wording.weight(a));
  const near = new Set<Candidate>();
  for (const one of rarestFirst) {
    if (near.size > manyEnough) break;
    for (const candidate of byStem.get(one) ?? []) near.add(candidate);
  }
  return [...near]
    .map((candidate) => {
      const there = wording.cover(subject, candidate.whole);
      const whole = wording.cover(words, candidate.whole);
      const back = wording.cover(candidate.subject, words);
      // Mostly how much of the short text the action says; what the action is about must be in the short text as well.
      const alike = 0.4 * there.share + 0.2 * whole.share + 0.4 * back.share;
      return { action: candidate.action, likeness: alike + inArea(candidate.action.areaId), shared: whole.shared };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The one action a short text speaks of; none where no action, or more than one, could be meant. */
function onlyOne(wording: Wording, text: string, [first, second]: Ranked[]): Ranked[] {
  if (!first || first.shared.length < Math.min(2, wording.stems(text).size) || first.likeness < enough) return [];
  if (second && first.likeness - second.likeness < clear) return [];
  return [{ ...first, likeness: Math.min(1, first.likeness) }];
}

/**
 * What the area says for or against a candidate: the area the text stands under or, where it stands under none, an
 * area whose whole title it says. Nothing where the plan has no such area.
 */
function areaTest({ wording, titles }: Reading, words: Set<string>, area: string | null): (areaId: number) => number {
  const title = area === null ? null : wording.stems(area);
  const isThere = (list: Set<string>[]) =>
    list.some((one) =>
      title ? wording.cover(title, one).share > 0.6 : one.size > 1 && wording.cover(one, words).share > 0.99,
    );
  const there = new Set([...titles].filter(([, list]) => isThere(list)).map(([id]) => id));
  return (areaId) => (there.size === 0 ? 0 : there.has(areaId) ? sameArea : -sameArea);
}

/** Findings with actions, and actions with measures, of the same area: what a person might link. */
function withinAreas(plan: PlanTexts, { wording, candidates }: Reading): LinkSuggestion[] {
  const inArea = Map.groupBy(candidates, ({ action }) => action.areaId);
  const near = (areaId: number, text: string) => {
    // How many a measure asks for says nothing of what it measures.
    const words = new Set([...wording.stems(text)].filter((one) => !/^\d+$/.test(one)));
    return (inArea.get(areaId) ?? [])
      .map((candidate) => {
        const { share, shared } = wording.cover(words, candidate.whole);
        return {
          action: candidate.action,
          likeness: 0.5 * share + 0.5 * wording.cover(candidate.subject, words).share,
          shared,
        };
      })
      .filter(({ likeness, shared }) => likeness >= 0.3 && shared.length >= 2)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
  };
  const findings = plan.findings
    .filter((finding) => finding.actionIds.length === 0)
    .flatMap((finding) =>
      near(finding.areaId, finding.text).map(({ action, ...rest }): LinkSuggestion => ({
        kind: 'finding-action',
        fromId: finding.id,
        toId: action.id,
        ...rest,
      })),
    );
  const measures = plan.measures
    .filter((measure) => measure.actionIds.length === 0)
    .flatMap((measure) =>
      near(measure.areaId, measure.text).map(({ action, ...rest }): LinkSuggestion => ({
        kind: 'action-measure',
        fromId: action.id,
        toId: measure.id,
        ...rest,
      })),
    );
  return [...findings, ...measures];
}
