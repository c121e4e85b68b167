import { addMonths } from '../../methods/calendar.ts';
import type { PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { lastIssuedBefore } from '../packs/pack-queries.ts';

/** The date a pack made every so many months compares with: that of the last one issued, else so many months before; null where the plan had not begun. */
export function monthsBefore(kind: string, months: number) {
  return async (services: Services, view: PlanView): Promise<string | null> => {
    const issued = await lastIssuedBefore(services.db, view.id, view.asAt, kind);
    if (issued !== null) return issued;
    const date = addMonths(view.asAt, -months);
    const first = view.dates[0];
    if (first === undefined || first >= view.asAt) return null;
    return first > date ? first : date;
  };
}
