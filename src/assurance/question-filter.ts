import { addDays } from '../methods/calendar.ts';
import { idIn } from '../platform/id-in.ts';
import type { FormValues } from '../platform/web/route.ts';
import type { Question } from './questions-at.ts';

/** How long a question has been so, as people ask for it. */
export const ages = {
  new: 'new in the last month',
  months: 'one to three months',
  old: 'more than three months',
} as const;
export const statuses = { open: 'open', answered: 'answered', all: 'open and answered' } as const;
export type Age = keyof typeof ages;
export type StatusChoice = keyof typeof statuses;

export type QuestionFilter = {
  rule: string;
  area: number | null;
  action: number | null;
  to: string;
  status: StatusChoice;
  age: Age | '';
};

/** Reads the filters from the address; what is none of a list's choices is no filter. Open questions unless it says otherwise. */
export function readQuestionFilter(query: FormValues): QuestionFilter {
  const pick = <T extends string>(choices: Record<T, string>, name: string): T | '' =>
    (Object.keys(choices) as T[]).find((one) => one === query.one(name)) ?? '';
  return {
    rule: query.one('rule'),
    area: idIn(query.one('area')),
    action: idIn(query.one('action')),
    to: query.one('to').slice(0, 200),
    status: pick(statuses, 'status') || 'open',
    age: pick(ages, 'age'),
  };
}

export function isFiltered({ status, ...filter }: QuestionFilter): boolean {
  return status !== 'open' || Object.values(filter).some((value) => value !== '' && value !== null);
}

/** The questions a filter leaves. */
export function filterQuestions(list: Question[], filter: QuestionFilter, asAt: string): Question[] {
  return list.filter(
    (question) =>
      (filter.status === 'all' || question.status === filter.status) &&
      (filter.rule === '' || question.rule === filter.rule) &&
      (filter.area === null || question.areaIds.includes(filter.area)) &&
      (filter.action === null || isAbout(question, filter.action)) &&
      (filter.to === '' || question.to.words === filter.to) &&
      (filter.age === '' || ageOf(question, asAt) === filter.age),
  );
}

/** Whether a question is about an item of the plan, alone or among others. Ids of items are never used twice. */
export function isAbout(question: Question, itemId: number): boolean {
  return question.about.some((about) => about.id === itemId);
}

export function ageOf(question: Question, asAt: string): Age {
  if (question.since >= addDays(asAt, -31)) return 'new';
  return question.since >= addDays(asAt, -92) ? 'months' : 'old';
}
