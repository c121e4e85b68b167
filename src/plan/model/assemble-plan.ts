import { assembleActions } from './assemble-actions.ts';
import { assembleMeasures, impactRatingOf } from './assemble-measures.ts';
import { freshFrom } from './fresh-from.ts';
import { fromOf } from './from-of.ts';
import { keptByRow, keptList } from './kept-by-row.ts';
import type * as q from './plan-queries.ts';
import type { PlanRows } from './plan-rows.ts';
import type { Area, Finding, OwnerPost, PageArea, PlanView, RatingWord } from './plan-view.ts';

/** Ids by key, in order. */
function idsBy<T>(list: T[], key: (one: T) => number, id: (one: T) => number): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const one of list) {
    const ids = map.get(key(one));
    if (ids) ids.push(id(one));
    else map.set(key(one), [id(one)]);
  }
  return map;
}

const orderedOf = keptByRow<PlanRows['areas'], Ordered>();
const findingOf = keptByRow<q.FindingRow, Finding>();
const scaleOf = keptByRow<q.WordRow[], RatingWord[]>();
const postsOf = keptByRow<PlanRows['posts'], Map<number, OwnerPost>>();

/**
 * The view of a plan as at a date, from all its rows. Actions, findings and measures of which no row has changed since
 * an earlier view of the same rows are the same objects as there: what was worked out from them still holds.
 */
export function assemblePlan(rows: PlanRows, asAt: string, revision: number): PlanView {
  const { areas, steps, targets, milestones, pageAreas, commitments, assurance, narratives, glossary, seeAlso } = rows;
  const { words, links, ratings, moves, readings, evidence, closures, period, dates, posts } = rows;

  const { findings, actions, measures, linked, actionByRef, findingIds, actionIds, measureIds } = orderedOf(
    areas,
    [rows.findings, rows.actions, rows.measures, commitments, milestones, links],
    () => inOrder(rows),
  );
  const actionsOfFinding = linked('finding-action', 'from_id');
  const actionsOfMilestone = linked('milestone-action', 'from_id');
  const actionsOfCommitment = linked('commitment-action', 'from_id');
  const postById = postsOf(posts, [], () => postsById(posts));
  const ratingOf = new Map(ratings.map((rating) => [rating.id, rating]));
  const evidenceOf = new Map(evidence.map((row) => [row.item_id, row]));
  const scale = scaleOf(words, [], () => words.map(wordOf));
  const assembledMeasures = keptList(
    rows.measures,
    assembleMeasures({ measures, targets, readings, ratingOf, evidenceOf, linked }),
  );
  const areaById = new Map(areas.map((row) => [row.id, row]));
  const ofArea = <T extends { area_id: number }>(rows: T[], id: number) => rows.filter((row) => row.area_id === id);

  return {
    id: rows.planId,
    title: rows.title,
    asAt,
    revision,
    dates,
    scale,
    period: period && {
      id: period.id,
      month: period.month,
      asAt: period.as_at,
      updatesDueOn: period.updates_due_on,
      state: period.state,
    },
    posts: postById,
    areas: areas.map((row): Area => {
      const parent = areaById.get(row.parent_id ?? 0);
      return {
        id: row.id,
        chapter: row.chapter,
        number: row.number,
        letter: row.letter,
        title: row.title,
        code: `${row.number ?? parent?.number ?? ''}${row.letter ?? ''}`,
        parentId: row.parent_id,
        needsToImprove: row.needs_to_improve,
        source: row.source,
        assessedBy: ofArea(assurance, row.id).map(({ id, text }) => ({ id, text })),
        seeAlso: ofArea(seeAlso, row.id).map(({ id, text }) => ({ id, text, actionIds: refsIn(text, actionByRef) })),
        narrative: ofArea(narratives, row.id).map(({ id, text, valid_from }) => ({ id, text, since: valid_from })),
        findingIds: findingIds.get(row.id) ?? [],
        actionIds: actionIds.get(row.id) ?? [],
        measureIds: measureIds.get(row.id) ?? [],
        from: fromOf(row),
      };
    }),
    findings: keptList(
      rows.findings,
      findings.map((row) => {
        const [rating, all, actionIds] = [
          ratingOf.get(row.id),
          evidenceOf.get(row.id)?.all ?? 0,
          actionsOfFinding(row.id),
        ];
        return findingOf(row, [rating, all, ...actionIds], () => ({
          id: row.id,
          areaId: row.area_id,
          text: row.text,
          group: row.grouping,
          origin: row.origin,
          actionIds,
          impactRating: impactRatingOf(rating),
          evidenceCount: all,
          from: fromOf(row),
        }));
      }),
    ),
    actions: keptList(
      rows.actions,
      assembleActions({
        actions,
        steps,
        moves,
        ratingOf,
        scale,
        freshFrom: freshFrom(period, asAt),
        periodId: period?.id ?? null,
        postById,
        evidenceOf,
        closures,
        linked,
        measures: assembledMeasures,
      }),
    ),
    measures: assembledMeasures,
    milestones: milestones.map((row) => ({
      id: row.id,
      number: row.number,
      byOn: row.by_on,
      text: row.text,
      state: row.state,
      stateNote: row.state_note,
      saidAchieved: row.state === 'achieved' || (row.state === null && row.by_on !== null && row.by_on < asAt),
      actionIds: actionsOfMilestone(row.id),
      from: fromOf(row),
    })),
    onAPage: pageAreas.map((row): PageArea => ({
      id: row.id,
      title: row.title,
      found: row.found,
      commitments: commitments
        .filter((one) => one.page_area_id === row.id)
        .map(({ id, text }) => ({ id, text, actionIds: actionsOfCommitment(id) })),
    })),
    glossary: glossary.map(({ id, abbreviation, expansion }) => ({ id, abbreviation, expansion })),
  };
}

