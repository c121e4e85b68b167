import { loadPlan, type PlanView } from '../plan/index.ts';
import type { Services, Trx } from '../platform/services.ts';
import { evaluatePlan, type Evaluated } from './evaluate.ts';
import {
  factsText,
  insertEvents,
  insertQuestions,
  lockQuestions,
  markGone,
  storedQuestions,
  updateQuestion,
  type StoredQuestion,
} from './question-queries.ts';

/** `revision` is that of the plan as it was read; null when there is no such plan. */
export type Refreshed = { opened: number; reopened: number; gone: number; found: Evaluated[]; revision: number | null };

/**
 * Asks the rules about a plan as at a date and brings the stored questions into line: new ones are opened, those no
 * longer true are marked gone, and an answered one is asked again when a fact has joined those it was answered for.
 * Every change is added to the question's history under the date (a date still to come counts as today). Answers are
 * kept whatever happens. To be called inside a transaction; running it twice changes nothing the second time.
 * `known` is the plan as already read at that date, and what was found in it: used when nothing has been written since.
 * @throws never for the plan's content; a plan that does not exist has no questions
 */
export async function refreshQuestions(
  trx: Trx,
  services: Pick<Services, 'log'>,
  planId: number,
  asAt: string,
  today: string,
  known?: { view: PlanView; found?: Evaluated[] },
): Promise<Refreshed> {
  const revision = await lockQuestions(trx, planId);
  const before = known?.view.revision === revision ? known : null;
  const view = before?.view ?? (await loadPlan(trx, planId, asAt));
  if (!view) return { opened: 0, reopened: 0, gone: 0, found: [], revision: null };
  const found = before?.found ?? (await evaluatePlan(trx, view));
  const stored = await storedQuestions(trx, planId);
  const change = compareQuestions(stored, found);
  const on = asAt < today ? asAt : today;

  const ids = await insertQuestions(trx, planId, change.opened);
  for (const { old, now } of change.reopened)
    await updateQuestion(trx, old.id, now, { reopen: { since: old.state === 'gone' ? now.since : old.since } });
  for (const { old, now } of change.redrawn)
    await updateQuestion(trx, old.id, now, { keepFacts: old.state === 'answered' });
  await markGone(
    trx,
    change.gone.map((one) => one.id),
    on,
  );
  await insertEvents(trx, [
    ...change.opened.map((now, index) => ({
      questionId: ids[index] as number,
      on,
      what: 'opened' as const,
      says: now.says,
    })),
    ...change.reopened.map(({ old, now }) => ({ questionId: old.id, on, what: 'reopened' as const, says: now.says })),
    ...change.gone.map((old) => ({ questionId: old.id, on, what: 'gone' as const, says: old.says })),
  ]);
  const counts = { opened: change.opened.length, reopened: change.reopened.length, gone: change.gone.length };
  if (counts.opened + counts.reopened + counts.gone > 0)
    services.log('info', 'Questions brought up to date', { planId, asAt, ...counts });
  return { ...counts, found, revision: view.revision };
}

type Pair = { old: StoredQuestion; now: Evaluated };
export type QuestionChange = { opened: Evaluated[]; reopened: Pair[]; redrawn: Pair[]; gone: StoredQuestion[] };

/** What has to change in the stored questions so that they say what was found. */
export function compareQuestions(stored: StoredQuestion[], found: Evaluated[]): QuestionChange {
  const byKey = new Map(stored.map((old) => [`${old.rule} ${old.subject}`, old]));
  const change: QuestionChange = { opened: [], reopened: [], redrawn: [], gone: [] };
  const still = new Set<StoredQuestion>();
  for (const now of found) {
    const old = byKey.get(`${now.rule} ${now.subject}`);
    if (!old) {
      change.opened.push(now);
      continue;
    }
    still.add(old);
    if (old.state === 'gone' || (old.state === 'answered' && hasNewFact(old, now))) change.reopened.push({ old, now });
    else if (isDrawnOtherwise(old, now)) change.redrawn.push({ old, now });
  }
  change.gone = stored.filter((old) => old.state !== 'gone' && !still.has(old));
  return change;
}

/** Whether something has joined the facts a question was answered for. That some have left is no reason to ask again. */
function hasNewFact(old: StoredQuestion, now: Evaluated): boolean {
  const known = new Set(old.facts.split('\n'));
  return factsText(now.facts)
    .split('\n')
    .some((fact) => !known.has(fact));
}

function isDrawnOtherwise(old: StoredQuestion, now: Evaluated): boolean {
  // jsonb does not keep the order of keys: compared by value.
  const same = (a: object[], b: object[]) => JSON.stringify(a.map(ordered)) === JSON.stringify(b.map(ordered));
  const facts = old.state === 'answered' || old.facts === factsText(now.facts);
  return !(
    facts &&
    same(old.about, now.about) &&
    same(old.says, now.says) &&
    old.to_post === now.to.postId &&
    old.to_words === now.to.words
  );
}

const ordered = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
