import { markedTexts, wholeOf, type PlanView } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { Body } from '../meetings/meeting-queries.ts';
import { groupLines, linesOfPassages, linesOfPlan, type RecurringGroup } from './recurring-lines.ts';
import { passagesOfPlan, saidOfLines, undatedCommitments, type SaidOfLine } from './recurring-queries.ts';

export type SetAside = RecurringGroup & { said: SaidOfLine };

export type Recurring = {
  /** What recurs and has no first date yet. */
  waiting: RecurringGroup[];
  /** What is done at each meeting of a body that is known here: it stands on the days that body meets. */
  atMeetings: { group: RecurringGroup; body: Body }[];
  /** What somebody said does not belong on the calendar. */
  setAside: SetAside[];
};

/**
 * What recurs by the words of a plan and of committee reports, without a written first date; lines of a duty are out. Of a
 * part of a plan what recurs there, and nothing of documents.
 */
export async function loadRecurring(
  trx: Trx,
  view: PlanView | null,
  bodies: readonly Body[],
  today: string,
  marks?: ReadonlyMap<number, string>,
): Promise<Recurring> {
  const isPart = view !== null && wholeOf(view) !== view;
  const [known, passages, committed, said] = await Promise.all([
    marks ?? (view ? markedTexts(trx, view.id, today) : new Map<number, string>()),
    view && !isPart ? passagesOfPlan(trx, view.id, today) : [],
    isPart ? [] : undatedCommitments(trx),
    saidOfLines(trx),
  ]);
  const lines = [...(view ? linesOfPlan(view, known, passages) : []), ...linesOfPassages(committed)];
  // The same sentence of two documents, or read twice, is one line.
  const each = [...new Map(lines.map((line) => [line.key, line])).values()];
  const open = each.filter((line) => !said.has(line.key));
  const aside = each.filter((line) => said.get(line.key)?.dutyId === null);
  const atMeetings: Recurring['atMeetings'] = [];
  const waiting = groupLines(open).filter((group) => {
    const body = group.often.kind === 'meetings' ? bodyNamed(group, bodies) : null;
    if (body) atMeetings.push({ group, body });
    return !body;
  });
  const setAside = groupLines(aside).map((group) => ({ ...group, said: said.get(group.lines[0]!.key)! }));
  return { waiting, atMeetings, setAside };
}

/** The body here that a group's sentences name; null when there is none, or several. */
export function bodyNamed(group: RecurringGroup, bodies: readonly Body[]): Body | null {
  const names = group.bodies.map((name) => name.toLowerCase());
  const live = bodies.filter((body) => body.endedOn === null);
  const exact = live.filter((body) => names.includes(body.name.toLowerCase()));
  if (exact.length === 1) return exact[0]!;
  const text = group.lines.map((line) => line.sentence.toLowerCase()).join(' ');
  const within = live.filter((body) => text.includes(body.name.toLowerCase()));
  return within.length === 1 ? within[0]! : null;
}
