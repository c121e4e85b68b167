import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';
import type { About, Found, Says } from './rule.ts';

export type State = 'open' | 'answered' | 'gone';

export type StoredQuestion = {
  id: number;
  plan_id: number;
  rule: string;
  subject: string;
  about: About[];
  says: Says[];
  /** The facts it rests on, one a line. For an answered question, those it was answered for. */
  facts: string;
  to_post: number | null;
  to_words: string;
  since: string;
  state: State;
  answer: string | null;
  answered_on: string | null;
  answered_by: number | null;
  gone_on: string | null;
  /** Name of the person who answered. */
  who: string | null;
};

export type EventKind = 'opened' | 'answered' | 'reopened' | 'gone';
export type QuestionEvent = {
  id: number;
  question_id: number;
  at: Date;
  on_date: string;
  what: EventKind;
  words: string;
  says: Says[];
  who: string | null;
};

/** Makes every other refresh, and every answer, of the plan’s questions wait until this transaction ends. Answers the revision of all plans. */
export async function lockQuestions(trx: Trx, planId: number): Promise<number | null> {
  await sql`select id from plan where id = ${planId} for no key update`.execute(trx);
  const found = await trx.selectFrom('plan_revision').select('n').executeTakeFirst();
  return found?.n ?? null;
}

const columns = sql`q.id, q.plan_id, q.rule, q.subject, q.about, q.says, q.facts, q.to_post, q.to_words, q.since,
  q.state, q.answer, q.answered_on, q.answered_by, q.gone_on, p.name as who`;

/** Every question ever asked of the plan, those no longer true included. */
export async function storedQuestions(trx: Trx, planId: number): Promise<StoredQuestion[]> {
  const found = await sql<StoredQuestion>`select ${columns} from question q left join person p on p.id = q.answered_by
    where q.plan_id = ${planId} order by q.id`.execute(trx);
  return found.rows;
}

/** One question, whatever its state; none when there is no such question. */
export async function questionById(trx: Trx, id: number): Promise<StoredQuestion | null> {
  const found = await sql<StoredQuestion>`select ${columns} from question q left join person p on p.id = q.answered_by
    where q.id = ${id}`.execute(trx);
  return found.rows[0] ?? null;
}

/** The same, kept from being answered by anyone else until this transaction ends. */
export async function lockQuestion(trx: Trx, id: number): Promise<StoredQuestion | null> {
  await sql`select id from question where id = ${id} for update`.execute(trx);
  return questionById(trx, id);
}

/** What happened to one question, oldest first. */
export async function eventsOfQuestion(trx: Trx, id: number): Promise<QuestionEvent[]> {
  const found =
    await sql<QuestionEvent>`select e.id, e.question_id, e.at, e.on_date, e.what, e.words, e.says, p.name as who
    from question_event e left join person p on p.id = e.person_id
    where e.question_id = ${id} order by e.on_date, e.id`.execute(trx);
  return found.rows;
}

/** What happened to the questions of a plan up to a date, oldest first; without what was quoted at the time. */
export async function eventsOfPlan(trx: Trx, planId: number, asAt: string): Promise<Omit<QuestionEvent, 'says'>[]> {
  const found = await sql<Omit<QuestionEvent, 'says'>>`
    select e.id, e.question_id, e.at, e.on_date, e.what, e.words, p.name as who
    from question_event e join question q on q.id = e.question_id and q.plan_id = ${planId}
    left join person p on p.id = e.person_id
    where e.on_date <= ${asAt}::date order by e.on_date, e.id`.execute(trx);
  return found.rows;
}

export type NewQuestion = Found & { rule: string };

const rowOf = (found: Found) => ({
  about: JSON.stringify(found.about),
  says: JSON.stringify(found.says),
  facts: factsText(found.facts),
  to_post: found.to.postId,
  to_words: found.to.words,
});

/** Facts as they are kept: each once, in order, one a line. */
export function factsText(facts: string[]): string {
  return [...new Set(facts.map((fact) => fact.replaceAll('\n', ' ')))].sort().join('\n');
}

/** Adds questions that have never been asked, and answers their ids in the same order. */
export async function insertQuestions(trx: Trx, planId: number, list: NewQuestion[]): Promise<number[]> {
  const ids: number[] = [];
  // Well under PostgreSQL's limit of parameters in one statement.
  for (let start = 0; start < list.length; start += 1000) {
    const rows = list.slice(start, start + 1000).map((found) => ({
      ...rowOf(found),
      plan_id: planId,
      rule: found.rule,
      subject: found.subject,
      since: found.since,
    }));
    const made = await trx.insertInto('question').values(rows).returning(['id', 'rule', 'subject']).execute();
    const idOf = new Map(made.map((row) => [`${row.rule} ${row.subject}`, row.id]));
    ids.push(...rows.map((row) => idOf.get(`${row.rule} ${row.subject}`) as number));
  }
  return ids;
}

/** Writes anew what a question quotes and whom it asks; `facts` and `since` only where they are given. */
export async function updateQuestion(
  trx: Trx,
  id: number,
  found: Found,
  more: { keepFacts?: boolean; reopen?: { since: string } } = {},
): Promise<void> {
  const { facts, ...row } = rowOf(found);
  await trx
    .updateTable('question')
    .set({
      ...row,
      ...(more.keepFacts ? {} : { facts }),
      ...(more.reopen ? { state: 'open', gone_on: null, ...more.reopen } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Marks questions as no longer true; what was answered stays with them. */
export async function markGone(trx: Trx, ids: number[], on: string): Promise<void> {
  if (ids.length > 0)
    await trx.updateTable('question').set({ state: 'gone', gone_on: on }).where('id', 'in', ids).execute();
}

/** Keeps an answer. An earlier answer stays in the question's history. */
export async function keepAnswer(
  trx: Trx,
  id: number,
  given: { answer: string; personId: number; on: string; at: Date },
): Promise<void> {
  const { answer, personId, on, at } = given;
  await trx
    .updateTable('question')
    .set({ state: 'answered', answer, answered_by: personId, answered_on: on, answered_at: at })
    .where('id', '=', id)
    .execute();
}

export type NewEvent = {
  questionId: number;
  on: string;
  what: EventKind;
  says: Says[];
  personId?: number | null;
  words?: string;
};

/** Adds to the history of questions. */
export async function insertEvents(trx: Trx, events: NewEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += 1000)
    await trx
      .insertInto('question_event')
      .values(
        events.slice(start, start + 1000).map((event) => ({
          question_id: event.questionId,
          on_date: event.on,
          what: event.what,
          person_id: event.personId ?? null,
          words: event.words ?? '',
          says: JSON.stringify(event.says),
        })),
      )
      .execute();
}
