import { idIn } from '../../platform/id-in.ts';
import type { FormValues } from '../../platform/web/route.ts';
import { stateWords, type ListState } from './due-state.ts';

export type ListFilters = {
  team: string | null;
  worker: string | null;
  state: ListState | 'all' | '';
  /** The number of the reason for which the case system's identifiers are shown too; null where they are not. */
  identifiers: number | null;
};

/** An empty choice is no filter; “none” stands for rows in which nobody is named. */
export function filtersIn(query: FormValues): ListFilters {
  const choice = (name: string) => {
    const value = query.one(name);
    return value === '' ? null : value === 'none' ? '' : value;
  };
  const state = query.one('state');
  const known = state === 'all' || Object.hasOwn(stateWords, state);
  return {
    team: choice('team'),
    worker: choice('worker'),
    state: known ? (state as ListState | 'all') : '',
    identifiers: idIn(query.one('identifiers')),
  };
}
