import { wholeOf, type PlanView } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { askBehind, isAskedBehind, standingOf } from './asked-behind.ts';
import { openByRule } from './asked-queries.ts';
import { questionsIn, questionsOf, storedList, unmarked, type Question } from './questions-at.ts';
import { orderOf, ruleById } from './rules/index.ts';

/** That the questions shown are of an earlier moment: of which; null where they have never been asked. */
export type Due = { asked: Date | null };

/** How many open questions of one rule there are. */
export type KindShown = { rule: string; title: string; count: number };

/**
 * The questions a page of the plan shows beside other things. Of a large plan they are those asked last: where something
 * has been written since, they come with the moment they are of, and are asked again behind the page. Of a part of a
 * plan, those about that part alone.
 */
export async function questionsShown(
  services: Services,
  view: PlanView,
): Promise<{ list: Question[]; due: Due | null }> {
  const whole = wholeOf(view);
  if (whole !== view) {
    const { list, due } = await questionsShown(services, whole);
    return { list: questionsIn(view, list), due };
  }
  if (!isAskedBehind(services, view)) return { list: await questionsOf(services, view), due: null };
  const due = await dueOf(services, view);
  // Until they are asked again they are the view's; that makes a new revision, and so a new view.
  const known = lists.get(view) ?? storedList(services.db, view).then(unmarked);
  lists.set(view, known);
  known.catch(() => lists.delete(view));
  return { list: await known, due };
}

const lists = new WeakMap<PlanView, Promise<Question[]>>();

type Kinds = { kinds: KindShown[]; due: Due | null };
const counted = new WeakMap<PlanView, Promise<Kinds>>();

/** The same, only how many are open of each rule, in the order people read them. */
export async function kindsShown(services: Services, view: PlanView): Promise<Kinds> {
  if (wholeOf(view) !== view) {
    const { list, due } = await questionsShown(services, view);
    return { ...kindsOf(list), due };
  }
  if (!isAskedBehind(services, view)) return kindsOf(await questionsOf(services, view));
  const known = counted.get(view) ?? countKinds(services, view);
  counted.set(view, known);
  known.catch(() => counted.delete(view));
  return known;
}

function kindsOf(list: Question[]): Kinds {
  const open = list.filter((question) => question.status === 'open');
  const kinds = [...Map.groupBy(open, (question) => question.rule)];
  return { kinds: kinds.map(([rule, each]) => ({ rule, title: titleOf(rule), count: each.length })), due: null };
}

async function countKinds(services: Services, view: PlanView): Promise<Kinds> {
  const [due, found] = await Promise.all([dueOf(services, view), openByRule(services.db, view.id)]);
  const kinds = found.map(({ rule, count }) => ({ rule, title: titleOf(rule), count }));
  return { kinds: kinds.sort((a, b) => orderOf(a.rule) - orderOf(b.rule)), due };
}

const titleOf = (rule: string) => ruleById(rule)?.title ?? rule;

async function dueOf(services: Services, view: PlanView): Promise<Due | null> {
  const { asked, isFresh } = await standingOf(services, view);
  if (isFresh) return null;
  askBehind(services, view.id);
  return { asked: asked?.at ?? null };
}
