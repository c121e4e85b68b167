import { z } from 'zod';
import { placesOfItems, readPlan } from '../plan/index.ts';
import { idIn } from '../platform/id-in.ts';
import { parseForm } from '../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
  type Within,
} from '../platform/web/route.ts';
import { AnswerQuestionPage } from './answer-question-page.tsx';
import { answerQuestion } from './keep-answer.ts';
import { eventsOfQuestion, questionById, type QuestionEvent, type StoredQuestion } from './question-queries.ts';
import { readsMarked, withoutMarked } from './outside-quotations.ts';
import { questionsOf } from './questions-at.ts';
import { ruleById } from './rules/index.ts';

const schema = z.object({
  answer: z.string().min(1, 'Write your answer').max(4000, 'Your answer must be 4,000 characters or fewer'),
  /** How much had happened to the question when the form was shown. */
  seen: z.string(),
});

type Loaded = { question: StoredQuestion; events: QuestionEvent[]; holder: string | null; planTitle: string };

/** A question with its history, as fresh as the plan; null when there is none. */
async function load({ services, today, visitor }: WebRequest, idText: string | undefined): Promise<Loaded | null> {
  const mayRead = readsMarked(visitor);
  const id = idIn(idText);
  const before = id === null ? null : await questionById(services.db, id);
  if (id === null || !before) return null;
  const view = await readPlan(services, before.plan_id, today);
  if (view) await questionsOf(services, view);
  const question = await questionById(services.db, id);
  if (!question) return null;
  const shown = mayRead ? question : { ...question, says: withoutMarked(question.says) };
  const holder = question.to_post === null ? null : (view?.posts.get(question.to_post)?.holder?.name ?? null);
  return { question: shown, events: await eventsOfQuestion(services.db, id), holder, planTitle: view?.title ?? 'Plan' };
}

/** GET /questions/:id */
async function show(request: WebRequest): Promise<Reply> {
  const loaded = await load(request, request.params['id']);
  return loaded ? drawn(request, loaded, '', []) : notFound();
}

/** POST /questions/:id: keeps the answer, unless somebody else answered while it was being written. */
async function answer(request: WebRequest): Promise<Reply> {
  const { services, today, visitor } = request;
  const loaded = await load(request, request.params['id']);
  if (!loaded || !visitor || !request.may('questions.read', await areasOf(request, loaded.question))) return notFound();
  const written = request.form.one('answer');
  const parsed = parseForm(schema, request.form);
  if (!parsed.ok) return drawn(request, loaded, written, parsed.errors);
  const { id } = loaded.question;
  const kept = await services.db.transaction().execute(async (trx) => {
    const given = { answer: parsed.value.answer, personId: visitor.personId, on: today, at: services.now() };
    const question = await answerQuestion(trx, id, { ...given, seen: Number(parsed.value.seen) });
    if (!question) return false;
    await request.audit(trx, {
      subject: `question:${id}`,
      planId: question.plan_id,
      before: { answer: question.state === 'answered' ? question.answer : null },
      after: { answer: given.answer },
    });
    return true;
  });
  if (kept) return redirect(`/questions/${id}`, 'Your answer has been kept.');
  const now = await load(request, String(id));
  if (!now) return notFound();
  const message =
    now.question.state === 'gone'
      ? 'This question is no longer so, and needs no answer. What you wrote is below.'
      : 'Something happened to this question while you were writing: see its history. Your words are below. Keep them if they still hold.';
  return drawn(request, now, written, [{ field: 'answer', message }]);
}

function drawn(request: WebRequest, loaded: Loaded, written: string, errors: FieldError[]): Reply {
  const { question, planTitle } = loaded;
  const mayAnswer = request.may('questions.answer');
  const rule = ruleById(question.rule);
  const title = rule?.title ?? 'Question';
  const main = AnswerQuestionPage({ ...loaded, rule, mayAnswer, written, errors, csrf: request.visitor?.csrf ?? '' });
  const more = {
    section: 'questions',
    width: 'wide' as const,
    breadcrumbs: [
      { text: planTitle, href: `/plan/${question.plan_id}` },
      { text: 'Questions', href: `/plan/${question.plan_id}/questions` },
    ],
  };
  return errors.length > 0 ? invalid(title, main, errors, more) : page(title, main, more);
}

/** The areas a question is about; none for one about the plan as a whole. */
const areasOf = ({ services }: WebRequest, { about }: StoredQuestion) =>
  placesOfItems(services.db, [...new Set(about.flatMap(({ areaId }) => areaId ?? []))]);

/** A question lies in every area it is about: whoever reads only some areas does not see what it says of another. */
const inAreas = async (request: WebRequest) => {
  const id = idIn(request.params['id']);
  const question = id === null ? null : await questionById(request.services.db, id);
  return question && areasOf(request, question);
};

/** Whoever answers for one of the areas a question is about answers it. */
const inOneArea: Within = async (request) => {
  const places = await inAreas(request);
  return places && [places.flat()];
};

export const answerQuestionRoutes: Route[] = [
  { method: 'GET', path: '/questions/:id', access: 'questions.read', audit: null, within: inAreas, handle: show },
  {
    method: 'POST',
    path: '/questions/:id',
    access: 'questions.answer',
    audit: 'questions.answer',
    within: inOneArea,
    handle: answer,
  },
];
