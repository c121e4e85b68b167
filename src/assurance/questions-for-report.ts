import type { PlanView } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { questionsOf } from './questions-at.ts';

/** A question as a report tells it. */
export type QuestionForReport = {
  /** Its number on screen; null when it was never stored. */
  id: number | null;
  rule: string;
  title: string;
  asks: string;
  /** Refs, or the first words of what has no ref. */
  about: string[];
  says: { quote: string; where: string }[];
  /** The first area it is about; null when it is about the plan as a whole. */
  areaId: number | null;
  to: string;
  /** ISO date. */
  since: string;
  status: 'open' | 'answered';
  answer: string | null;
};

export type QuestionsForReport = {
  open: QuestionForReport[];
  answered: QuestionForReport[];
  /** How many are open and answered of each kind, in the order of the rules; kinds with none are left out. */
  counts: { rule: string; title: string; open: number; answered: number }[];
};

/** The questions of a plan at its date, for the report. */
export async function questionsForReport(services: Services, view: PlanView): Promise<QuestionsForReport> {
  const all = (await questionsOf(services, view)).map((question): QuestionForReport => ({
    id: question.id,
    rule: question.rule,
    title: question.title,
    asks: question.asks,
    about: question.about.map((about) => about.ref),
    says: question.says.map(({ quote, where }) => ({ quote, where })),
    areaId: question.about.find((about) => about.areaId !== null)?.areaId ?? null,
    to: question.to.words,
    since: question.since,
    status: question.status,
    answer: question.answer?.words ?? null,
  }));
  const counts = [...Map.groupBy(all, (question) => question.rule)].map(([rule, list]) => {
    const open = list.filter((question) => question.status === 'open').length;
    return { rule, title: list[0]?.title ?? rule, open, answered: list.length - open };
  });
  return {
    open: all.filter((question) => question.status === 'open'),
    answered: all.filter((question) => question.status === 'answered'),
    counts,
  };
}
