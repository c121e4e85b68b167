import { auditOf } from '../../people/index.ts';
import type { Services } from '../../platform/services.ts';
import type { From } from '../model/plan-view.ts';
import { sourceName } from './item-queries.ts';
import type { Provenance } from './parts/provenance.tsx';

/** Where an item's words came from and what was done to it since. `subjects` are its names in the audit log: 'action:12'. */
export async function provenanceOf(
  services: Services,
  item: { from: From; origin?: string | null },
  subjects: string[],
): Promise<Provenance> {
  const [document, changes] = await Promise.all([
    sourceName(services.db, item.from.sourceId),
    auditOf(services.db, subjects),
  ]);
  return { from: item.from, document, origin: item.origin ?? null, changes };
}
