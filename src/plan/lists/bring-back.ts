import { inWords, monthInWords } from '../../methods/calendar.ts';
import { loadPosts } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import { changeDate } from '../editing/change-date.ts';
import { documentsFor } from '../editing/edit-queries.ts';
import { postNamed } from '../editing/definitions/owners-field.ts';
import type { EditContext } from '../editing/item-form.ts';
import { loadPlan } from '../model/load-plan.ts';
import { mainPlan, planOfItem } from '../model/plan-queries.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { holdPlan, lockedPeriodAt } from '../periods/period-queries.ts';
import './audit-names.ts';
import { carryOut } from './carry-out.ts';
import { compareList } from './compare-list.ts';
import type { Deed, ListChange } from './list-change.ts';
import type { AnyList } from './list-kind.ts';
import { listKinds, recordLists } from './list-kinds.ts';
import type { RowProblem } from './match-rows.ts';
import type { ListFile } from './read-list.ts';
import { newProblems, settleChanges, settledView } from './settle-deeds.ts';

export type ListPreview = {
  changes: ListChange[];
  /** What must be put right in the file before any of it can be saved. */
  problems: RowProblem[];
  /** What of the file is left out, and why. */
  notes: string[];
  /** Titles of owners that no post has yet: one is made of each. */
  newPosts: string[];
  /** Why nothing can be saved for that day; null when it can. */
  refusal: string | null;
  deeds: ReadonlyMap<string, Deed>;
};

/** Why a list is read but never brought in, and what to do instead; null for one that can be. */
export function whyNotBroughtIn(file: ListFile): string | null {
  const record = recordLists.find(({ name }) => name === file.list);
  return record ? `This is a list of ${record.name}, which is not brought in. ${record.instead}` : null;
}

/** The plan whose items a list names; the main one where it names none. Null when there is no plan at all. */
export async function planOfList(trx: Trx, file: ListFile): Promise<number | null> {
  for (const { cells } of file.itemAt < 0 ? [] : file.rows) {
    const id = /^\s*\w+ (\d{1,9})\b/.exec(cells[file.itemAt] ?? '')?.[1];
    const plan = id === undefined ? null : await planOfItem(trx, Number(id));
    if (plan !== null) return plan;
  }
  return (await mainPlan(trx))?.id ?? null;
}

/** The day from which a list's changes hold when nobody says: today, or the first day that is not locked. */
export async function dayForList(trx: Trx, planId: number, today: string): Promise<string> {
  return changeDate(trx, planId, today);
}

/** What a list would change in a plan from a day (ISO) on. Writes nothing. */
export async function previewList(
  trx: Trx,
  planId: number,
  file: ListFile,
  on: string,
  today: string,
): Promise<ListPreview> {
  const none = { changes: [], notes: [], newPosts: [], deeds: new Map() };
  const refused = whyNotBroughtIn(file);
  if (refused) return { ...none, problems: [], refusal: refused };
  const list = listOf(file);
  const context = await contextAt(trx, planId, on);
  const base = file.asAt === null || file.asAt === on ? context.view : await loadPlan(trx, planId, file.asAt);
  const compared = compareList(list, file, base ?? context.view, context.view, today);
  const deeds = [...compared.deeds.values()];
  const asSettled = { ...context, view: settledView(list, context.view, deeds) };
  const { problems } = await settleChanges(trx, list, asSettled, deeds);
  const locked = await lockedPeriodAt(trx, planId, on);
  return {
    ...compared,
    newPosts: newPosts(deeds, context.posts),
    problems: [...compared.problems, ...problems, ...newProblems(list, asSettled, deeds)],
    refusal: locked
      ? `${monthInWords(locked.month)} is locked, so nothing dated ${inWords(on)} can be changed. Choose ${inWords(await dayForList(trx, planId, today))} or a later date.`
      : null,
  };
}

function newPosts(deeds: Deed[], posts: EditContext['posts']): string[] {
  const titles = deeds.flatMap((deed) =>
    deed.do === 'set' || deed.do === 'add' ? (deed.texts['owners'] ?? '').split('\n').filter(Boolean) : [],
  );
  return [...new Set(titles)].filter((title) => !postNamed(posts, title));
}

export type BringingBack = {
  planId: number;
  file: ListFile;
  fileName: string;
  on: string;
  today: string;
  /** Whether a difference is accepted. */
  accepts: (change: ListChange) => boolean;
};

/**
 * Brings back what is accepted of a list, in the caller's transaction. Nothing is written when the file has problems or
 * the day is locked: the preview then says so.
 */
export async function bringBackList(
  trx: Trx,
  { planId, file, fileName, on, today, accepts }: BringingBack,
  by: DoneBy,
): Promise<{ done: ListChange[]; preview: ListPreview }> {
  await holdPlan(trx, planId);
  const preview = await previewList(trx, planId, file, on, today);
  if (preview.refusal !== null || preview.problems.length > 0) return { done: [], preview };
  const done = preview.changes.filter(accepts);
  const deeds = done.flatMap(({ key }) => preview.deeds.get(key) ?? []);
  const list = listOf(file);
  const context = await contextAt(trx, planId, on);
  const view = settledView(list, context.view, deeds);
  // Each change says in the log which file it came with.
  const audit: DoneBy['audit'] = (log, entry) =>
    by.audit(log, { ...entry, after: { ...(entry.after as object | undefined), file: fileName } });
  await carryOut(trx, { list, planId, context: { ...context, view }, fileName, by: { ...by, audit } }, deeds);
  return { done, preview };
}

function listOf(file: ListFile): AnyList {
  const list = listKinds.find(({ kind }) => kind === file.list);
  if (!list) throw new Error(`${file.list} is no list that is brought back`);
  return list;
}

async function contextAt(trx: Trx, planId: number, on: string): Promise<EditContext> {
  const view = await loadPlan(trx, planId, on);
  if (!view) throw new Error(`There is no plan ${planId}`);
  return { view, on, posts: await loadPosts(trx, on), documents: await documentsFor(trx, planId) };
}
