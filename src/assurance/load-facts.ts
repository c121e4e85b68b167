import { plainWord, type PlanView } from '../plan/index.ts';
import type { Trx } from '../platform/services.ts';
import { factsOf, type Claim, type Facts } from './facts.ts';
import * as queries from './facts-queries.ts';

/** What the rules are given: a plan at its date with its history up to then. Reads only. */
export async function loadFacts(trx: Trx, view: PlanView): Promise<Facts> {
  const { id, asAt } = view;
  const [claims, documents, expired, differing, gone] = await Promise.all([
    queries.stepClaims(trx, id, asAt),
    queries.documentNames(trx, id),
    queries.expiredEvidence(trx, id, asAt),
    queries.differingReadings(trx, id, asAt),
    queries.actionsGone(trx, id, asAt),
  ]);
  const meaning = new Map(view.scale.map((one) => [plainWord(one.word), one]));
  const claimOf = ({ id: _step, ...row }: queries.ClaimRow): Claim => {
    const { delivery = null, impact = null } = meaning.get(plainWord(row.word)) ?? {};
    return { ...row, delivery, impact };
  };
  const readings = Map.groupBy(differing, (row) => `${row.itemId} ${row.asAt}`);
  const closed = (word: string | null) => word !== null && meaning.get(plainWord(word))?.delivery === 'closed';
  return factsOf(view, {
    claims: new Map([...Map.groupBy(claims, (row) => row.id)].map(([step, rows]) => [step, rows.map(claimOf)])),
    documents: new Map(documents.map((row) => [row.id, row.name])),
    expired,
    differing: [...readings.values()].flatMap((rows) => {
      const [first] = rows;
      return first
        ? [{ itemId: first.itemId, asAt: first.asAt, readings: rows.map(({ value, source }) => ({ value, source })) }]
        : [];
    }),
    gone: gone.filter((row) => !closed(row.word)),
  });
}
