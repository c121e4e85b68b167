import type { From } from './plan-view.ts';

type Sourced = { source_id: number | null; place: string | null; valid_from: string };

/** Where a version of a fact came from. */
export function fromOf(row: Sourced): From {
  return { sourceId: row.source_id, place: row.place, since: row.valid_from };
}
