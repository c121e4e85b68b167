import { sql, type RawBuilder } from 'kysely';

/** SQL condition: evidence that counts at a date. Added later, and withdrawn by then, are out; expired pieces are in. */
export function evidenceCountsAt(asAt: string, alias: string): RawBuilder<boolean> {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`coalesce(${c('counts_from')}, ${c('relates_on')}) <= ${asAt}::date
    and (${c('withdrawn_at')} is null or coalesce(${c('withdrawn_on')}, ${c('withdrawn_at')}::date) > ${asAt}::date)`;
}

/** SQL condition: a reading as known at a date. One for a later day, added later or corrected by then is out. */
export function readingCountsAt(asAt: string, alias: string): RawBuilder<boolean> {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`${c('as_at')} <= ${asAt}::date and coalesce(${c('counts_from')}, ${c('as_at')}) <= ${asAt}::date
    and (${c('superseded_at')} is null or ${c('superseded_on')} > ${asAt}::date)`;
}
