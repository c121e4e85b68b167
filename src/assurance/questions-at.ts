import { loadPlan, planIndex, wholeOf, type PlanView } from '../plan/index.ts';
import { todayIn, type Services, type Trx } from '../platform/services.ts';
import { askAndKeep, isAskedBehind, readOnlyDatabase, standingOf } from './asked-behind.ts';
import { evaluatePlan, type Evaluated } from './evaluate.ts';
import { eventsOfPlan, storedQuestions, type QuestionEvent, type StoredQuestion } from './question-queries.ts';
import { refreshQuestions } from './refresh-questions.ts';
import type { About, Answerer, Says } from './rule.ts';
import { withoutMarked } from './outside-quotations.ts';
import { orderOf, ruleById } from './rules/index.ts';

/** A question as it stood at a date. */
export type Question = {
  /** Null when it was only worked out for the date and has never been stored: it cannot be answered. */
  id: number | null;
  rule: string;
  title: string;
  group: string;
  asks: string;
  about: About[];
  says: Says[];
  to: Answerer;
  since: string;
  status: 'open' | 'answered';
  answer: { words: string; who: string | null; on: string } | null;
  /** Areas it concerns, those above them included; empty when it is about the plan as a whole. */
  areaIds: number[];
};

/**
 * The questions of a plan as at any date, worked out from what was known then, with what people had answered by then.
 * Writes nothing. Empty when there is no such plan. Words of documents that are not for sharing are left out.
 */
export async function questionsAt(trx: Trx, planId: number, asAt: string): Promise<Question[]> {
  return unmarked(await allQuestionsAt(trx, planId, asAt));
}

/** As `questionsAt`, with those words: for people who may read them. */
export async function allQuestionsAt(trx: Trx, planId: number, asAt: string): Promise<Question[]> {
  const view = await loadPlan(trx, planId, asAt);
  return view ? merge(trx, view, await evaluatePlan(trx, view)) : [];
}

type Kept = { revision: number; lists: Map<string, Promise<Question[]>> };
const kept = new WeakMap<object, Kept>();

/**
 * The questions of a read model, from memory while nothing has been written since. For today they are stored first, so
 * that each can be answered: whoever looks finds the questions as fresh as the plan, whatever changed it.
 */
export async function questionsOf(services: Services, view: PlanView): Promise<Question[]> {
  return unmarked(await allQuestionsOf(services, view));
}

const shared = new WeakMap<Question[], Question[]>();

/** The same questions without the words of documents that are not for sharing. */
export function unmarked(list: Question[]): Question[] {
  const known = shared.get(list);
  if (known) return known;
  const made = list.map((question) => ({ ...question, says: withoutMarked(question.says) }));
  shared.set(list, made);
  return made;
}

/** As `questionsOf`, with those words: for people who may read them, and never for a paper or a panel all can see. */
export async function allQuestionsOf(services: Services, view: PlanView): Promise<Question[]> {
  return questionsIn(view, await allQuestionsOfWhole(services, wholeOf(view)));
}

/**
 * Of the questions of a plan those about a part of it alone, for whoever sees no more: one that is also about an area
 * outside the part is out, and so is one about the plan as a whole. Of a whole plan all.
 */
export function questionsIn(view: PlanView, list: Question[]): Question[] {
  if (wholeOf(view) === view) return list;
  const { areas } = planIndex(view);
  return list.filter(({ about }) => {
    const named = about.flatMap(({ areaId }) => areaId ?? []);
    return named.length > 0 && named.every((areaId) => areas.has(areaId));
  });
}

async function allQuestionsOfWhole(services: Services, view: PlanView): Promise<Question[]> {
  let memory = kept.get(services.db);
  if (!memory || memory.revision < view.revision) {
    memory = { revision: view.revision, lists: new Map() };
    kept.set(services.db, memory);
  }
  const key = `${view.id} ${view.asAt}`;
  const known = memory.revision === view.revision ? memory.lists.get(key) : undefined;
  if (known) return known;
  const made = view.asAt === todayIn(services) ? todaysQuestions(services, view) : workedOut(services, view);
  if (memory.revision === view.revision) {
    if (memory.lists.size > 40) memory.lists.clear();
    memory.lists.set(key, made);
    made.catch(() => kept.delete(services.db));
  }
  return made;
}

