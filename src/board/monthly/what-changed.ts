import { changesBetween, naturally, planIndex, type Change, type ChangeKind, type PlanView } from '../../plan/index.ts';
import type { Inline, PaperBlock, PaperTable } from '../../platform/documents/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { cell, counted, figure, nameOf, once, paragraph, placeIn, refsInWords } from './paper-parts.ts';

/** What is different in the plan since the board last looked. */
export type Changed = { since: string; changes: Change[] };

export function changedSince(now: PlanView, before: PlanView | null): Changed | null {
  return before && { since: before.asAt, changes: changesBetween(before, now) };
}

const ofActions = (changed: Changed, ...kinds: ChangeKind[]): Change[] =>
  changed.changes
    .filter((change) => change.item === 'action' && kinds.includes(change.kind))
    .sort((a, b) => naturally(a.ref, b.ref));

const refsOf = (changes: Change[]): string[] => once(changes).map(nameOf);

/** The changes in a few lines, each with its refs; a kind with none is left out. */
export function changeLines(view: PlanView, changed: Changed): Inline[][] {
  const source = (kind: string) => placeIn(view, 'compare', { from: changed.since, to: view.asAt, kind });
  const rated = ofActions(changed, 're-rated');
  const ways = (['better', 'worse', 'unknown', 'same'] as const).flatMap((sense) => {
    const some = rated.filter((change) => change.sense === sense);
    if (some.length === 0) return [];
    const words = { better: 'better', worse: 'worse', unknown: 'with no way to compare', same: 'in other words' }[
      sense
    ];
    return [[figure(refsOf(some).length, source(`re-rated-${sense}`)), ` ${words} (${refsInWords(refsOf(some))})`]];
  });
  const lines: Inline[][] = [];
  if (rated.length > 0) {
    lines.push([{ bold: 'Re-rated: ' }, ...ways.flatMap((way, at): Inline[] => (at === 0 ? way : [', ', ...way]))]);
  }
  const unknown = refsOf(ofActions(changed, 'unknown'));
  if (unknown.length > 0)
    lines.push([
      { bold: 'Not known any more, for want of an update: ' },
      figure(unknown.length, source('unknown')),
      ` (${refsInWords(unknown)})`,
    ]);
  const moved = ofActions(changed, 're-dated');
  if (moved.length > 0) {
    const again = refsOf(moved.filter((change) => movesOf(view, change.id) > 1));
    const often: Inline[] =
      again.length > 0
        ? ['; ', figure(again.length, source('re-dated-again')), ` not for the first time (${refsInWords(again)})`]
        : [];
    lines.push([
      { bold: 'Given other dates: ' },
      figure(refsOf(moved).length, source('re-dated')),
      ` (${refsInWords(refsOf(moved))})`,
      ...often,
    ]);
  }
  for (const [kind, words] of plainKinds) {
    const refs = refsOf(ofActions(changed, kind));
    if (refs.length > 0)
      lines.push([{ bold: `${words}: ` }, figure(refs.length, source(kind)), ` (${refsInWords(refs)})`]);
  }
  const others = otherLine(changed, source);
  return others.length > 0 ? [...lines, others] : lines;
}

const plainKinds: [ChangeKind, string][] = [
  ['closed', 'Closed'],
  ['re-opened', 'Opened again'],
  ['new', 'New'],
  ['gone', 'No longer in the plan'],
  ['re-owned', 'Given to other owners'],
  ['reworded', 'Reworded'],
];

/** Measures and findings: new readings and new judgements of impact. */
function otherLine(changed: Changed, source: (kind: string) => string): Inline[] {
  const count = (kind: ChangeKind) => changed.changes.filter((change) => change.kind === kind).length;
  const parts = [
    ...(count('reading') > 0 ? [counted(count('reading'), source('reading'), 'new reading')] : []),
    ...(count('impact') > 0
      ? [counted(count('impact'), source('impact'), 'new judgement of impact', 'new judgements of impact')]
      : []),
  ];
  if (parts.length === 0) return [];
  return [
    { bold: 'Measures and findings: ' },
    ...parts.flatMap((part, at): Inline[] => (at === 0 ? part : [' and ', ...part])),
  ];
}

