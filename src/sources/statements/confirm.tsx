import { pageOf } from '../../platform/web/paging.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { openWords, placeUnder } from '../screens/open-source.ts';
import type { Source } from '../source-queries.ts';
import { statementsOf, themesInUse, type Statement } from '../statement-queries.ts';
import { isMovement, isPolarity } from '../words.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { holdStatements, insertReadings } from './reading-queries.ts';
import { differs, shownAs, type Collision, type Said } from './said.ts';
import { filterQuery, filterStatements, readFilter } from './statement-filter.ts';

const title = 'What do its statements say?';
const path = '/sources/:id/statements';

/** Fewer rows than a page to read has: each is a form of three fields. */
const perPage = 40;

/** GET /sources/:id/statements: many statements on one page, each with what the rules suggest, to confirm or change. */
export const confirmForm: Route = {
  method: 'GET',
  path,
  access: 'sources.confirm',
  audit: null,
  handle: async (request) => {
    const source = await openWords(request);
    if (!source || source.takenBack) return notFound();
    return page(title, await pageFor(request, source), placeUnder(source, { width: 'wide' }));
  },
};

/**
 * POST /sources/:id/statements: keeps what was ticked or changed; with "all", everything on the page. Where somebody
 * else has said something of the same statement since, nothing is saved and both are shown.
 */
export const confirmStatements: Route = {
  method: 'POST',
  path,
  access: 'sources.confirm',
  audit: 'source.confirm-statements',
  handle: confirm,
};

async function confirm(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  const source = await openWords(request);
  if (!source || source.takenBack) return notFound();
  const { said, errors } = readSaid(form);
  if (errors.length > 0)
    return invalid(title, await pageFor(request, source, errors), errors, placeUnder(source, { width: 'wide' }));
  const all = form.one('do') === 'all';
  const by = { personId: visitor?.personId ?? null, now: services.now() };
  const done = await services.db.transaction().execute(async (trx) => {
    if (!(await holdStatements(trx, source.id))) return null;
    const known = new Map((await statementsOf(trx, [source.id])).map((one) => [one.id, one]));
    const meant = said.flatMap((one) => {
      const now = known.get(one.id);
      if (!now) return [];
      return all || one.ticked || one.changed ? [{ one, now }] : [];
    });
    // Only where it would say something else: two people confirming the same thing agree.
    const collisions = meant.filter(({ one, now }) => (now.confirmed?.reading ?? 0) !== one.seen && differs(one, now));
    if (collisions.length > 0) return { collisions };
    const fresh = meant.filter(({ one, now }) => !now.confirmed || differs(one, now));
    await insertReadings(
      trx,
      fresh.map(({ one }) => ({
        statementId: one.id,
        polarity: one.polarity,
        movement: one.movement,
        theme: one.theme || null,
      })),
      by,
    );
    const after = { confirmed: fresh.length, ofThemOtherwiseThanSuggested: fresh.filter(isOtherwise).length };
    if (fresh.length > 0) await request.audit(trx, { subject: `source:${source.id}`, after });
    return { saved: fresh.length };
  });
  if (!done) return notFound();
  if ('collisions' in done && done.collisions) {
    const main = await pageFor(request, source, [], done.collisions);
    return page(title, main, { ...placeUnder(source, { width: 'wide' }), status: 409 });
  }
  const filter = readFilter(filterOf(form));
  const count = done.saved;
  const text =
    count === 0 ? 'Nothing was changed.' : `${count} ${count === 1 ? 'statement was' : 'statements were'} confirmed.`;
  return redirect(`/sources/${source.id}/statements${filterQuery(filter, { page: form.one('at-page') })}`, text);
}

const isOtherwise = ({ one, now }: { one: Said; now: Statement }) =>
  one.polarity !== now.suggested.polarity || one.movement !== now.suggested.movement;

function readSaid(form: FormValues): { said: Said[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const ticked = new Set(form.all('confirm'));
  const said = form.all('statement').flatMap((text): Said[] => {
    const id = Number(text);
    if (!Number.isInteger(id) || id <= 0 || id > 2_147_483_647) return [];
    const polarity = form.one(`polarity-${id}`);
    const movement = form.one(`movement-${id}`);
    const theme = form.one(`theme-${id}`);
    if (!isPolarity(polarity))
      errors.push({ field: `polarity-${id}`, message: 'Choose what it says of how things are' });
    if (!isMovement(movement)) errors.push({ field: `movement-${id}`, message: 'Choose what it says of change' });
    if (theme.length > 100) errors.push({ field: `theme-${id}`, message: 'The theme must be 100 characters or fewer' });
    if (!isPolarity(polarity) || !isMovement(movement)) return [];
    const changed = shownAs({ polarity, movement, theme }) !== form.one(`shown-${id}`);
    const seen = Number(form.one(`seen-${id}`)) || 0;
    return [{ id, polarity, movement, theme, ticked: ticked.has(text), changed, seen }];
  });
  return { said, errors };
}

/** The filter a form was sent under, from its hidden fields. */
function filterOf(form: FormValues): FormValues {
  return { ...form, one: (name) => form.one(`at-${name}`) };
}

async function pageFor(request: WebRequest, source: Source, errors: FieldError[] = [], collisions: Collision[] = []) {
  const { services, visitor, query, form } = request;
  const again = errors.length > 0 || collisions.length > 0;
  const [statements, themes] = await Promise.all([statementsOf(services.db, [source.id]), themesInUse(services.db)]);
  const asked = again ? filterOf(form) : query;
  const filter = readFilter(asked);
  const sent = new Set(again ? form.all('statement') : []);
  // The same rows come back as were sent, whatever the filter would say of them by now.
  const found = again ? statements.filter((one) => sent.has(String(one.id))) : filterStatements(statements, filter);
  const paging = pageOf(found, again ? form : query, perPage);
  const view = { source, statements, filter, themes, errors, collisions, csrf: visitor?.csrf ?? '' };
  return (
    <ConfirmPage
      {...view}
      paging={paging}
      typed={again ? form : null}
      atPage={again ? form.one('at-page') : query.one('page')}
    />
  );
}
