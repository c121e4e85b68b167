import { z } from 'zod';
import { readPlan } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type Visitor,
  type WebRequest,
} from '../../platform/web/route.ts';
import { sourcesAt } from '../../sources/index.ts';
import { planItems } from '../compliance/plan-texts.ts';
import { suggestForText } from '../compliance/suggest-for-text.ts';
import { themesAt } from '../reviews/themes.ts';
import {
  adviceUntil,
  insertAdvice,
  insertResponse,
  joinAdvice,
  partAdvice,
  withdrawAdvice,
  type Advice,
  type ResponsePosition,
} from './advice-queries.ts';
import { AdviceFormPage } from './advice-form-page.tsx';
import { AdvicePage } from './advice-page.tsx';
import { AdviserLogPage } from './adviser-log-page.tsx';
import { responsePositions } from './response-words.ts';

const title = 'Adviser’s log';
const layout = { section: 'notice', breadcrumbs: [{ text: 'Notice', href: '/notice' }] };
const below = { ...layout, breadcrumbs: [...layout.breadcrumbs, { text: title, href: '/adviser' }] };

/** GET /adviser: what was advised, and what the council answered; what has no answer stands first. */
export const adviserLogRoute: Route = {
  method: 'GET',
  path: '/adviser',
  access: 'notice.read',
  audit: null,
  handle: async ({ services, today, visitor }) => {
    const list = await adviceUntil(services.db, today, { withdrawn: true });
    const view = await readPlan(services, null, today);
    const mayEdit = visitor?.abilities.has('advice.write') ?? false;
    return page(title, AdviserLogPage({ list, items: view ? planItems(view) : new Map(), mayEdit }), layout);
  },
};

const form = z.object({
  kind: z.enum(['advice', 'recommendation'], 'Choose whether it was advice or a recommendation'),
  'given-by': z.string().min(1, 'Enter who gave it').max(200, 'Who gave it must be 200 characters or fewer'),
  said: z.string().min(1, 'Enter what was advised').max(6000, 'What was advised must be 6,000 characters or fewer'),
  occasion: z.string().max(300, 'Where it was given must be 300 characters or fewer'),
  theme: z.string().max(200),
});

/** GET /adviser/new. */
export const newAdviceForm: Route = {
  method: 'GET',
  path: '/adviser/new',
  access: 'advice.write',
  audit: null,
  handle: (request) => showForm(request, []),
};

/** POST /adviser/new: records a piece of advice. */
export const newAdvice: Route = {
  method: 'POST',
  path: '/adviser/new',
  access: 'advice.write',
  audit: 'advice.add',
  handle: async (request) => {
    const { services, visitor } = request;
    const read = parseForm(form, request.form);
    const { errors, on } = readOn(request, 'The date it was given');
    const all = [...(read.ok ? [] : read.errors), ...errors];
    if (!read.ok || on === null || all.length > 0) return showForm(request, all);
    const source = idIn(request.form.one('source'));
    const known = (await sourcesAt(services.db)).some((one) => one.id === source);
    const { kind, 'given-by': givenBy, said, occasion, theme } = read.value;
    const row = { on, kind, givenBy, said, occasion, theme, sourceId: known ? source : null };
    const id = await services.db.transaction().execute(async (trx) => {
      const made = await insertAdvice(trx, { ...row, by: visitor?.personId ?? null });
      await request.audit(trx, { subject: `advice:${made}`, after: row });
      return made;
    });
    return redirect(`/adviser/${id}`, 'It is recorded. Say what the council answers.');
  },
};

/** GET /adviser/:id: one piece of advice, every answer to it, and what of the plan it is joined to. */
export const adviceRoute: Route = {
  method: 'GET',
  path: '/adviser/:id',
  access: 'notice.read',
  audit: null,
  handle: (request) => showAdvice(request, []),
};

const responseForm = z.object({
  position: z.enum(
    Object.keys(responsePositions) as [ResponsePosition, ...ResponsePosition[]],
    'Choose what the council answers',
  ),
  answer: z
    .string()
    .min(1, 'Enter what the council says or did')
    .max(6000, 'The answer must be 6,000 characters or fewer'),
});

/** POST /adviser/:id/respond: adds an answer. Earlier ones stay. */
export const respond: Route = {
  method: 'POST',
  path: '/adviser/:id/respond',
  access: 'reviews.edit',
  audit: 'advice.respond',
  handle: async (request) => {
    const advice = await adviceIn(request);
    if (!advice || advice.withdrawnBecause) return notFound();
    const read = parseForm(responseForm, request.form);
    const { errors, on } = readOn(request, 'The date of the answer');
    if (on !== null && on < advice.on)
      errors.push({ field: 'on-day', message: 'The answer cannot be before the advice' });
    const all = [...(read.ok ? [] : read.errors), ...errors];
    if (!read.ok || on === null || all.length > 0) return showAdvice(request, all);
    const row = { adviceId: advice.id, position: read.value.position, on, said: read.value.answer };
    await request.services.db.transaction().execute(async (trx) => {
      await insertResponse(trx, { ...row, by: request.visitor?.personId ?? null });
      await request.audit(trx, { subject: `advice:${advice.id}`, after: row });
    });
    return redirect(`/adviser/${advice.id}`, 'The answer is kept.');
  },
};

