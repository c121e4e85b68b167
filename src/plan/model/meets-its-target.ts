import type { Measure } from './plan-view.ts';

/**
 * Whether a measure shows that its target is met: at least one of its targets is, and none that is due by the day, or
 * has no date, is missed. A sample that cannot tell shows nothing.
 */
export function meetsItsTarget(measure: Pick<Measure, 'targets'>, asAt: string): boolean {
  const due = measure.targets.filter((target) => target.byOn === null || target.byOn <= asAt);
  return measure.targets.some((target) => target.meets === 'yes') && due.every((target) => target.meets === 'yes');
}
