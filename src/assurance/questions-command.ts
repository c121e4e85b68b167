import { inWords, isIsoDate } from '../methods/calendar.ts';
import { allPlans, listInWords, mainPlan, readPlan } from '../plan/index.ts';
import { misused, readOptions, type Command, type CommandOutput } from '../platform/command.ts';
import { todayIn, type Services } from '../platform/services.ts';
import { saysLine } from './list-questions.ts';
import { withMarked } from './outside-command.ts';
import { allQuestionsAt, questionsAt, type Question } from './questions-at.ts';

const options = {
  'as-at': { type: 'string' },
  plan: { type: 'string' },
  marked: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `los questions`: what the plan does not agree with itself about, as at any date. Stores nothing. */
const questionsCommand: Command = {
  name: 'questions',
  usage: '[--as-at DATE] [--plan N] [--marked] [--json]',
  about: `Where a plan’s claims, dates, evidence and words do not agree, as at a date (today when none is given). ${withMarked}`,
  run: async (args, services, out) => {
    const read = readOptions(args, options);
    if (!read.ok) return misused(questionsCommand, read.message, out);
    const asAt = read.values['as-at'] ?? todayIn(services);
    if (!isIsoDate(asAt)) return misused(questionsCommand, `“${asAt}” is not a date. Write it as YYYY-MM-DD.`, out);
    const planId = await planAsked(services, read.values.plan, out);
    if (planId === null) return 1;
    const list = await (read.values.marked ? allQuestionsAt : questionsAt)(services.db, planId, asAt);
    if (read.values.json) out.print(JSON.stringify(list.map(openFormat), null, 2));
    else {
      if (read.values.plan === undefined) (await whichPlan(services, planId)).forEach(out.print);
      (list.length > 0 ? readable(list, asAt) : await nothingAt(services, planId, asAt)).forEach(out.print);
    }
    return 0;
  },
};

export const questionsCommands: Command[] = [questionsCommand];

async function planAsked(services: Services, asked: string | undefined, out: CommandOutput): Promise<number | null> {
  if (asked !== undefined) {
    if ((await allPlans(services.db)).some((plan) => String(plan.id) === asked)) return Number(asked);
    out.complain(`There is no plan ${asked}.`);
    return null;
  }
  const plan = await mainPlan(services.db);
  if (!plan) out.complain('There is no plan yet. Import one with: los plan import FILE --as-at DATE');
  return plan?.id ?? null;
}

/** Where there are several plans: which one this is, and how to ask for another. */
async function whichPlan(services: Services, planId: number): Promise<string[]> {
  const plans = await allPlans(services.db);
  if (plans.length < 2) return [];
  const others = plans.filter((plan) => plan.id !== planId).map((plan) => `--plan ${plan.id} for “${plan.title}”`);
  return [`“${plans.find((plan) => plan.id === planId)?.title}”, plan ${planId}. Add ${listInWords(others, 'or')}.`];
}

/** No question, or no plan to ask one of: the two are told apart. */
async function nothingAt(services: Services, planId: number, asAt: string): Promise<string[]> {
  const view = await readPlan(services, planId, asAt);
  if (!view || view.areas.length > 0) return readable([], asAt);
  const [first] = view.dates;
  return [`There is nothing in the plan on ${inWords(asAt)}.${first ? ` It begins on ${inWords(first)}.` : ''}`];
}

/** What `--json` prints of a question. */
function openFormat(question: Question) {
  return {
    rule: question.rule,
    about: question.about.map((about) => about.ref),
    says: question.says.map(({ quote, where }) => ({ quote, where })),
    to: question.to.words,
    since: question.since,
    status: question.status,
  };
}

function readable(list: Question[], asAt: string): string[] {
  const open = list.filter((question) => question.status === 'open').length;
  const heading = `As at ${inWords(asAt)}: ${open} open, ${list.length - open} answered.`;
  const groups = [...Map.groupBy(list, (question) => question.rule).values()];
  return [
    heading,
    ...groups.flatMap((group) => [
      '',
      `${group[0]?.title} (${group.length})`,
      `${group[0]?.asks}`,
      ...group.flatMap((question) => [
        `  ${question.about.map((about) => about.ref).join(', ')}`,
        ...question.says.map((says) => `    ${saysLine(says)}`),
        `    For ${question.to.words}, since ${inWords(question.since)}${question.answer ? `. Answered: ${question.answer.words}` : ''}`,
      ]),
    ]),
  ];
}
