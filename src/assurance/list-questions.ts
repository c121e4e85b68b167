import {
  allPlans,
  datedTitle,
  listDownload,
  listFormat,
  planCrumbs,
  planIndex,
  planPage,
  type Opened,
  type PlanView,
} from '../plan/index.ts';
import { page, type Reply, type Route } from '../platform/web/route.ts';
import { QuestionsPage } from './list-questions-page.tsx';
import { filterQuestions, readQuestionFilter } from './question-filter.ts';
import { readsMarked } from './outside-quotations.ts';
import { allQuestionsOf, questionsOf, type Question } from './questions-at.ts';

/** The questions of a plan, or of the visitor's part of it, narrowed and grouped by what is the matter; or as a file. */
async function showQuestions({ request, services, view, at }: Opened): Promise<Reply> {
  const all = await (readsMarked(request.visitor) ? allQuestionsOf : questionsOf)(services, view);
  const filter = readQuestionFilter(request.query);
  const shown = filterQuestions(all, filter, view.asAt);
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(questionListFile(view, shown), format, view.asAt);
  const mine = new Set(request.visitor?.posts ?? []);
  const plans = await allPlans(services.db);
  const main = QuestionsPage({
    view,
    at,
    plans,
    all,
    shown,
    filter,
    mine,
    everything: request.query.one('show') === 'all',
  });
  return page(datedTitle('Questions', at), main, {
    width: 'wide',
    section: 'questions',
    breadcrumbs: planCrumbs(view, at),
  });
}

/** Each question once, for a spreadsheet, with everything it quotes. */
export function questionListFile(view: PlanView, list: Question[]) {
  const { areaName } = planIndex(view);
  return {
    name: 'Questions',
    columns: [
      'Number',
      'What is the matter',
      'About',
      'Area',
      'What is said',
      'Question',
      'Who should answer',
      'Since',
      'Status',
      'Answer',
      'Answered by',
      'Answered on',
    ],
    rows: list.map((question) => [
      question.id,
      question.title,
      question.about.map((about) => about.ref).join(', '),
      question.areaIds[0] === undefined ? '' : areaName(question.areaIds[0]),
      question.says.map(saysLine).join('\n'),
      question.asks,
      question.to.words,
      question.since,
      question.status,
      question.answer?.words ?? '',
      question.answer?.who ?? '',
      question.answer?.on ?? '',
    ]),
  };
}

/** “On track” (rating of A1 on 8 May 2025). What is missing is told without quotation marks. */
export function saysLine({ quote, where, ours }: Question['says'][number]): string {
  return `${ours ? quote : `“${quote}”`} (${where})`;
}

export const listQuestionsRoutes: Route[] = ['/questions', '/plan/:plan/questions'].map((path) => ({
  ...planPage(path, showQuestions, 'questions.read'),
  within: 'own',
}));
