import { addDays } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import type { FormValues } from '../../platform/web/route.ts';
import { flagsOf, isFlag, type Flag } from '../model/flags.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView, Step } from '../model/plan-view.ts';
import {
  actionImpact,
  actionStanding,
  impactStandings,
  isDone,
  isDueWithin,
  isOverdue,
  standings,
  type ImpactStanding,
  type Standing,
} from '../model/standing.ts';
import { plainWord } from '../model/assemble-actions.ts';
import type { Query } from './standpoint.ts';

/** When an action is due, as people ask for it. */
export const dueWords = {
  overdue: 'overdue by its own date',
  'next-30': 'due in the next 30 days',
  'next-90': 'due in the next 90 days',
  later: 'due later than that',
  recurring: 'comes round again',
  undated: 'no date',
  done: 'said done',
} as const;
export type DueChoice = keyof typeof dueWords;

/** Standings people ask for together. */
export const deliveryGroups = {
  behind: { words: 'late or at risk', of: ['late', 'at-risk'] },
  finished: { words: 'complete or closed', of: ['complete', 'closed'] },
} as const satisfies Record<string, { words: string; of: Standing[] }>;
export const impactGroups = {
  shown: { words: 'evidenced or embedded', of: ['evidenced', 'embedded'] },
} as const satisfies Record<string, { words: string; of: ImpactStanding[] }>;
type DeliveryGroup = keyof typeof deliveryGroups;
type ImpactGroup = keyof typeof impactGroups;

/** What a list of actions is narrowed to. Empty and null choose everything. */
export type ActionFilter = {
  area: number | null;
  owner: number | null;
  /** A rating word as the plan writes it; `none` for actions with no rating. */
  rating: string;
  delivery: Standing | DeliveryGroup | '';
  impact: ImpactStanding | ImpactGroup | '';
  due: DueChoice | '';
  flag: Flag | '';
  words: string;
};

/** Reads the filters from the address; a value that is none of a list's is no filter. */
export function readFilter(query: FormValues): ActionFilter {
  const oneOf = <T extends string>(name: string, list: readonly T[]): T | '' =>
    list.find((one) => one === query.one(name)) ?? '';
  const flag = query.one('flag');
  return {
    area: idIn(query.one('area')),
    owner: idIn(query.one('owner')),
    rating: query.one('rating'),
    delivery: oneOf('delivery', [...standings, ...(Object.keys(deliveryGroups) as DeliveryGroup[])]),
    impact: oneOf('impact', [...impactStandings, ...(Object.keys(impactGroups) as ImpactGroup[])]),
    due: oneOf('due', Object.keys(dueWords) as DueChoice[]),
    flag: isFlag(flag) ? flag : '',
    words: query.one('words').slice(0, 200),
  };
}

/** The filters as they stand in an address. */
export function filterQuery(filter: ActionFilter): Query {
  return { ...filter };
}

export function isFiltering(filter: ActionFilter): boolean {
  return Object.values(filter).some((value) => value !== '' && value !== null);
}

/** The actions a filter leaves, in the plan's order. */
export function filterActions(view: PlanView, filter: ActionFilter): Action[] {
  if (!isFiltering(filter)) return view.actions;
  const areas = filter.area === null ? null : planIndex(view).within(filter.area);
  const owner = filter.owner === null ? null : (view.posts.get(filter.owner)?.id ?? filter.owner);
  const rating = plainWord(filter.rating);
  const delivery = membersOf<Standing>(filter.delivery, deliveryGroups);
  const impact = membersOf<ImpactStanding>(filter.impact, impactGroups);
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return view.actions.filter(
    (action) =>
      (!areas || areas.has(action.areaId)) &&
      (owner === null || action.owners.some((post) => post.id === owner)) &&
      (rating === '' || hasRating(action, rating)) &&
      (filter.delivery === '' || delivery.includes(actionStanding(action))) &&
      (filter.impact === '' || impact.includes(actionImpact(action))) &&
      (filter.due === '' || isDue(action, view.asAt, filter.due)) &&
      (filter.flag === '' || flagsOf(view, action).has(filter.flag)) &&
      words.every((word) => textOf(action).includes(word)),
  );
}

/** The standings a choice stands for: a group's, or itself. */
function membersOf<T extends string>(choice: string, groups: Record<string, { of: readonly T[] }>): readonly T[] {
  return groups[choice]?.of ?? [choice as T];
}

function hasRating(action: Action, word: string): boolean {
  if (word === 'none') return action.steps.every((step) => step.rating === null);
  return action.steps.some((step) => step.rating !== null && plainWord(step.rating.word) === word);
}

function isDue(action: Action, asAt: string, choice: DueChoice): boolean {
  const closed = action.closure !== null;
  const is = (step: Step): boolean => {
    switch (choice) {
      case 'overdue':
        return isOverdue(step, asAt, closed);
      case 'next-30':
        return isDueWithin(step, asAt, 30, closed);
      case 'next-90':
        return isDueWithin(step, asAt, 90, closed);
      case 'later':
        return step.byOn !== null && step.byOn > addDays(asAt, 90) && !isDone(step, closed);
      case 'recurring':
        return step.kind === 'recurring';
      case 'undated':
        return step.kind === 'undated';
      case 'done':
        return isDone(step, closed);
    }
  };
  return choice === 'done' ? action.steps.length > 0 && action.steps.every(is) : action.steps.some(is);
}

function textOf(action: Action): string {
  const owners = action.owners.map((post) => `${post.title} ${post.holder?.name ?? ''}`);
  return [action.ref, action.text, ...owners, ...Object.values(action.extra)].join(' ').toLowerCase();
}
