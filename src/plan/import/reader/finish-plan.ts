import { placeInWords } from '../../../platform/reading/blocks.ts';
import type { PlanFile, PlanFileArea } from '../../plan-format.ts';
import { isEmptyArea, keepUnplaced, type Draft, type DraftArea } from './draft.ts';
import { readDue } from './due-expression.ts';
import { readOwners } from './owners.ts';
import { readTargets } from './targets.ts';

function finishArea(draft: Draft, area: DraftArea, ownersOf: ReadonlyMap<string, string[]>): PlanFileArea {
  return {
    chapter: area.chapter,
    number: area.number,
    letter: area.letter,
    title: area.title,
    parent: area.parent,
    needsToImprove: area.needs.length > 0 ? area.needs.join('\n') : null,
    source: area.source.length > 0 ? area.source.join('\n') : null,
    findings: area.findings,
    actions: area.actions.map((action) => ({
      ref: action.ref,
      text: action.text,
      owners: [...new Set(action.ownerCells.flatMap((cell) => ownersOf.get(cell) ?? []))],
      extra: action.extra,
      steps: action.steps.map((step) => {
        const { doubts, ...due } = readDue(step.due);
        for (const doubt of doubts) {
          draft.warnings.push({
            code: doubt.code,
            message: action.ref ? `${action.ref}: ${doubt.message}` : doubt.message,
            where: placeInWords(action.at),
          });
        }
        return { ...due, rating: step.rating };
      }),
    })),
    assessedBy: area.assessed,
    measures: area.measures.map((measure) => ({
      text: measure.text,
      targets: measure.targets ?? readTargets(measure.text),
    })),
    narrative: area.narrative,
    seeAlso: area.seeAlso,
  };
}

/** Turns what was gathered into the open format: owners parted, dues and targets read, empty headings put aside. */
export function finishPlan(draft: Draft, options: { asAt?: string }): PlanFile {
  const parents = new Set(draft.areas.map((area) => area.parent));
  const kept = draft.areas.filter((area) => {
    const empty = isEmptyArea(area) && !parents.has(area.title);
    if (empty) keepUnplaced(draft, area.title, area.at);
    return !empty;
  });
  const cells = kept.flatMap((area) => area.actions.flatMap((action) => action.ownerCells));
  const owners = readOwners(cells);
  const ownersOf = new Map(cells.map((cell, i) => [cell, owners[i]!]));
  const areas = kept.map((area) => finishArea(draft, area, ownersOf));
  const actions = areas.reduce((count, area) => count + area.actions.length, 0);
  if (actions === 0) {
    draft.warnings.push({
      code: 'no-actions-found',
      message:
        'No actions were found. Is this an improvement plan? Actions are looked for in tables with a column for the action and a column for its owner, date or rating.',
      where: 'the whole document',
    });
  }
  const withoutRef = kept.flatMap((area) => area.actions).filter((action) => !action.ref).length;
  if (withoutRef > 0 && !draft.warnings.some((warning) => warning.code === 'action-without-ref')) {
    draft.warnings.push({
      code: 'actions-without-refs',
      message: `${withoutRef} of ${actions} actions have no reference. They will be matched by their text when a later version is read.`,
      where: 'the whole document',
    });
  }
  return {
    kind: 'plan',
    asAt: options.asAt ?? draft.asAt,
    ratingScale: draft.ratingScale,
    glossary: draft.glossary,
    milestones: draft.milestones,
    onAPage: draft.onAPage,
    areas,
    unplaced: draft.unplaced,
    warnings: draft.warnings,
  };
}
