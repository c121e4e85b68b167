import type { Trx } from '../platform/services.ts';
import {
  eventsOfQuestion,
  insertEvents,
  keepAnswer,
  lockQuestion,
  lockQuestions,
  questionById,
  type StoredQuestion,
} from './question-queries.ts';

export type GivenAnswer = {
  answer: string;
  personId: number;
  /** ISO date the answer is given on. */
  on: string;
  at: Date;
  /** How many events the question had when the answer was written; left out where nobody else can have written. */
  seen?: number;
};

/**
 * Keeps an answer to a question, with its place in the history. Answers the question as it was before; null, and
 * nothing kept, when it is not there, is no longer so, or something happened to it since it was `seen`.
 */
export async function answerQuestion(trx: Trx, id: number, given: GivenAnswer): Promise<StoredQuestion | null> {
  // The plan first, as a refresh of its questions does: two that wait for each other would both be lost.
  const known = await questionById(trx, id);
  if (known) await lockQuestions(trx, known.plan_id);
  const question = known && (await lockQuestion(trx, id));
  if (!question || question.state === 'gone') return null;
  if (given.seen !== undefined && (await eventsOfQuestion(trx, id)).length !== given.seen) return null;
  await keepAnswer(trx, id, given);
  const { personId, on, answer } = given;
  await insertEvents(trx, [{ questionId: id, on, what: 'answered', says: question.says, personId, words: answer }]);
  return question;
}
