import { placeInWords, type Place } from '../../../platform/reading/blocks.ts';
import type { PlanFile, PlanFileArea } from '../../plan-format.ts';
import { isEmptyArea, keepUnplaced, type Draft, type DraftAction, type DraftArea, type Placed } from './draft.ts';
import { datesIn } from './dates-in-text.ts';
import { readDue, type DueReading } from './due-expression.ts';
import { readOwners } from './owners.ts';
import { readTargets } from './targets.ts';

/** Where each fact was read, in words, by its path in the plan file: `areas/2/actions/5/steps/0`. */
export type PlacesByPath = Map<string, string>;

function textsOf(items: readonly Placed[]): string[] {
  return items.map((item) => item.text);
}

function joined(items: readonly Placed[]): string | null {
  return items.length > 0 ? textsOf(items).join('\n') : null;
}

/** An action's owners, each once. Words that only join them, and owners named again, are set aside as furniture. */
function ownersOfAction(draft: Draft, action: DraftAction, ownersOf: ReadonlyMap<string, string[]>): string[] {
  const owners = [...new Set(action.ownerCells.flatMap((cell) => ownersOf.get(cell) ?? []))];
  const written = action.ownerCells.join(' ; ').replace(/\s+/g, ' ');
  draft.furniture.push(owners.reduce((rest, owner) => rest.replace(owner, ''), written));
  return owners;
}

/** A due with the start its row gives in a column of its own: a stretch of time, or "ongoing" from that day. */
function startingAt(due: DueReading, start: string): DueReading {
  const from = datesIn(start).find((date) => date.date)?.date ?? null;
  if (from === null || due.from !== null) return due;
  if (due.kind === 'by' && due.by !== null && from <= due.by) return { ...due, kind: 'range', from };
  if (due.kind === 'recurring') return { ...due, from };
  return due.kind === 'undated' && /\b(on-?going|continu\w*)\b/i.test(due.due) ? { ...due, kind: 'from', from } : due;
}

function finishArea(draft: Draft, area: DraftArea, ownersOf: ReadonlyMap<string, string[]>): PlanFileArea {
  return {
    chapter: area.chapter,
    number: area.number,
    letter: area.letter,
    title: area.title,
    parent: area.parent,
    needsToImprove: joined(area.needs),
    source: joined(area.source),
    findings: area.findings.map(({ text, group }) => ({ text, group })),
    actions: area.actions.map((action) => ({
      ref: action.ref,
      text: action.text,
      owners: ownersOfAction(draft, action, ownersOf),
      extra: action.extra,
      steps: action.steps.map((step) => {
        const { doubts, ...due } = startingAt(readDue(step.due), step.start);
        for (const { code, message } of doubts) {
          draft.warnings.push({
            code,
            message: action.ref ? `${action.ref}: ${message}` : message,
            where: placeInWords(step.at),
          });
        }
        return { ...due, rating: step.rating };
      }),
    })),
    assessedBy: textsOf(area.assessed),
    measures: area.measures.map(({ text, targets }) => ({ text, targets: targets ?? readTargets(text) })),
    narrative: textsOf(area.narrative),
    seeAlso: textsOf(area.seeAlso),
  };
}

function placesOf(draft: Draft, areas: readonly DraftArea[], finished: readonly PlanFileArea[]): PlacesByPath {
  const places: PlacesByPath = new Map();
  const note = (path: string, at: Place): Map<string, string> => places.set(path, placeInWords(at));
  const noteAll = (path: string, items: readonly { at: Place }[]): void =>
    items.forEach(({ at }, i) => note(`${path}/${i}`, at));
  areas.forEach((area, a) => {
    const path = `areas/${a}`;
    note(path, area.at);
    noteAll(`${path}/findings`, area.findings);
    noteAll(`${path}/actions`, area.actions);
    area.actions.forEach((action, i) => noteAll(`${path}/actions/${i}/steps`, action.steps));
    noteAll(`${path}/measures`, area.measures);
    area.measures.forEach(({ at }, i) =>
      finished[a]!.measures[i]!.targets.forEach((_, t) => note(`${path}/measures/${i}/targets/${t}`, at)),
    );
    noteAll(`${path}/assessedBy`, area.assessed);
    noteAll(`${path}/narrative`, area.narrative);
    noteAll(`${path}/seeAlso`, area.seeAlso);
  });
  noteAll('milestones', draft.milestones);
  noteAll('words', draft.ratingScale);
  noteAll('glossary', draft.glossary);
  noteAll('onAPage', draft.onAPage);
  draft.onAPage.forEach(({ at, commitments }, i) =>
    commitments.forEach((_, c) => note(`onAPage/${i}/commitments/${c}`, at)),
  );
  return places;
}

function warnOfActions(draft: Draft, areas: readonly DraftArea[]): void {
  const actions = areas.flatMap((area) => area.actions);
  const where = 'the whole document';
  if (actions.length === 0) {
    const message =
      'No actions were found. Is this an improvement plan? Actions are looked for in tables with a column for the action and a column for its owner, date or rating.';
    draft.warnings.push({ code: 'no-actions-found', message, where });
  }
  if (draft.rowsUnplaced >= 3) {
    const message = `${draft.rowsUnplaced} rows of tables could not be placed. They are listed with what was kept. If they are actions, the table's columns were not understood: try the plan in Word, Excel or CSV.`;
    draft.warnings.push({ code: 'rows-not-placed', message, where });
  }
  const without = actions.filter((action) => !action.ref).length;
  if (without > 0 && !draft.warnings.some((warning) => warning.code === 'action-without-ref')) {
    const message = `${without} of ${actions.length} actions have no reference. They will be matched by their text when a later version is read.`;
    draft.warnings.push({ code: 'actions-without-refs', message, where });
  }
}

/** Turns what was gathered into the open format: owners parted, dues and targets read, empty headings put aside. */
export function finishPlan(draft: Draft, options: { asAt?: string }): { plan: PlanFile; places: PlacesByPath } {
  const parents = new Set(draft.areas.map((area) => area.parent));
  const kept = draft.areas.filter((area) => !isEmptyArea(area) || parents.has(area.title));
  for (const area of draft.areas) if (!kept.includes(area)) keepUnplaced(draft, area.title, area.at);
  const cells = kept.flatMap((area) => area.actions.flatMap((action) => action.ownerCells));
  const owners = readOwners(cells);
  const ownersOf = new Map(cells.map((cell, i) => [cell, owners[i]!]));
  const areas = kept.map((area) => finishArea(draft, area, ownersOf));
  warnOfActions(draft, kept);
  const plan: PlanFile = {
    kind: 'plan',
    asAt: options.asAt ?? draft.asAt ?? draft.ratedAt,
    ratingScale: draft.ratingScale.map(({ word, definition }) => ({ word, definition })),
    glossary: draft.glossary.map(({ abbreviation, expansion }) => ({ abbreviation, expansion })),
    milestones: draft.milestones.map(({ number, by, text }) => ({ number, by, text })),
    onAPage: draft.onAPage.map(({ area, found, commitments }) => ({ area, found, commitments })),
    areas,
    unplaced: draft.unplaced,
    warnings: draft.warnings,
  };
  return { plan, places: placesOf(draft, kept, areas) };
}
