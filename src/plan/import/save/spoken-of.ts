import type { AreaRow } from '../../model/plan-queries.ts';
import type { PlanFileArea } from '../../plan-format.ts';
import type { MatchedArea, MatchedPlan } from './match-plan.ts';
import type { ExistingPlan } from './existing-plan-queries.ts';

/**
 * What of a plan a document says anything about. A kind it has none of at all it is silent on: a list of actions brought
 * back after its dates were changed does not take the plan's findings, measures and narrative away, nor an area that
 * only holds such things. Actions are never left out.
 */
export function spokenOf(existing: ExistingPlan, matched: MatchedPlan): ExistingPlan {
  const has = (list: 'findings' | 'measures' | 'assessedBy' | 'narrative' | 'seeAlso') =>
    matched.areas.some((area) => area[list].length > 0);
  const spoken = {
    findings: has('findings') ? existing.findings : [],
    measures: has('measures') ? existing.measures : [],
    targets: has('measures') ? existing.targets : [],
    assuranceSources: has('assessedBy') ? existing.assuranceSources : [],
    narratives: has('narrative') ? existing.narratives : [],
    seeAlso: has('seeAlso') ? existing.seeAlso : [],
    milestones: matched.milestones.length > 0 ? existing.milestones : [],
    pageAreas: matched.onAPage.length > 0 ? existing.pageAreas : [],
    commitments: matched.onAPage.length > 0 ? existing.commitments : [],
    glossary: matched.glossary.length > 0 ? existing.glossary : [],
  };
  const inAreas = ['findings', 'measures', 'assuranceSources', 'narratives', 'seeAlso'] as const;
  const staying = new Set(
    inAreas.flatMap((kind) =>
      spoken[kind].length > 0 ? [] : existing[kind].filter((row) => row.holds).map((row) => row.area_id),
    ),
  );
  // What such an area is part of stays with it.
  for (const area of existing.areas) if (staying.has(area.id) && area.parent_id !== null) staying.add(area.parent_id);
  return { ...existing, ...spoken, areas: existing.areas.filter((area) => !staying.has(area.id)) };
}

const areaColumns = {
  chapter: 'chapter',
  number: 'number',
  letter: 'letter',
  needs_to_improve: 'needsToImprove',
  source: 'source',
} as const;
type Column = keyof typeof areaColumns;

/**
 * What a document says of its areas beside their titles. A column that none of its areas has stays as it was in the
 * plan; so does the area each is part of (`parentOf`, the parent's number), where no area names one.
 */
export function areaValues(
  areas: MatchedArea[],
  parentOf: (area: PlanFileArea) => number | null,
): (area: MatchedArea) => Record<Column | 'parent_id', string | number | null> {
  const said = (name: keyof PlanFileArea) => areas.some((area) => area.now[name] !== null && area.now[name] !== '');
  const columns = (Object.keys(areaColumns) as Column[]).map((column) => ({
    column,
    isSaid: said(areaColumns[column]),
  }));
  const saysParents = said('parent');
  return ({ old, now }) => {
    const before: AreaRow | null = old?.holds ? old : null;
    const values = columns.map(({ column, isSaid }): [Column, string | null] => [
      column,
      isSaid || !before ? now[areaColumns[column]] : before[column],
    ]);
    const parent = saysParents || !before ? parentOf(now) : before.parent_id;
    return { ...(Object.fromEntries(values) as Record<Column, string | null>), parent_id: parent };
  };
}
