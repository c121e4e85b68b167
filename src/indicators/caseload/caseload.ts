import { isIsoDate } from '../../methods/calendar.ts';
import { notFound, page, redirect, type Route } from '../../platform/web/route.ts';
import { daysWithPicture, pictureAt } from '../pictures/picture-queries.ts';
import { publishedOf } from '../published/published-of.ts';
import { caseloadLimits } from '../standards/definitions.ts';
import { standardsAt } from '../standards/standards-at.ts';
import { CaseloadPage } from './caseload-page.tsx';
import { limitsOfTeams } from './limits-of-teams.ts';
import { publishCaseload } from './published-caseload.ts';
import { sayServices } from './team-service-queries.ts';

/** GET /vital-signs/caseloads: how many cases workers hold, by service and team, against the limits the council set. */
export const caseloadRoute: Route = {
  method: 'GET',
  path: '/vital-signs/caseloads',
  access: 'indicators.read',
  audit: null,
  handle: async ({ services: { db }, query, today, visitor }) => {
    const asked = query.one('as-at');
    const until = isIsoDate(asked) && asked <= today ? asked : today;
    const [found, dates] = await Promise.all([
      pictureAt(db, 'caseload', until),
      daysWithPicture(db, 'caseload', today),
    ]);
    const [published, limitOf] = await Promise.all([
      found ? publishedOf(db, found.snapshotId, 'caseload_avg') : undefined,
      limitsOfTeams(db, found?.asAt ?? until),
    ]);
    const shown = published?.get('caseload_avg');
    const main = CaseloadPage({
      services: found ? publishCaseload(found.content, shown?.by['team']?.groups ?? {}, limitOf) : [],
      asAt: found?.asAt ?? null,
      dates,
      known: caseloadLimits(await standardsAt(db, found?.asAt ?? until)).map(({ service }) => service),
      maySet: visitor?.abilities.has('indicators.set') ?? false,
      mayLook: visitor?.abilities.has('children.look') ?? false,
      csrf: visitor?.csrf ?? '',
    });
    return page('Caseloads', main, {
      section: 'vital-signs',
      width: 'wide',
      breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
    });
  },
};

/** POST /vital-signs/caseloads: says of which service each team is, and so which limit its workers are held to. */
export const setServices: Route = {
  method: 'POST',
  path: '/vital-signs/caseloads',
  access: 'indicators.set',
  audit: 'indicator.set-team-service',
  handle: async (request) => {
    const { services, today, form, visitor } = request;
    const found = await pictureAt(services.db, 'caseload', today);
    if (!found || !visitor) return notFound();
    const [limitOf, standards] = await Promise.all([
      limitsOfTeams(services.db, found.asAt),
      standardsAt(services.db, found.asAt),
    ]);
    const known = new Set(caseloadLimits(standards).map(({ service }) => service));
    const said = found.content.teams.flatMap(({ team }, at) => {
      const service = form.one(`team-${at}`);
      const now = limitOf(team);
      return team !== '' && known.has(service) && !(now.isSaid && now.service === service) ? [{ team, service }] : [];
    });
    await services.db.transaction().execute(async (trx) => {
      await sayServices(trx, said, visitor.personId, services.now());
      if (said.length > 0)
        await request.audit(trx, {
          subject: 'standard:caseload',
          before: Object.fromEntries(said.map(({ team }) => [team, limitOf(team).service])),
          after: Object.fromEntries(said.map(({ team, service }) => [team, service])),
        });
    });
    return redirect('/vital-signs/caseloads', said.length === 0 ? 'Nothing was changed.' : 'The services are saved.');
  },
};