/** Of a large plan those that are stored, where nothing has been written since they were asked. */
async function todaysQuestions(services: Services, view: PlanView): Promise<Question[]> {
  const isStored = isAskedBehind(services, view) && (await standingOf(services, view)).isFresh;
  return isStored ? storedList(services.db, view) : freshQuestions(services, view);
}

/** The stored questions of a plan as they were asked last, without asking anew: what they quote is of that time. */
export async function storedList(trx: Trx, view: PlanView): Promise<Question[]> {
  const rows = await storedQuestions(trx, view.id);
  const events = Map.groupBy(await eventsOfPlan(trx, view.id, view.asAt), (event) => event.question_id);
  return rows
    .filter((row) => row.state !== 'gone')
    .sort((a, b) => orderOf(a.rule) - orderOf(b.rule) || a.id - b.id)
    .map((row) => {
      const { rule, subject, about, says, since } = row;
      const to = { postId: row.to_post, words: row.to_words };
      return questionOf(view, { rule, subject, about, says, since, to, facts: [] }, row, events.get(row.id) ?? []);
    });
}

/**
 * Brings the stored questions of a plan up to today, and answers them. Where the database takes no changes (a copy kept
 * for reading) they are worked out all the same; one that is not stored yet has no page of its own there.
 */
async function freshQuestions(services: Services, view: PlanView): Promise<Question[]> {
  try {
    return await services.db.transaction().execute(async (trx) => {
      const { found } = await (isAskedBehind(services, view)
        ? askAndKeep(trx, services, view.id, view.asAt, { view })
        : refreshQuestions(trx, services, view.id, view.asAt, view.asAt, { view }));
      return merge(trx, view, found);
    });
  } catch (reason) {
    if ((reason as { code?: string }).code !== readOnlyDatabase) throw reason;
    return workedOut(services, view);
  }
}

async function workedOut({ db }: Services, view: PlanView): Promise<Question[]> {
  return merge(db, view, await evaluatePlan(db, view));
}

/** What was found, with what is stored of it: its id, since when it has been asked, and any answer given by the date. */
async function merge(trx: Trx, view: PlanView, found: Evaluated[]): Promise<Question[]> {
  const stored = new Map((await storedQuestions(trx, view.id)).map((row) => [`${row.rule} ${row.subject}`, row]));
  const events = Map.groupBy(await eventsOfPlan(trx, view.id, view.asAt), (event) => event.question_id);
  return found.map((one) => {
    const row = stored.get(`${one.rule} ${one.subject}`);
    return questionOf(view, one, row, (row && events.get(row.id)) ?? []);
  });
}

function questionOf(
  view: PlanView,
  found: Evaluated,
  row: StoredQuestion | undefined,
  events: Omit<QuestionEvent, 'says'>[],
): Question {
  const last = events.at(-1);
  const answered = last?.what === 'answered' ? last : null;
  const rule = ruleById(found.rule);
  return {
    id: row?.id ?? null,
    rule: found.rule,
    title: rule?.title ?? found.rule,
    group: rule?.group ?? '',
    asks: rule?.asks ?? '',
    about: found.about,
    says: found.says,
    to: found.to,
    since: [found.since, beganOn(events) ?? found.since].sort()[0] ?? found.since,
    status: answered ? 'answered' : 'open',
    answer: answered && { words: answered.words, who: answered.who, on: answered.on_date },
    areaIds: areasOf(view, found.about),
  };
}

/** The date of the event that began the present stretch of the question: after it, it was never gone. */
function beganOn(events: Omit<QuestionEvent, 'says'>[]): string | null {
  const gone = events.findLastIndex((event) => event.what === 'gone');
  return events[gone + 1]?.on_date ?? null;
}

function areasOf(view: PlanView, about: About[]): number[] {
  const { areas } = planIndex(view);
  const found = new Set<number>();
  for (const { areaId } of about)
    for (let id = areaId; id !== null && !found.has(id); id = areas.get(id)?.parentId ?? null) found.add(id);
  return [...found];
}
