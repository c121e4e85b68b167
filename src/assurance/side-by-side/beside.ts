import {
  actionImpact,
  actionStanding,
  planIndex,
  type Action,
  type Area,
  type PlanView,
  type Standing,
} from '../../plan/index.ts';
import type { Question } from '../questions-at.ts';
import { areasOfLink, isInspectors, type Link, type Outside, type Said } from '../statement-links/outside.ts';

/** One area: what we say of it, what inspectors said, and what does not agree. */
export type Beside = {
  area: Area;
  ours: Ours;
  theirs: Theirs;
  /** Open questions about it that come from what was seen outside. */
  open: Question[];
  /** What would be asked if suggested links were confirmed. */
  perhaps: Question[];
};

export type Ours = {
  actions: number;
  /** How many actions stand where, counted from what was said for the period alone. */
  standing: Map<Standing, number>;
  /** Actions that claim an impact, and those with it evidenced or embedded. */
  claimed: number;
  evidenced: number;
  /** What those with no update this period were last said to be, and since when; null when none ever was. */
  before: { standing: Map<Standing, number>; claimed: number; evidenced: number; last: string } | null;
};

export type TheirWord = { said: Said; link: Link };
export type Theirs = {
  /** Confirmed first, then suggested; newest first. One of each sentence. */
  words: TheirWord[];
  confirmed: number;
  positive: number;
  /** Negative or mixed. */
  wanting: number;
  notImproved: number;
  tooEarly: number;
  improved: number;
  last: string | null;
};

/** Every area that has anything of its own, in the plan's order. */
export function besideAll(view: PlanView, outside: Outside, open: Question[], perhaps: Question[]): Beside[] {
  const words = wordsByArea(view, outside);
  return view.areas
    .filter((area) => area.actionIds.length + area.findingIds.length + area.measureIds.length > 0)
    .map((area) => beside(view, area, words.get(area.id) ?? [], open, perhaps));
}

/** One area with everything under it. */
export function besideArea(
  view: PlanView,
  outside: Outside,
  area: Area,
  open: Question[],
  perhaps: Question[],
): Beside {
  return beside(view, area, wordsByArea(view, outside).get(area.id) ?? [], open, perhaps);
}

function beside(view: PlanView, area: Area, words: TheirWord[], open: Question[], perhaps: Question[]): Beside {
  const within = planIndex(view).within(area.id);
  const about = (list: Question[]) => list.filter((question) => question.areaIds.includes(area.id));
  return {
    area,
    ours: oursOf(view.actions.filter((action) => within.has(action.areaId))),
    theirs: theirsOf(words),
    open: about(open),
    perhaps: about(perhaps),
  };
}

function oursOf(actions: Action[]): Ours {
  const silent = actions.filter((action) => actionStanding(action) === 'no-update');
  const before = silent.map(asLastSaid).filter((action) => actionStanding(action) !== 'no-update');
  const days = before.flatMap(({ steps }) => steps.flatMap(({ rating }) => rating?.on ?? []));
  return {
    actions: actions.length,
    standing: countedBy(actions),
    ...impactsOf(actions),
    before:
      before.length === 0
        ? null
        : { standing: countedBy(before), ...impactsOf(before), last: days.sort().at(-1) ?? '' },
  };
}

/** An action as its last ratings had it, however old they are. */
function asLastSaid(action: Action): Action {
  const steps = action.steps.map((step) =>
    step.rating ? { ...step, rating: { ...step.rating, stale: false } } : step,
  );
  return { ...action, steps };
}

function countedBy(actions: Action[]): Map<Standing, number> {
  const standing = new Map<Standing, number>();
  for (const action of actions) {
    const stands = actionStanding(action);
    standing.set(stands, (standing.get(stands) ?? 0) + 1);
  }
  return standing;
}

function impactsOf(actions: Action[]): { claimed: number; evidenced: number } {
  const impacts = actions.map(actionImpact);
  return {
    claimed: impacts.filter((impact) => impact === 'claimed').length,
    evidenced: impacts.filter((impact) => impact === 'evidenced' || impact === 'embedded').length,
  };
}

/** What inspectors said, by area and by the areas each is part of: once a sentence, by its surest link. */
function wordsByArea(view: PlanView, outside: Outside): Map<number, TheirWord[]> {
  const found = new Map<number, Map<number, TheirWord>>();
  for (const said of outside.said) {
    if (!isInspectors(said.source)) continue;
    for (const link of said.links)
      for (const areaId of areasOfLink(view, link)) {
        const words = found.get(areaId) ?? new Map<number, TheirWord>();
        found.set(areaId, words);
        const known = words.get(said.statement.id);
        if (!known || isSurer(link, known.link)) words.set(said.statement.id, { said, link });
      }
  }
  return new Map([...found].map(([areaId, words]) => [areaId, [...words.values()].sort(newestFirst)]));
}

function isSurer(a: Link, b: Link): boolean {
  if (a.state !== b.state) return a.state === 'confirmed';
  return (a.likeness ?? 0) > (b.likeness ?? 0);
}

function newestFirst(a: TheirWord, b: TheirWord): number {
  return (
    (b.said.on ?? '').localeCompare(a.said.on ?? '') ||
    Number(b.link.state === 'confirmed') - Number(a.link.state === 'confirmed') ||
    (b.link.likeness ?? 1) - (a.link.likeness ?? 1)
  );
}

function theirsOf(words: TheirWord[]): Theirs {
  const count = (which: (said: Said) => boolean) => words.filter(({ said }) => which(said)).length;
  return {
    words,
    confirmed: words.filter(({ link }) => link.state === 'confirmed').length,
    positive: count(({ statement }) => statement.polarity === 'positive'),
    wanting: count(({ statement }) => statement.polarity === 'negative' || statement.polarity === 'mixed'),
    notImproved: count(({ statement }) => statement.movement === 'not improved'),
    tooEarly: count(({ statement }) => statement.movement === 'too early'),
    improved: count(({ statement }) => statement.movement === 'improved'),
    last:
      words
        .flatMap(({ said }) => said.on ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
