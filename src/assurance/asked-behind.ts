import { changesSince, readPlan, type PlanChanges, type PlanView } from '../plan/index.ts';
import { todayIn, type Services, type Trx } from '../platform/services.ts';
import { doAside } from '../platform/aside.ts';
import { anyOfPlan, keepAsked, lastAsked, type Asked } from './asked-queries.ts';
import type { Evaluated } from './evaluate.ts';
import { refreshQuestions } from './refresh-questions.ts';

/** Asking a plan of more actions than this takes so long that nobody should wait for it to see a page. */
const largest = 1000;
/** Milliseconds to wait before asking: those who change one thing often change the next. */
const pause = 1500;
const pauseAfterTrouble = 600_000;

/** Whether the questions of a view are asked behind its pages: today's, of a large plan. */
export function isAskedBehind(services: Services, view: PlanView): boolean {
  return view.actions.length > largest && view.asAt === todayIn(services);
}

/** What was asked last of a plan, and whether that still is all there is to ask. */
export type Standing = { asked: Asked | null; isFresh: boolean };

const standings = new WeakMap<PlanView, Promise<Standing>>();

/** How the stored questions stand to a view. Found once for each view: asking makes a new revision, and so a new view. */
export function standingOf(services: Services, view: PlanView): Promise<Standing> {
  const known = standings.get(view);
  if (known) return known;
  const found = findStanding(services.db, view);
  standings.set(view, found);
  found.catch(() => standings.delete(view));
  return found;
}

async function findStanding(trx: Trx, view: PlanView): Promise<Standing> {
  const asked = await lastAsked(trx, view.id);
  if (!asked || asked.asAt !== view.asAt) return { asked, isFresh: false };
  if (asked.revision >= view.revision) return { asked, isFresh: true };
  const changes = await changesSince(trx, asked.revision, view.revision);
  return { asked, isFresh: changes !== null && !(await concern(trx, view.id, changes)) };
}

/** Tables no rule looks at. */
const ofNoConcern = new Set(['question', 'question_asked', 'claim', 'closure_request', 'evidence_file']);
/** Tables of which the changed rows are told by the items of plans they are about. */
const ofItems = new Set([
  ...['area', 'finding', 'action', 'step', 'measure', 'target', 'milestone', 'page_area', 'commitment'],
  ...['assurance_source', 'narrative', 'glossary_entry', 'see_also', 'rating_word', 'link', 'rating'],
  ...['evidence', 'reading', 'closure'],
]);

async function concern(trx: Trx, planId: number, changes: PlanChanges): Promise<boolean> {
  const items: number[] = [];
  for (const [table, ids] of changes) {
    if (ofNoConcern.has(table)) continue;
    if (!ofItems.has(table) || ids === null) return true;
    items.push(...ids);
  }
  return anyOfPlan(trx, planId, items);
}

const asking = new WeakMap<object, Map<number, Promise<void>>>();

/**
 * Sees to it that the questions of a large plan are asked soon, once however many look. If this process ends before,
 * nothing is lost: they still are not fresh, and whoever looks next, or the night, has them asked.
 */
export function askBehind(services: Services, planId: number): void {
  const plans = asking.get(services.db) ?? new Map<number, Promise<void>>();
  asking.set(services.db, plans);
  if (plans.has(planId)) return;
  const done = wait(pause)
    .then(() => askAside(services, planId))
    .catch((reason) => {
      // A copy kept for reading is written to by the database it is a copy of.
      if ((reason as { code?: string }).code !== readOnlyDatabase)
        services.log('error', 'Questions could not be asked', reason);
      void wait(pauseAfterTrouble).then(() => plans.delete(planId));
      return 'trouble';
    })
    .then((end) => void (end === 'trouble' || plans.delete(planId)));
  plans.set(planId, done);
}

const wait = (milliseconds: number) => new Promise<void>((resume) => void setTimeout(resume, milliseconds).unref());

const worker = 'src/assurance/ask-worker.ts';
/** What the worker is told. */
export type AskAside = { databaseUrl: string; planId: number; today: string; now: Date };
/** The rules take seconds and some hundred megabytes for the largest plans. */
const limits = { seconds: 600, megabytes: 1500 };

/** In a thread of its own: while the rules are at work here, nobody would be answered. */
async function askAside(services: Services, planId: number): Promise<void> {
  if (!services.databaseUrl) return askNow(services, planId);
  const databaseUrl = await services.databaseUrl();
  const data: AskAside = { databaseUrl, planId, today: todayIn(services), now: services.now() };
  const done = await doAside<object>(worker, data, limits);
  if (!done.ok) throw new Error(`Asking took more ${done.because} than it may`);
  services.log('info', 'Questions brought up to date', { planId, ...done.value });
}

/** PostgreSQL's code for a change refused because the transaction, or the whole server, is read only. */
export const readOnlyDatabase = '25006';

/** Brings the stored questions of a plan up to today; of a large one, keeps of which moment they are. */
export async function askNow(services: Services, planId: number): Promise<void> {
  const today = todayIn(services);
  const view = await readPlan(services, planId, today);
  if (!view) return;
  await services.db.transaction().execute(async (trx) => {
    if (isAskedBehind(services, view)) await askAndKeep(trx, services, planId, today, { view });
    else await refreshQuestions(trx, services, planId, today, today, { view });
  });
}

/** Asks the questions of a plan as at today and keeps that they were. In a transaction. */
export async function askAndKeep(
  trx: Trx,
  services: Pick<Services, 'log' | 'now'>,
  planId: number,
  today: string,
  known?: { view: PlanView; found?: Evaluated[] },
) {
  const refreshed = await refreshQuestions(trx, services, planId, today, today, known);
  if (refreshed.revision !== null)
    await keepAsked(trx, planId, { asAt: today, revision: refreshed.revision, at: services.now() });
  return refreshed;
}

/** Until what is being asked of a plan has been asked; for tests and measurements. */
export async function askedBehind(services: Services, planId: number): Promise<void> {
  await asking.get(services.db)?.get(planId);
}