/** POST /adviser/:id/join: joins it to what was ticked; or, with `part`, takes one apart. */
export const joinAdviceRoute: Route = {
  method: 'POST',
  path: '/adviser/:id/join',
  access: 'reviews.edit',
  audit: 'advice.join',
  handle: async (request) => {
    const { services, form: given, today, visitor } = request;
    const advice = await adviceIn(request);
    if (!advice || advice.withdrawnBecause) return notFound();
    const by = visitor?.personId ?? null;
    const part = idIn(given.one('part'));
    const view = await readPlan(services, null, today);
    const known = view ? planItems(view) : new Map<number, { name: string }>();
    const items = [...new Set(given.all('item'))]
      .map((text) => idIn(text))
      .filter((id): id is number => id !== null && known.has(id));
    if (part === null && items.length === 0)
      return showAdvice(request, [{ field: 'item', message: 'Tick what it is to be joined to' }]);
    const shared = new Map(view ? suggestForText(view, advice.said, 50).map((one) => [one.item.id, one.shared]) : []);
    await services.db.transaction().execute(async (trx) => {
      if (part !== null) await partAdvice(trx, part, advice.id, today, by, services.now());
      else for (const item of items) await joinAdvice(trx, advice.id, item, shared.get(item) ?? [], today, by);
      await request.audit(trx, {
        subject: `advice:${advice.id}`,
        after: part === null ? { joined: items } : { parted: part },
      });
    });
    return redirect(`/adviser/${advice.id}`, part === null ? 'They are joined.' : 'They are joined no longer.');
  },
};

/** POST /adviser/:id/withdraw: a record made in error stays, with the reason. Who keeps no reviews withdraws their own. */
export const withdrawAdviceRoute: Route = {
  method: 'POST',
  path: '/adviser/:id/withdraw',
  access: 'advice.write',
  audit: 'advice.withdraw',
  handle: async (request) => {
    const { services, visitor } = request;
    const advice = await adviceIn(request);
    if (!advice || !mayWithdraw(visitor, advice)) return notFound();
    const because = request.form.one('because').slice(0, 500);
    if (because === '')
      return showAdvice(request, [{ field: 'because', message: 'Enter why the record is withdrawn' }]);
    await services.db.transaction().execute(async (trx) => {
      await withdrawAdvice(trx, advice.id, because, visitor?.personId ?? null, services.now());
      await request.audit(trx, { subject: `advice:${advice.id}`, after: { because } });
    });
    return redirect(`/adviser/${advice.id}`, 'The record is withdrawn.');
  },
};

function readOn(request: WebRequest, what: string): { errors: FieldError[]; on: string | null } {
  const read = readDate(request.form, 'on', what);
  if (!read.ok) return { errors: [read.error], on: null };
  if (read.value === null)
    return {
      errors: [{ field: 'on-day', message: `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}` }],
      on: null,
    };
  if (read.value > request.today)
    return { errors: [{ field: 'on-day', message: `${what} must be today or in the past` }], on: null };
  return { errors: [], on: read.value };
}

function mayWithdraw(visitor: Visitor | null, advice: Advice): boolean {
  if (!visitor?.abilities.has('advice.write')) return false;
  return visitor.abilities.has('reviews.edit') || advice.recordedBy === visitor.personId;
}

async function adviceIn(request: WebRequest): Promise<Advice | null> {
  const id = idIn(request.params['id']);
  if (id === null) return null;
  return (await adviceUntil(request.services.db, '9999-12-31', { withdrawn: true, id }))[0] ?? null;
}

async function showForm(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, today, visitor, form: typed } = request;
  const [themes, sources] = await Promise.all([themesAt(services, today), sourcesAt(services.db)]);
  const main = AdviceFormPage({
    themes,
    sources: sources.map(({ id, title: name }) => ({ id, title: name })),
    errors,
    typed: errors.length > 0 ? typed : null,
    csrf: visitor?.csrf ?? '',
  });
  const more = { ...below, width: 'two-thirds' as const };
  return errors.length > 0 ? invalid('Record advice', main, errors, more) : page('Record advice', main, more);
}

async function showAdvice(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, today, visitor, form: typed } = request;
  const advice = await adviceIn(request);
  if (!advice) return notFound();
  const view = await readPlan(services, null, today);
  const taken = new Set(advice.links.map(({ itemId }) => itemId));
  const main = AdvicePage({
    advice,
    items: view ? planItems(view) : new Map(),
    suggested: view ? suggestForText(view, advice.said, 3).filter(({ item }) => !taken.has(item.id)) : [],
    mayEdit: (visitor?.abilities.has('reviews.edit') ?? false) && !advice.withdrawnBecause,
    mayWithdraw: mayWithdraw(visitor, advice) && !advice.withdrawnBecause,
    today,
    errors,
    typed: errors.length > 0 ? typed : null,
    csrf: visitor?.csrf ?? '',
  });
  return errors.length > 0 ? invalid('Advice', main, errors, below) : page('Advice', main, below);
}
