import { unansweredClauses } from '../duties/index.ts';
import { measureSigns } from '../indicators/index.ts';
import { plainWord, suggestMappings, type PlanView } from '../plan/index.ts';
import type { Trx } from '../platform/services.ts';
import { factsOf, type Claim, type Facts } from './facts.ts';
import * as queries from './facts-queries.ts';
import { loadOutsideFacts } from './outside-facts.ts';

/** What the rules are given: a plan at its date with its history up to then. Reads only. */
export async function loadFacts(trx: Trx, view: PlanView): Promise<Facts> {
  const { id, asAt } = view;
  const [claims, documents, expired, differing, gone, signs, outside] = await Promise.all([
    loadClaims(trx, view),
    queries.documentNames(trx, id),
    queries.expiredEvidence(trx, id, asAt),
    queries.differingReadings(trx, id, asAt),
    queries.actionsGone(trx, id, asAt),
    measureSigns(trx, id, asAt),
    loadOutsideFacts(trx, view),
  ]);
  const meaning = new Map(view.scale.map((one) => [plainWord(one.word), one]));
  const readings = Map.groupBy(differing, (row) => `${row.itemId} ${row.asAt}`);
  const closed = (word: string | null) => word !== null && meaning.get(plainWord(word))?.delivery === 'closed';
  return factsOf(view, {
    claims,
    documents: new Map(documents.map((row) => [row.id, row.name])),
    expired,
    differing: [...readings.values()].flatMap((rows) => {
      const [first] = rows;
      return first
        ? [{ itemId: first.itemId, asAt: first.asAt, readings: rows.map(({ value, source }) => ({ value, source })) }]
        : [];
    }),
    gone: gone.filter((row) => !closed(row.word)),
    signs,
    outside,
    clauses: outside.answers ? await unansweredClauses(trx, view) : null,
  });
}

/**
 * The latest claims of every step, as `History` describes them. History is read no further back than the rules look:
 * a plan of thousands of steps keeps years of monthly claims.
 */
async function loadClaims(trx: Trx, view: PlanView): Promise<Map<number, Claim[]>> {
  const meaning = new Map(
    view.scale.map((one) => {
      const suggested = one.delivery ? null : suggestMappings(one.word, one.definition).delivery;
      return [plainWord(one.word), { delivery: one.delivery ?? suggested, impact: one.impact }];
    }),
  );
  const claimOf = ({ id: _step, ...row }: queries.ClaimRow): Claim => {
    const { delivery = null, impact = null } = meaning.get(plainWord(row.word)) ?? {};
    return { ...row, delivery, impact };
  };
  const last = await queries.lastClaims(trx, view.id, view.asAt);
  const byStep = Map.groupBy(last, (row) => row.id);
  // Complete and closed are one run: work that was complete before it was closed has been done since then.
  const runOf = (row: queries.ClaimRow) => {
    const delivery = claimOf(row).delivery;
    return delivery === 'closed' ? 'complete' : delivery;
  };
  const steady = [...byStep].filter(([, rows]) => rows.length === 4 && new Set(rows.map(runOf)).size === 1);
  const runs = Map.groupBy(steady, ([, rows]) => runOf(rows[0] as queries.ClaimRow));
  const began = await Promise.all(
    [...runs].map(([run, steps]) => {
      const words = [...meaning].filter(([, { delivery }]) => (delivery === 'closed' ? 'complete' : delivery) === run);
      const ids = steps.map(([id]) => id);
      return queries.claimsThatBegan(
        trx,
        ids,
        words.map(([word]) => word),
        view.asAt,
      );
    }),
  );
  for (const row of began.flat()) byStep.get(row.id)?.push(row);
  return new Map(
    [...byStep].map(([id, rows]) => {
      const byDay = new Map(rows.map((row) => [row.on, row]));
      return [id, [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1)).map(claimOf)];
    }),
  );
}
