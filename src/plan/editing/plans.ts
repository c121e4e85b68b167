import { z } from 'zod';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { idIn } from '../../platform/id-in.ts';
import { listedPlans, lockPlans, makeMain, renamePlan, type ListedPlan } from './plan-list-queries.ts';
import { PlansPage, RenamePlanPage } from './plans-page.tsx';

const named = z.object({
  title: z.string('Enter a title').min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  was: z.string().default(''),
});

/** GET /plans: every plan there is. */
async function plansPage({ services, visitor, may }: WebRequest): Promise<Reply> {
  const plans = await listedPlans(services.db);
  const canEdit = may('plan.edit');
  const canImport = may('plan.import');
  return page('Plans', PlansPage({ plans, canEdit, canImport, csrf: visitor?.csrf ?? '' }), { section: 'plan' });
}

/** GET /plans/:id/edit. */
async function renamePlanPage(request: WebRequest): Promise<Reply> {
  const plan = await planInPath(request);
  if (!plan) return notFound();
  const view = { title: plan.title, was: plan.title, csrf: request.visitor?.csrf ?? '' };
  return page('Rename a plan', RenamePlanPage(view), place);
}

/** POST /plans/:id/edit. Refused, with both titles shown, when someone renamed it in the meantime. */
async function rename(request: WebRequest): Promise<Reply> {
  const plan = await planInPath(request);
  if (!plan) return notFound();
  const read = parseForm(named, request.form);
  const csrf = request.visitor?.csrf ?? '';
  if (!read.ok) {
    const view = { title: request.form.one('title'), was: plan.title, csrf, errors: read.errors };
    return invalid('Rename a plan', RenamePlanPage(view), read.errors, place);
  }
  const { title, was } = read.value;
  const current = await request.services.db.transaction().execute(async (trx) => {
    const now = (await lockPlans(trx)).find((one) => one.id === plan.id)?.title ?? plan.title;
    if (was !== now || title === now) return now;
    await renamePlan(trx, plan.id, title);
    await request.audit(trx, { subject: `plan:${plan.id}`, planId: plan.id, before: { title: now }, after: { title } });
    return title;
  });
  if (current === title) return redirect('/plans', `The plan is called “${title}”.`);
  const view = { title, was: current, csrf, taken: current };
  return page('Rename a plan', RenamePlanPage(view), { ...place, status: 409 });
}

/** POST /plans/:id/main: the plan people mean when they name none. */
async function mainPlan(request: WebRequest): Promise<Reply> {
  const plan = await planInPath(request);
  if (!plan) return notFound();
  await request.services.db.transaction().execute(async (trx) => {
    const before = (await lockPlans(trx)).find((one) => one.is_main);
    if (before?.id === plan.id) return;
    await makeMain(trx, plan.id);
    const audit = { before: { mainPlan: before?.title }, after: { mainPlan: plan.title } };
    await request.audit(trx, { subject: `plan:${plan.id}`, planId: plan.id, ...audit });
  });
  return redirect('/plans', `“${plan.title}” is the main plan.`);
}

const place: Partial<PageReply> = {
  section: 'plan',
  width: 'two-thirds',
  breadcrumbs: [{ text: 'Plans', href: '/plans' }],
};

async function planInPath({ services, params }: WebRequest): Promise<ListedPlan | null> {
  const id = idIn(params['id']);
  return (await listedPlans(services.db)).find((plan) => plan.id === id) ?? null;
}

export const planRoutesOfList: Route[] = [
  { method: 'GET', path: '/plans', access: 'plan.read', audit: null, handle: plansPage },
  { method: 'GET', path: '/plans/:id/edit', access: 'plan.edit', audit: null, handle: renamePlanPage },
  { method: 'POST', path: '/plans/:id/edit', access: 'plan.edit', audit: 'plan.rename', handle: rename },
  { method: 'POST', path: '/plans/:id/main', access: 'plan.edit', audit: 'plan.make-main', handle: mainPlan },
];
