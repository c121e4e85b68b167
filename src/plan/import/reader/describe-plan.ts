import type { PlanFile, PlanFileArea } from '../../plan-format.ts';

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function describeArea(area: PlanFileArea, actions: number): string {
  const steps = area.actions.reduce((sum, action) => sum + action.steps.length, 0);
  const targets = area.measures.reduce((sum, measure) => sum + measure.targets.length, 0);
  const parts = [
    area.findings.length > 0 ? count(area.findings.length, 'finding') : '',
    count(actions, 'action') + (steps > actions ? ` in ${count(steps, 'step')}` : ''),
    area.measures.length > 0
      ? count(area.measures.length, 'success measure') + (targets > 0 ? ` (${count(targets, 'numeric target')})` : '')
      : '',
    area.narrative.length > 0 ? count(area.narrative.length, 'paragraph') + ' of narrative' : '',
  ].filter(Boolean);
  const label = area.letter ? `${area.letter}. ` : area.number && !area.parent ? `${area.number}. ` : '';
  return `${area.parent ? '    ' : '  '}${label}${area.title}: ${parts.join(', ')}`;
}

/** What was read from a plan, in plain words and lines of text: for `los read FILE` and the page that checks an import. */
export function describePlan(plan: PlanFile): string {
  const sum = (of: (area: PlanFileArea) => number): number => plan.areas.reduce((total, area) => total + of(area), 0);
  const steps = sum((area) => area.actions.reduce((n, action) => n + action.steps.length, 0));
  const targets = sum((area) => area.measures.reduce((n, measure) => n + measure.targets.length, 0));
  const measured = sum((area) => area.measures.filter((measure) => measure.targets.length > 0).length);
  const top = plan.areas.filter((area) => area.parent === null).length;
  const actions = sum((area) => area.actions.length);
  const commitments = plan.onAPage.reduce((n, area) => n + area.commitments.length, 0);
  const lines = [
    plan.asAt ? `Plan as at ${plan.asAt}` : 'Plan with no date of its own: give one with --as-at',
    '',
    `${count(top, 'area')}${plan.areas.length > top ? ` and ${count(plan.areas.length - top, 'sub-area')}` : ''}`,
    `${count(actions, 'action')} in ${count(steps, 'step')}`,
    count(
      sum((area) => area.findings.length),
      'finding',
    ),
    `${count(
      sum((area) => area.measures.length),
      'success measure',
    )}, ${count(targets, 'numeric target')} in ${measured} of them`,
    `${count(
      sum((area) => area.narrative.length),
      'paragraph',
    )} of narrative`,
    count(plan.milestones.length, 'milestone'),
    count(plan.glossary.length, 'glossary entry', 'glossary entries'),
    plan.onAPage.length > 0
      ? `Plan on a page: ${count(plan.onAPage.length, 'area')}, ${count(commitments, 'commitment')}`
      : 'No plan on a page',
    plan.ratingScale.length > 0
      ? `Rating key: ${plan.ratingScale.map((step) => step.word).join(', ')}`
      : 'No rating key',
    '',
  ];
  let chapter: string | null = null;
  for (const area of plan.areas) {
    if (area.chapter !== chapter && area.chapter) lines.push(area.chapter);
    chapter = area.chapter;
    lines.push(describeArea(area, area.actions.length));
  }
  if (plan.unplaced.length > 0) {
    lines.push('', `Kept, but not placed in the plan: ${count(plan.unplaced.length, 'passage')}`);
    for (const passage of plan.unplaced) {
      const text = passage.text.replace(/\s+/g, ' ');
      lines.push(`  ${passage.where}: ${text.length > 90 ? `${text.slice(0, 87)}...` : text}`);
    }
  }
  if (plan.warnings.length > 0) {
    lines.push('', 'Please check:');
    for (const warning of plan.warnings) lines.push(`  ${warning.where}: ${warning.message}`);
  }
  return lines.join('\n');
}
