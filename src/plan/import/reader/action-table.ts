import type { TableRow } from '../../../platform/reading/blocks.ts';
import { cleanRef, continueAction, stepsOf, valueOf, valuesOf, type RowValue } from './action-rows.ts';
import { datesIn } from './dates-in-text.ts';
import { warn, type DraftAction, type DraftArea, type Placed } from './draft.ts';
import { splitRef } from './inline-action.ts';
import { matchable } from './match-text.ts';
import { addOnce } from './place-content.ts';
import type { ColumnKind } from './table-headers.ts';
import { areaHere, areaNamed, type Walk } from './walk.ts';

const notExtra: ColumnKind[] = ['ref', 'action', 'owner', 'due', 'rating', 'area', 'chapter'];

function textsOf(value: RowValue | undefined): string[] {
  if (!value) return [];
  return value.cell.blocks.length > 0
    ? value.cell.blocks.flatMap((block) =>
        block.kind === 'list' ? block.items.map((item) => item.text) : [block.text],
      )
    : value.text.split('\n');
}

/** Findings, measures and sources that a row names in columns of their own belong to its area, each once. */
function placeColumns(walk: Walk, area: DraftArea, values: readonly RowValue[], besideAction: boolean): void {
  const of = (kind: ColumnKind): Placed[] => {
    const named = values.filter((each) => each.kind === kind);
    return named.flatMap((value) => textsOf(value).map((text) => ({ text: text.trim(), at: value.cell.at })));
  };
  const repeats = walk.draft.furniture;
  // A bare number only points to a finding that stands elsewhere; it stays with the action's other columns.
  const findings = of('finding').filter(({ text }) => !besideAction || !/^[A-Z]{0,4}[ .-]?\d[\d., &]*$/.test(text));
  addOnce(
    area.findings,
    findings.map((finding) => ({ ...finding, group: null })),
    repeats,
  );
  addOnce(area.measures, of('measure'), repeats);
  addOnce(area.assessed, of('assessed'), repeats);
  addOnce(area.source, of('source'), repeats);
}

/** An action's text with its list marks: lead-in lines as they are, items on lines of their own. */
function actionText(value: RowValue | undefined): string {
  if (!value) return '';
  const lines = value.cell.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => `- ${item.text}`) : [block.text],
  );
  return lines.length > 0 ? lines.join('\n') : value.text;
}

/** The due that counts: the revised one where the row has one, and then the first stays among the extras. */
function dueNow(values: readonly RowValue[], extra: Record<string, string>): string {
  const due = values.find((value) => value.kind === 'due');
  const revised = values.find((value) => value.kind === 'revised');
  if (!revised || (due && !datesIn(revised.text).some((date) => date.date))) return due?.text ?? '';
  if (due) extra[due.title] = due.text;
  delete extra[revised.title];
  return revised.text;
}

function newAction(walk: Walk, area: DraftArea, values: readonly RowValue[], row: TableRow): DraftAction {
  const written = actionText(values.find((value) => value.kind === 'action'));
  const refCell = cleanRef(valueOf(values, 'ref'));
  const split = refCell ? { ref: refCell, text: written } : splitRef(written);
  const owners = textsOf(values.find((value) => value.kind === 'owner')).join('\n');
  const extra: Record<string, string> = {};
  for (const value of values)
    if (!notExtra.includes(value.kind))
      extra[value.title] = extra[value.title] ? `${extra[value.title]}\n${value.text}` : value.text;
  const action: DraftAction = {
    ref: split.ref,
    text: split.text,
    ownerCells: owners ? [owners] : [],
    extra,
    steps: stepsOf(dueNow(values, extra), valueOf(values, 'rating')).map((step) => ({
      ...step,
      start: valueOf(values, 'start'),
      at: row.at,
    })),
    at: row.at,
  };
  area.actions.push(action);
  walk.lastAction = action;
  return action;
}

function chooseArea(walk: Walk, values: readonly RowValue[], row: TableRow): DraftArea {
  const chapter = valueOf(values, 'chapter');
  if (chapter) walk.chapter = chapter;
  const named = valueOf(values, 'area');
  if (named) {
    walk.carried.area = named;
    walk.draft.furniture.push(named);
  }
  const hasColumn = walk.columns?.some((column) => column.kind === 'area') ?? false;
  return hasColumn && walk.carried.area ? areaNamed(walk, walk.carried.area, row.at) : areaHere(walk, row.at);
}

/** Reads one row of an action table into the area it belongs to. */
export function readActionRow(walk: Walk, row: TableRow): void {
  const values = valuesOf(row, walk.columns ?? []);
  if (values.length === 0) return;
  const hasRefs = walk.columns?.some((column) => column.kind === 'ref') ?? false;
  const ref = valueOf(values, 'ref');
  const action = valueOf(values, 'action');
  const onlyContext = values.every((value) =>
    ['area', 'chapter', 'finding', 'measure', 'assessed', 'source'].includes(value.kind),
  );
  const area = chooseArea(walk, values, row);
  const broken = /^[\p{Ll}&(]/u.test(action);
  const carriesOn = walk.lastAction !== null && !ref && (!action || broken || (hasRefs && !splitRef(action).ref));
  if (carriesOn && !onlyContext && !valueOf(values, 'area') && continueAction(walk.lastAction!, values, walk.ratings))
    return;
  placeColumns(walk, area, values, !onlyContext);
  if (onlyContext) return;
  if (!action && !ref) {
    warn(
      walk.draft,
      'row-without-action',
      `A row of an action table names no action: ${values
        .map((value) => value.text)
        .join(' | ')
        .slice(0, 120)}`,
      row.at,
    );
  }
  const made = newAction(walk, area, values, row);
  if (hasRefs && !made.ref)
    warn(walk.draft, 'action-without-ref', `An action has no reference: ${made.text.slice(0, 90)}`, row.at);
  if (!made.ref) return;
  const twin = walk.refs.get(matchable(made.ref));
  if (twin !== undefined && twin !== made.text) {
    warn(walk.draft, 'ref-used-twice', `The reference ${made.ref} stands beside two different actions.`, row.at);
  }
  walk.refs.set(matchable(made.ref), made.text);
}
