import { addDays } from '../../methods/calendar.ts';
import { isDone, planIndex, type Action, type PlanView } from '../../plan/index.ts';
import type { Source } from '../../sources/index.ts';
import { areasOfLink, type Said } from '../statement-links/outside.ts';

export type Verdict = 'well' | 'not well';

/** One area at one outside judgement: what we said before it, and what they saw. */
export type Comparison = {
  source: Source;
  /** The day the inspectors began. */
  on: string;
  areaId: number;
  areaName: string;
  ours: { verdict: Verdict; well: number; rated: number; lastSaid: string };
  theirs: { verdict: Verdict; positive: number; wanting: number };
  agrees: boolean;
  /** Whether every link it rests on is confirmed by a person. */
  confirmed: boolean;
};

/** How long before a judgement a rating is still our view at the time. */
export const daysOurViewHolds = 365;

/** One sentence is no judgement of an area. */
export const fewestSentences = 2;

/** The day a document's inspectors began to look; null for one that bears no date. */
export function judgedOn(source: Source): string | null {
  return source.visit.start ?? source.visit.end ?? source.dated;
}

/**
 * Each area of the plan at one outside judgement, where both sides said something. Ours: the last rating of each action
 * of the area before the inspectors began, no more than a year old; it was going well where more than half of those were
 * on track, complete or closed. Theirs: of the sentences about the area in the document, more were positive than wanting
 * (negative, mixed, not improved, or too early to say). An area is left out where either side is evenly divided, or
 * fewer than two sentences are about it.
 * `before` is the plan as at the day before `on`.
 */
export function compareViews(
  before: PlanView,
  source: Source,
  on: string,
  said: readonly Said[],
  only: 'confirmed' | 'all',
): Comparison[] {
  const { areaName, within } = planIndex(before);
  return before.areas.flatMap((area): Comparison[] => {
    const ids = within(area.id);
    const ours = oursAt(
      before.actions.filter((action) => ids.has(action.areaId)),
      on,
    );
    const words = said.flatMap((one) => {
      const links = one.links.filter(
        (link) => (only === 'all' || link.state === 'confirmed') && areasOfLink(before, link).includes(area.id),
      );
      return links.length > 0 ? [{ one, confirmed: links.some((link) => link.state === 'confirmed') }] : [];
    });
    const theirs = theirsOf(words.map(({ one }) => one));
    if (!ours || !theirs) return [];
    const confirmed = words.every((word) => word.confirmed);
    const agrees = ours.verdict === theirs.verdict;
    return [{ source, on, areaId: area.id, areaName: areaName(area.id), ours, theirs, agrees, confirmed }];
  });
}

function oursAt(actions: Action[], on: string): Comparison['ours'] | null {
  const last = actions.flatMap((action) => {
    const claims = action.steps.flatMap((step) => (step.rating?.delivery ? [{ step, rating: step.rating }] : []));
    const fresh = claims.filter(({ rating }) => rating.on >= addDays(on, -daysOurViewHolds));
    if (action.closure) return [{ well: true, on: action.closure.on }];
    if (fresh.length === 0) return [];
    const well = fresh.every(({ step, rating }) => isDone(step) || rating.delivery === 'on-track');
    return [
      {
        well,
        on:
          fresh
            .map(({ rating }) => rating.on)
            .sort()
            .at(-1) ?? '',
      },
    ];
  });
  const well = last.filter((one) => one.well).length;
  if (last.length === 0 || well * 2 === last.length) return null;
  const lastSaid =
    last
      .map((one) => one.on)
      .sort()
      .at(-1) ?? '';
  return { verdict: well * 2 > last.length ? 'well' : 'not well', well, rated: last.length, lastSaid };
}

function theirsOf(said: readonly Said[]): Comparison['theirs'] | null {
  let [positive, wanting] = [0, 0];
  for (const { statement } of said) {
    const { polarity, movement } = statement;
    if (polarity === 'negative' || polarity === 'mixed' || movement === 'not improved' || movement === 'too early')
      wanting += 1;
    else if (polarity === 'positive' || movement === 'improved') positive += 1;
  }
  if (positive === wanting || positive + wanting < fewestSentences) return null;
  return { verdict: positive > wanting ? 'well' : 'not well', positive, wanting };
}
