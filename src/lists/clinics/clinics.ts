import { page, type Route } from '../../platform/web/route.ts';
import { meetings } from '../meetings/meeting-queries.ts';
import { isTheirs, scopeOf } from '../teams/scope.ts';
import { ClinicsPage, type ClinicRow } from './clinics-page.tsx';
import { clinics } from './definitions/index.ts';
import { missingFor } from './read-clinic.ts';

/** GET /clinics: the clinics there are, which are open, when each last met, and what data each still needs. */
export const clinicsRoute: Route = {
  method: 'GET',
  path: '/clinics',
  access: 'clinic.run',
  audit: null,
  handle: async ({ services: { db }, today, visitor }) => {
    const [scope, held] = await Promise.all([scopeOf(db, visitor), meetings(db)]);
    const rows: ClinicRow[] = [];
    for (const clinic of clinics) {
      const own = held.filter(({ clinic: id, teams }) => id === clinic.id && isTheirs(scope, teams));
      rows.push({
        clinic,
        missing: await missingFor(db, clinic, today),
        open: own.filter(({ closedAt }) => closedAt === null),
        lastHeld: own.find(({ closedAt }) => closedAt !== null)?.heldOn ?? null,
      });
    }
    return page('Weekly clinics', ClinicsPage({ rows, scope }), { section: 'clinics', width: 'wide' });
  },
};
