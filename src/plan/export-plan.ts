import { planIndex } from './model/plan-index.ts';
import type { Action, Area, Measure, PlanView } from './model/plan-view.ts';
import type { PlanFile, PlanFileArea } from './plan-format.ts';

type Kept = Pick<PlanFile, 'unplaced' | 'warnings'>;

/**
 * A plan as it stood at its date, in the open format: importing it again for that date changes nothing. `kept` is what
 * the reader could not place in the documents the plan came from; left out, it is empty.
 */
export function exportPlan(view: PlanView, kept: Kept = { unplaced: [], warnings: [] }): PlanFile {
  const { areas } = planIndex(view);
  const actionsOf = Map.groupBy(view.actions, (action) => action.areaId);
  const findingsOf = Map.groupBy(view.findings, (finding) => finding.areaId);
  const measuresOf = Map.groupBy(view.measures, (measure) => measure.areaId);
  return {
    kind: 'plan',
    asAt: view.asAt,
    ratingScale: view.scale.filter((word) => word.inKey).map(({ word, definition }) => ({ word, definition })),
    glossary: view.glossary.map(({ abbreviation, expansion }) => ({ abbreviation, expansion })),
    milestones: view.milestones.map(({ number, byOn, text }) => ({ number, by: byOn, text })),
    onAPage: view.onAPage.map(({ title, found, commitments }) => ({
      area: title,
      found,
      commitments: commitments.map((one) => one.text),
    })),
    areas: view.areas.map((area) => ({
      ...headOf(area, areas.get(area.parentId ?? 0)),
      findings: (findingsOf.get(area.id) ?? []).map(({ text, group }) => ({ text, group })),
      actions: (actionsOf.get(area.id) ?? []).map(actionOf),
      measures: (measuresOf.get(area.id) ?? []).map(measureOf),
      assessedBy: area.assessedBy.map((one) => one.text),
      narrative: area.narrative.map((one) => one.text),
      seeAlso: area.seeAlso.map((one) => one.text),
    })),
    unplaced: kept.unplaced,
    warnings: kept.warnings,
  };
}

function headOf(
  { chapter, number, letter, title, needsToImprove, source }: Area,
  parent: Area | undefined,
): Omit<PlanFileArea, 'findings' | 'actions' | 'measures' | 'assessedBy' | 'narrative' | 'seeAlso'> {
  return { chapter, number, letter, title, parent: parent?.title ?? null, needsToImprove, source };
}

function actionOf(action: Action): PlanFileArea['actions'][number] {
  return {
    ref: action.ref,
    text: action.text,
    owners: action.owners.map((post) => post.title),
    extra: action.extra,
    steps: action.steps.map(({ due, kind, fromOn, byOn, every, rating }) => ({
      due,
      kind,
      from: fromOn,
      by: byOn,
      every,
      rating: rating?.word ?? '',
    })),
  };
}

function measureOf({ text, targets }: Measure): PlanFileArea['measures'][number] {
  return {
    text,
    targets: targets.map(({ comparator, value, unit, subject, byOn }) => ({
      comparator,
      value,
      unit,
      subject,
      by: byOn,
    })),
  };
}
