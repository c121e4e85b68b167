import { returnsWithRows } from '../../children/index.ts';
import { returnTelling, type Indicator } from '../../indicators/index.ts';
import type { WebRequest } from '../../platform/web/route.ts';
import { scopeOf, type Scope } from '../teams/scope.ts';
import { concerning } from './due-state.ts';
import { filtersIn, type ListFilters } from './list-filters.ts';
import { identifiersAsked } from './list-identifiers.tsx';
import { loadList, snapshotFor, type ListedChild, type Snapshot } from './load-list.ts';

export type ListAsked = {
  snapshot: Snapshot;
  /** The day of the newest return that ought to tell the list, where that one does not and an older one is shown. */
  newest: string | null;
  scope: Scope;
  chosen: ListFilters;
  /** Whether each child is shown with the identifier of the case system. */
  withIdentifiers: boolean;
  /** Everyone in the states asked for; null where no return tells the indicator. */
  all: ListedChild[] | null;
  /** Those of the team and worker asked for. */
  shown: ListedChild[];
};

/**
 * The children an address asks for, of the teams the visitor may see: from the newest return, or where that does not tell
 * the indicator from the newest that does. The look is written down, with the format where it is taken away.
 */
export async function listAsked(
  request: WebRequest,
  indicator: Indicator,
  more: { format?: string } = {},
): Promise<ListAsked | null> {
  const { services, query, today, visitor } = request;
  const [returns, telling, scope] = await Promise.all([
    returnsWithRows(services.db, today),
    returnTelling(services.db, indicator.id, today),
    scopeOf(services.db, visitor),
  ]);
  const own = snapshotFor(returns, indicator);
  if (!own) return null;
  const snapshot = telling ?? own;
  const chosen = filtersIn(query);
  const open = await identifiersAsked(request, indicator, chosen.identifiers);
  const said = { ...more, ...(open ? { identifiers: true, because: open.because } : {}) };
  const states = chosen.state === 'all' ? null : chosen.state === '' ? concerning : [chosen.state];
  const all = await services.db.transaction().execute((trx) =>
    loadList(trx, (entry) => request.audit(trx, { ...entry, after: { ...(entry.after as object), ...said } }), {
      indicator,
      snapshot,
      scope,
      states,
      keys: open?.keys,
    }),
  );
  const shown = (all ?? []).filter(
    ({ team, worker }) =>
      (chosen.team === null || team === chosen.team) && (chosen.worker === null || worker === chosen.worker),
  );
  return {
    snapshot,
    newest: snapshot.asAt < own.asAt ? own.asAt : null,
    scope,
    chosen,
    withIdentifiers: open !== null,
    all,
    shown,
  };
}
