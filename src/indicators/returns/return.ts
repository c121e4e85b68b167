import { anyList, problemsByTeam, snapshotOf, unknownCodesOf, type SnapshotSummary } from '../../children/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { inWords } from '../../methods/calendar.ts';
import { indicators } from '../definitions/index.ts';
import { resultsOf } from '../results/result-queries.ts';
import { publishReport, seesCounts } from './published-report.ts';
import { ReturnPage } from './return-page.tsx';
import { suggestionFor, type UnknownCode } from './unknown-codes.ts';
import type { Db } from '../../platform/db/connect.ts';

/** GET /returns/:id: a return that was loaded: what was in it, what was wrong, what it came to. */
export const returnRoute: Route = {
  method: 'GET',
  path: '/returns/:id',
  access: 'returns.read',
  audit: null,
  handle: async ({ services: { db }, params, visitor }) => {
    const id = idIn(params.id ?? '');
    const snapshot = id === null ? undefined : await snapshotOf(db, id);
    if (!snapshot) return notFound();
    const [teams, results] = await Promise.all([problemsByTeam(db, snapshot.id), resultsOf(db, snapshot.id)]);
    const byTeam = [...Map.groupBy(teams, ({ team }) => team)].map(([team, own]) => ({
      team,
      errors: own.find(({ severity }) => severity === 'error')?.count ?? 0,
      warnings: own.find(({ severity }) => severity === 'warning')?.count ?? 0,
    }));
    const mayOpen = visitor?.abilities.has('returns.load') ?? false;
    const names = new Map(indicators.map((one) => [one.id, one.name]));
    const summary = snapshot.summary as SnapshotSummary;
    const teamsInOrder = byTeam.toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings);
    const main = ReturnPage({
      snapshot,
      summary,
      byTeam: teamsInOrder,
      published: seesCounts(visitor) ? null : publishReport(summary, teamsInOrder),
      missing: results.flatMap(({ id: indicator, missing }) =>
        missing === null ? [] : [{ id: indicator, name: names.get(indicator) ?? indicator, missing, errors: 0 }],
      ),
      values: results.filter(({ value }) => value !== null).length,
      unknownCodes: mayOpen && !snapshot.rowsRemovedAt ? await codesOf(db, snapshot.id) : [],
      mayOpen,
    });
    return page(`Return as at ${inWords(snapshot.asAt)}`, main, {
      section: 'returns',
      width: 'wide',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }],
    });
  },
};

/** The words that are no code, with what they may mean. No child is in them. */
async function codesOf(db: Db, snapshotId: number): Promise<UnknownCode[]> {
  const found = await unknownCodesOf(db, snapshotId, 100);
  return found.map(({ list, column, value, times }) => ({
    list: anyList(list)?.list ?? 0,
    column: column ?? '',
    value: value.slice(0, 200),
    count: times,
    suggestion: suggestionFor(list, column, value),
  }));
}
