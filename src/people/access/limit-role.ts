import { idIn } from '../../platform/id-in.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { abilityTable, groups, isRole, roleLabel } from '../abilities.ts';
import { grantsOf, type Grant, type PersonRow } from '../accounts/people-queries.ts';
import { personInPath, placeOf } from '../accounts/person.ts';
import { rolesByTeam } from './access-of.ts';
import { knownAreas, knownTeams } from './known-scopes.ts';
import { LimitRolePage } from './limit-role-page.tsx';
import { allServices, scopesOf, setScopes, type Scope, type ScopeKind } from './scope-queries.ts';
import { scopeNamer } from './scope-words.ts';
import { teamsGiven } from './teams-typed.ts';

const title = 'What the role is for';
const kinds: ScopeKind[] = ['area', 'chapter', 'service', 'team'];

export type OpenLimit = { person: PersonRow; grant: Grant; scopes: Scope[] };

/** GET /people/:id/roles/:grant/limit: whether a role is for the whole council or for part of it. */
export async function limitRolePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /people/:id/roles/:grant/limit: `whole`, or `area`, `chapter`, `service` and `team` (several) with `others` and `reads-within`. */
export async function limitRole(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { services, form, today } = request;
  const { person, grant } = opened;
  const [areas, known] = await Promise.all([knownAreas(services.db, today), allServices(services.db)]);
  const errors: FieldError[] = [];
  const which = form.one('for');
  if (which !== 'whole' && which !== 'part')
    errors.push({ field: 'for', message: 'Select whether the role is for the whole council or for part of it' });
  const chosen: Scope[] =
    which === 'part'
      ? [
          ...pick(
            'area',
            form.all('area'),
            areas.map(({ id }) => String(id)),
          ),
          ...pick(
            'chapter',
            form.all('chapter'),
            areas.flatMap(({ chapter }) => chapter ?? []),
          ),
          ...pick(
            'service',
            form.all('service'),
            known.map(({ id }) => String(id)),
          ),
          ...teamsGiven(form).map((value) => ({
            kind: 'team' as const,
            value,
          })),
        ]
      : [];
  // What was chosen before and is no longer offered (an area that left its plan) stays until it is taken off.
  const gone =
    which === 'part' ? opened.scopes.filter((one) => form.all('gone').includes(`${one.kind}:${one.value}`)) : [];
  const scopes = [...chosen, ...gone];
  if (which === 'part' && scopes.length === 0)
    errors.push({ field: 'for', message: 'Select at least one area, chapter, service or team' });
  const readsWithin = which === 'part' && form.has('reads-within');
  if (readsWithin && !scopes.some(({ kind }) => kind === 'area' || kind === 'chapter'))
    errors.push({ field: 'reads-within', message: 'Select the areas or chapters that the role reads' });
  if (errors.length > 0) return show(request, opened, errors);
  const words = await scopeNamer(services.db, today);
  await services.db.transaction().execute(async (trx) => {
    await setScopes(trx, grant.id, kinds, scopes, { readsWithin, at: services.now() });
    await request.audit(trx, {
      subject: `person:${person.id}`,
      before: { role: roleLabel(grant.role), for: spelled(words(opened.scopes), grant.readsWithin) },
      after: { role: roleLabel(grant.role), for: spelled(words(scopes), readsWithin) },
    });
  });
  return redirect(`/people/${person.id}`, 'What the role is for is saved.');
}

function spelled(names: string[], readsWithin: boolean): string {
  if (names.length === 0) return 'the whole council';
  return `${names.join('; ')}${readsWithin ? ' (reads only there)' : ''}`;
}

function pick(kind: ScopeKind, given: string[], offered: string[]): Scope[] {
  return [...new Set(given)].filter((value) => offered.includes(value)).map((value) => ({ kind, value }));
}

async function open(request: WebRequest): Promise<OpenLimit | null> {
  const person = await personInPath(request);
  const id = idIn(request.params['grant']);
  if (!person || id === null) return null;
  const grant = (await grantsOf(request.services.db, person.id)).find((one) => one.id === id);
  if (!grant || (grant.to !== null && grant.to < request.today)) return null;
  return { person, grant, scopes: (await scopesOf(request.services.db, [grant.id])).get(grant.id) ?? [] };
}

async function show(request: WebRequest, opened: OpenLimit, errors?: FieldError[]): Promise<Reply> {
  const { services, today, visitor, form } = request;
  const [areas, teams, known, words] = await Promise.all([
    knownAreas(services.db, today),
    knownTeams(services.db),
    allServices(services.db),
    scopeNamer(services.db, today),
  ]);
  const { role } = opened.grant;
  const gives = (by: 'area' | 'team') =>
    isRole(role) &&
    abilityTable.some((one) => groups[one.group].by === by && (one.who as readonly string[]).includes(role));
  const main = LimitRolePage({
    ...opened,
    areas,
    teams,
    services: known,
    words,
    byTeam: rolesByTeam.has(role),
    gives: { area: gives('area'), team: gives('team') },
    csrf: visitor?.csrf ?? '',
    form: errors ? form : undefined,
    errors,
  });
  return errors ? invalid(title, main, errors, placeOf(opened.person)) : page(title, main, placeOf(opened.person));
}