/** How often the date of the action's most often moved step has been moved. */
function movesOf(view: PlanView, actionId: number): number {
  const action = planIndex(view).actions.get(actionId);
  return Math.max(0, ...(action?.steps.map((step) => step.moves.length) ?? []));
}

/** The changes of actions, one row each: re-rated, then re-dated, then the rest. */
export function changeTables(view: PlanView, changed: Changed): PaperBlock[] {
  const tables = [
    ratedTable(ofActions(changed, 're-rated')),
    datedTable(view, ofActions(changed, 're-dated')),
    otherTable(view, changed),
  ];
  const filled = tables.filter((table) => table.rows.length > 0);
  return filled.length > 0
    ? [paragraph('What was said before is struck through, above what is said now.'), ...filled]
    : [paragraph(`No action was rated, dated, added or taken out differently since ${inWords(changed.since)}.`)];
}

const senseWords = {
  better: 'Better',
  worse: 'Worse',
  same: 'The same',
  new: 'New',
  gone: 'Gone',
  unknown: 'Cannot be compared',
};

function ratedTable(changes: Change[]): PaperTable {
  return {
    kind: 'table',
    caption: 'Actions rated differently',
    columns: [
      { heading: 'Ref', width: 2 },
      { heading: 'Action', width: 8 },
      { heading: 'Rating', width: 4 },
      { heading: 'Movement', width: 3 },
    ],
    rows: changes.map((change) => [
      cell(nameOf(change)),
      cell(change.text),
      [...struckOver(change)],
      cell(senseWords[change.sense]),
    ]),
  };
}

/** What was, struck through, above what is. */
function struckOver(change: Pick<Change, 'old' | 'now'>): Inline[][] {
  return [[change.old === null ? 'Nothing said' : { struck: change.old }], [change.now ?? 'Taken out']];
}

function datedTable(view: PlanView, changes: Change[]): PaperTable {
  return {
    kind: 'table',
    caption: 'Actions given other dates',
    columns: [
      { heading: 'Ref', width: 2 },
      { heading: 'Action', width: 7 },
      { heading: 'Due', width: 4 },
      { heading: 'Times moved', width: 2, align: 'right' },
      { heading: 'Why, and who agreed', width: 5 },
    ],
    rows: changes.map((change) => [
      cell(nameOf(change)),
      cell(change.text),
      struckOver(change),
      cell(figure(movesOf(view, change.id), placeIn(view, `/actions/${change.id}`))),
      [[change.because ?? 'No reason is recorded.'], ...(change.agreedBy ? [[`Agreed by ${change.agreedBy}.`]] : [])],
    ]),
  };
}

function otherTable(view: PlanView, changed: Changed): PaperTable {
  const changes = plainKinds.flatMap(([kind, words]) => ofActions(changed, kind).map((change) => ({ change, words })));
  return {
    kind: 'table',
    caption: 'Other changes to actions',
    columns: [
      { heading: 'Change', width: 3 },
      { heading: 'Ref', width: 2 },
      { heading: 'Action', width: 8 },
      { heading: 'What changed', width: 6 },
    ],
    rows: changes.map(({ change, words }) => [
      cell(words),
      cell(nameOf(change)),
      cell(change.text),
      whatChanged(change, planIndex(view).areaName),
    ]),
  };
}

function whatChanged(change: Change, areaName: (id: number) => string): Inline[][] {
  if (change.kind === 'new') return cell(change.areaId === null ? '' : `In ${areaName(change.areaId)}`);
  if (change.kind === 'gone') return cell('');
  if (change.kind === 'closed')
    return [[change.now ?? ''], ...(change.agreedBy ? [[`Agreed by ${change.agreedBy}.`]] : [])];
  return struckOver(change);
}
