import type { Clinic } from '../clinics/clinic-definition.ts';
import { standsFirst } from './carry-forward.ts';
import type { Line, Meeting } from './meeting-queries.ts';

export type LineGroup = { key: string; title: string; lines: Line[] };

/** The lines of a meeting as they are worked through: those open too long first, those resolved last. */
export function orderLines(
  clinic: Clinic,
  { heldOn }: Pick<Meeting, 'heldOn'>,
  lines: readonly Line[],
  weeks: number,
): LineGroup[] {
  const inTurns = new Set(clinic.parts.filter(({ everyWeeks }) => everyWeeks !== undefined).map(({ key }) => key));
  const groupOf = (line: Line) =>
    line.state === 'resolved' || line.state === 'later'
      ? line.state
      : standsFirst(line, heldOn, weeks, inTurns.has(line.part))
        ? 'first'
        : 'open';
  const groups = Map.groupBy(lines.toSorted(byPressing), groupOf);
  const titles = {
    first: `Open for more than ${weeks === 1 ? 'a week' : `${weeks} weeks`}`,
    open: 'Open',
    later: 'Not this week',
    resolved: 'Resolved since last time',
  };
  return (Object.keys(titles) as (keyof typeof titles)[]).flatMap((key) => {
    const own = groups.get(key);
    return own ? [{ key, title: titles[key], lines: own }] : [];
  });
}

/** The longest on the list first, then what was due first; no date before any. */
function byPressing(a: Line, b: Line): number {
  return (
    a.firstOn.localeCompare(b.firstOn) ||
    (a.due ?? '').localeCompare(b.due ?? '') ||
    a.child.localeCompare(b.child, 'en', { numeric: true })
  );
}
