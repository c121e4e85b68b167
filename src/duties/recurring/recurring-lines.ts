import { createHash } from 'node:crypto';
import type { Action, PlanView } from '../../plan/index.ts';
import { bodiesNamed } from '../compliance/bodies-named.ts';
import { scheduleOfStep } from '../calendar/plan-entries.ts';
import { everyInterval } from '../schedule/interval-in.ts';
import { recurrencesSaid, type Often, type Said } from './recurrences-said.ts';

/** Words of a document that stand in no item of the plan: its introduction, how it is governed; or a committee report's. */
export type Passage = { text: string; where: string; sourceId: number; document: string; handling: string };

/** A line that says how often something is done and not from when. */
export type RecurringLine = Said & {
  /** Names the line, the same as long as it says the same. */
  key: string;
  /** Where it stands, in words, and its page. */
  place: string;
  href: string | null;
  /** The mark of the document its words come from; null for words anyone may read. */
  mark: string | null;
  /** The document its words come from, where they are marked or in no plan. */
  sourceId: number | null;
};

/** Lines that say the same of one thing: "Monthly practice review audits" in five areas. One first date serves them all. */
export type RecurringGroup = {
  /** Names the group in addresses. */
  id: string;
  title: string;
  words: string;
  often: Often;
  lines: RecurringLine[];
  /** Bodies its sentences name. */
  bodies: string[];
};

/**
 * Lines of the plan that say how often, where nothing says from when: how areas are assessed, what the plan on a page
 * commits to, what an action with a recurring step says besides, and what stands outside every area.
 */
export function linesOfPlan(
  view: PlanView,
  marks: ReadonlyMap<number, string>,
  passages: readonly Passage[],
): RecurringLine[] {
  const lines: RecurringLine[] = [];
  const add = (itemId: number, text: string, place: string, href: string, sourceId: number | null, known: string[]) => {
    const mark = marks.get(itemId) ?? null;
    for (const said of recurrencesSaid(text))
      if (!known.includes(oftenKey(said.often)))
        lines.push({
          ...said,
          key: `item-${itemId}-${lineKey(said)}`,
          place,
          href,
          mark,
          sourceId: mark ? sourceId : null,
        });
  };
  for (const area of view.areas)
    for (const one of area.assessedBy)
      add(
        one.id,
        one.text,
        `How ${area.code} ${area.title} is assessed`.replace(/\s+/g, ' '),
        `/areas/${area.id}`,
        area.from.sourceId,
        [],
      );
  const byId = new Map(view.actions.map((action) => [action.id, action]));
  for (const page of view.onAPage)
    for (const one of page.commitments) {
      // What an action it is linked to says recurs is on the calendar, or in this list, under the action.
      const said = one.actionIds.flatMap((id) => byId.get(id) ?? []).flatMap(stretchesOf);
      add(one.id, one.text, 'The plan on a page', `/plan/${view.id}/on-a-page`, null, said);
    }
  for (const action of view.actions) {
    if (action.closure || !action.steps.some((step) => step.kind === 'recurring')) continue;
    const known = recurringSteps(action);
    add(action.id, action.text, `Action ${action.ref}`, `/actions/${action.id}`, action.from.sourceId, known);
  }
  return [...lines, ...linesOfPassages(passages)];
}

/** How often an action's recurring steps fall due. */
function recurringSteps(action: Action): string[] {
  return action.steps.flatMap((step) => {
    const { schedule } = scheduleOfStep(step);
    return step.kind === 'recurring' && schedule.kind === 'every'
      ? [oftenKey({ kind: 'every', span: schedule.span })]
      : [];
  });
}

/** How often an action's steps and its words say. */
function stretchesOf(action: Action): string[] {
  return [
    ...recurringSteps(action),
    ...everyInterval(action.text).map(({ span }) => oftenKey({ kind: 'every', span })),
  ];
}

/** The same of passages that are no items: named by their words. */
export function linesOfPassages(passages: readonly Passage[]): RecurringLine[] {
  return passages.flatMap(({ text, where, sourceId, document, handling }) =>
    recurrencesSaid(text).map((said) => ({
      ...said,
      key: `words-${short(said.sentence.toLowerCase())}-${lineKey(said)}`,
      place: `${document}, ${where}`,
      href: `/sources/${sourceId}`,
      mark: handling === 'OFFICIAL' ? null : handling,
      sourceId,
    })),
  );
}

/** Lines of one name and one frequency together, in the order of the first of each. What has no name stands alone. */
export function groupLines(lines: readonly RecurringLine[]): RecurringGroup[] {
  const groups = Map.groupBy(lines, (line) =>
    line.name === null
      ? line.key
      : // Words anyone may read and words of a marked document are never one.
        `${line.name.toLowerCase()} ${oftenKey(line.often)} ${line.mark ?? ''}`,
  );
  return [...groups].map(([key, own]) => {
    const [first] = own as [RecurringLine, ...RecurringLine[]];
    return {
      id: short(key),
      title: first.name ?? first.sentence,
      words: first.words,
      often: first.often,
      lines: own,
      bodies: [...new Set(own.flatMap((line) => bodiesNamed(line.sentence)))],
    };
  });
}

/** How often, and what where that has a name: an item can say two things of one stretch. */
function lineKey({ often, name }: Said): string {
  return name === null ? oftenKey(often) : `${oftenKey(often)}-${short(name.toLowerCase())}`;
}

function oftenKey(often: Often): string {
  return often.kind === 'meetings' ? 'meetings' : `${often.span.count}${often.span.unit}`;
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
