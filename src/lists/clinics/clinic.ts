import { z } from 'zod';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { meetings, setWeeks, weeksSet } from '../meetings/meeting-queries.ts';
import { startMeeting } from '../meetings/start-meeting.ts';
import { isTheirs, scopeOf, whoseMeeting, withinScope } from '../teams/scope.ts';
import { teamsInReturns } from '../teams/team-queries.ts';
import { ClinicPage } from './clinic-page.tsx';
import { clinics } from './definitions/index.ts';
import { missingFor, snapshotFor } from './read-clinic.ts';

const clinicIn = ({ params }: WebRequest) => clinics.find(({ id }) => id === params.clinic);

/** GET /clinics/:clinic: what it takes, its meetings, and the way to start one. */
export const clinicRoute: Route = {
  method: 'GET',
  path: '/clinics/:clinic',
  access: 'clinic.run',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /clinics/:clinic/start: opens a meeting, of everyone or of some teams, over the newest return. */
export const startClinic: Route = {
  method: 'POST',
  path: '/clinics/:clinic/start',
  access: 'clinic.run',
  audit: 'clinic.start',
  handle: async (request) => {
    const { services, today, visitor } = request;
    const clinic = clinicIn(request);
    if (!clinic) return notFound();
    const scope = await scopeOf(services.db, visitor);
    const teams = chosenTeams(request);
    if (!withinScope(scope, teams))
      return show(request, [{ field: 'team', message: 'Choose one or more of your teams' }]);
    const snapshot = await snapshotFor(services.db, clinic, today);
    if (!snapshot)
      return show(request, [{ field: 'team', message: 'Load a return first: the clinic takes its children from it' }]);
    const missing = await missingFor(services.db, clinic, today);
    if (missing.length === clinic.parts.length)
      return show(request, [
        { field: 'team', message: 'Load what the clinic needs first: it cannot tell who is on its list' },
      ]);
    const started = await services.db.transaction().execute((trx) =>
      startMeeting(trx, (entry) => request.audit(trx, entry), {
        clinic,
        snapshot,
        teams,
        heldOn: today,
        personId: visitor?.personId ?? null,
      }),
    );
    if (started.ok) return redirect(`/clinics/meetings/${started.id}`);
    const whose = started.openTeams === null ? 'every team' : whoseMeeting(started.openTeams);
    return show(request, [
      { field: 'team', message: `Close the meeting of ${whose} first: a child is in one meeting at a time` },
    ]);
  },
};

/** The teams that were ticked, once each; null for every team's. */
function chosenTeams({ form }: WebRequest): string[] | null {
  const chosen = new Map(
    form
      .all('team')
      .map((team) => team.trim())
      .filter((team) => team !== '')
      .map((team) => [team.toLowerCase(), team.slice(0, 200)]),
  );
  return chosen.size === 0 ? null : [...chosen.values()];
}

const weeksForm = z.object({
  weeks: z
    .string()
    .regex(/^\d{1,2}$/, 'Enter a whole number of weeks')
    .transform(Number)
    .refine((weeks) => weeks >= 1 && weeks <= 52, 'The number of weeks must be from 1 to 52'),
});

/** POST /clinics/:clinic/weeks: sets after how many weeks on the list a child stands first. */
export const setClinicWeeks: Route = {
  method: 'POST',
  path: '/clinics/:clinic/weeks',
  access: 'clinic.run',
  audit: 'clinic.set',
  handle: async (request) => {
    const clinic = clinicIn(request);
    if (!clinic) return notFound();
    const read = parseForm(weeksForm, request.form);
    if (!read.ok) return show(request, read.errors);
    const { services, visitor } = request;
    await services.db.transaction().execute(async (trx) => {
      const before = (await weeksSet(trx, clinic.id)) ?? clinic.firstAfterWeeks;
      await setWeeks(trx, clinic.id, read.value.weeks, visitor?.personId ?? null);
      await request.audit(trx, {
        subject: `clinic:${clinic.id}`,
        before: { firstAfterWeeks: before },
        after: { firstAfterWeeks: read.value.weeks },
      });
    });
    return redirect(`/clinics/${clinic.id}`, 'The number of weeks is saved.');
  },
};

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, today, visitor, form } = request;
  const { db } = services;
  const clinic = clinicIn(request);
  if (!clinic) return notFound();
  const [scope, all, missing, weeks, snapshot, named] = await Promise.all([
    scopeOf(db, visitor),
    meetings(db, { clinic: clinic.id }),
    missingFor(db, clinic, today),
    weeksSet(db, clinic.id),
    snapshotFor(db, clinic, today),
    teamsInReturns(db),
  ]);
  const main = ClinicPage({
    clinic,
    scope,
    meetings: all.filter(({ teams }) => isTheirs(scope, teams)),
    missing,
    weeks: weeks ?? clinic.firstAfterWeeks,
    snapshot,
    teams: scope === null ? named : [...scope],
    typed: { teams: chosenTeams(request), weeks: form.one('weeks') },
    errors,
    csrf: visitor?.csrf ?? '',
  });
  const more = { section: 'clinics', breadcrumbs: [{ text: 'Weekly clinics', href: '/clinics' }] };
  return errors.length > 0 ? invalid(clinic.name, main, errors, more) : page(clinic.name, main, more);
}