const wordOf = (row: q.WordRow): RatingWord => ({
  id: row.id,
  word: row.word,
  definition: row.definition,
  colour: row.colour,
  inKey: row.in_key,
  delivery: row.delivery,
  impact: row.impact,
});

/** Posts by id; an id merged away leads to the post that took it in. */
function postsById(posts: PlanRows['posts']): Map<number, OwnerPost> {
  const map = new Map<number, OwnerPost>();
  for (const post of posts) {
    const owner = { id: post.id, title: post.title, organisation: post.organisation, holder: post.holder };
    for (const id of [post.id, ...post.mergedIds]) map.set(id, owner);
  }
  return map;
}

type Ordered = ReturnType<typeof inOrder>;

/** Rows as people read them, and how they are joined: none of it is told by a rating, a reading or a piece of evidence. */
function inOrder({ areas, links, commitments, milestones, ...rows }: PlanRows) {
  // Positions count within an area; people read the plan area by area.
  const rank = new Map(areas.map((area, index) => [area.id, index]));
  const byArea = <Row extends { area_id: number }>(list: Row[]) =>
    list.toSorted((a, b) => (rank.get(a.area_id) ?? 0) - (rank.get(b.area_id) ?? 0));
  const [findings, actions, measures] = [byArea(rows.findings), byArea(rows.actions), byArea(rows.measures)];
  const live = new Set([...findings, ...actions, ...measures, ...commitments, ...milestones].map((row) => row.id));
  const joined = links.filter((link) => live.has(link.from_id) && live.has(link.to_id));
  const maps = new Map<string, Map<number, number[]>>();
  const linked = (kind: q.LinkRow['kind'], end: 'from_id' | 'to_id') => {
    const key = `${kind} ${end}`;
    const other = end === 'from_id' ? 'to_id' : 'from_id';
    const ofKind = () => joined.filter((link) => link.kind === kind);
    const map =
      maps.get(key) ??
      idsBy(
        ofKind(),
        (link) => link[end],
        (link) => link[other],
      );
    maps.set(key, map);
    return (id: number) => map.get(id) ?? none;
  };
  const idsByArea = (list: { id: number; area_id: number }[]) =>
    idsBy(
      list,
      (row) => row.area_id,
      (row) => row.id,
    );
  return {
    findings,
    actions,
    measures,
    linked,
    findingIds: idsByArea(findings),
    actionIds: idsByArea(actions),
    measureIds: idsByArea(measures),
    actionByRef: new Map(actions.map((row) => [row.ref.toLowerCase(), row.id])),
  };
}

const none: number[] = [];

/** Action refs named in a "see also" sentence, as item ids. */
function refsIn(text: string, actionByRef: Map<string, number>): number[] {
  const words = text.match(/[A-Za-z]+[\d.]+[a-z]?|\d+(?:\.\d+)+/g) ?? [];
  return words.flatMap((word) => actionByRef.get(word.toLowerCase()) ?? []);
}
