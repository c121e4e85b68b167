import type { Db, Trx } from '../../platform/db/connect.ts';
import type { LocalStandards } from '../engine/definition.ts';
import { standardDefinitions } from './definitions.ts';
import { standardRows, type StandardRow } from './standard-queries.ts';

/** The standards in force on a day: what was set last of those that hold by then, else what is usual. */
export function standardsOn(rows: readonly StandardRow[], asAt: string): LocalStandards {
  const entries = standardDefinitions.map(({ name, usual }) => {
    const set = rows.findLast(({ standard, fromOn }) => standard === name && fromOn <= asAt);
    return [name, set?.value ?? usual] as const;
  });
  return Object.fromEntries(entries) as LocalStandards;
}

/** The standards in force on a day, with which a return as at that day is computed. */
export async function standardsAt(db: Db | Trx, asAt: string): Promise<LocalStandards> {
  return standardsOn(await standardRows(db), asAt);
}
