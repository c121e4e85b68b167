import { anyList, lookAtProblemPage, problemsByTeam, snapshotOf, type SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { pageSize } from '../../platform/web/paging.ts';
import { notFound, page, type FormValues, type Route } from '../../platform/web/route.ts';
import { ProblemsPage } from './problems-page.tsx';

/**
 * GET /returns/:id/problems: what the checks found, row by row, a hundred to a page, by severity, list, team and check. It
 * names children: every look is written down.
 */
export const problemsRoute: Route = {
  method: 'GET',
  path: '/returns/:id/problems',
  access: 'returns.load',
  audit: 'children.look-problems',
  handle: async (request) => {
    const { services, params, query } = request;
    const id = idIn(params.id ?? '');
    const snapshot = id === null ? undefined : await snapshotOf(services.db, id);
    if (!snapshot || snapshot.rowsRemovedAt !== null) return notFound();
    const filter = filterIn(query);
    const asked = Math.trunc(Number(query.one('page'))) || 1;
    const found = await services.db.transaction().execute((trx) =>
      lookAtProblemPage(trx, (entry) => request.audit(trx, entry), {
        snapshotId: snapshot.id,
        filter,
        page: Math.min(asked, 1_000_000),
        size: pageSize,
      }),
    );
    const { counts } = snapshot.summary as SnapshotSummary;
    const teams = await problemsByTeam(services.db, snapshot.id);
    const main = ProblemsPage({
      snapshot,
      found,
      filter,
      teams: [...new Set(teams.map(({ team }) => team))].toSorted((a, b) => a.localeCompare(b, 'en')),
      lists: [...new Set(counts.map(({ list }) => list))]
        .toSorted((a, b) => a - b)
        .map((list) => ({ list, name: anyList(list)?.storedAs ?? String(list) })),
      checks: [...new Map(counts.map(({ check, says }) => [check, says]))].map(([check, says]) => ({ check, says })),
      counted: counts.reduce((sum, { count }) => sum + count, 0),
    });
    return page('What is wrong, row by row', main, {
      section: 'returns',
      width: 'wide',
      breadcrumbs: [
        { text: 'Returns', href: '/returns' },
        { text: `Return as at ${inWords(snapshot.asAt)}`, href: `/returns/${snapshot.id}` },
      ],
    });
  },
};

/** An empty choice is no filter; “none” stands for rows of no team. */
function filterIn(query: FormValues) {
  const choice = (name: string) => (query.one(name) === '' ? null : query.one(name));
  const severity = query.one('severity');
  const team = choice('team');
  return {
    severity: severity === 'error' || severity === 'warning' ? (severity as 'error' | 'warning') : null,
    list: choice('list'),
    team: team === 'none' ? '' : team,
    check: choice('check'),
  };
}
