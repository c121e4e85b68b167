import { renderToString } from 'preact-render-to-string';
import { isIsoDate } from '../methods/calendar.ts';
import { allPlans, readPlan } from '../plan/index.ts';
import { idIn } from '../platform/id-in.ts';
import type { Trx } from '../platform/services.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../platform/web/route.ts';
import { prepareVersion, type Prepared } from './prepare-version.ts';
import { hashOf } from './public-content.ts';
import { allVersions, insertVersion, standingVersion, versionById, withdrawVersion } from './public-queries.ts';
import { ReviewPage } from './review-page.tsx';
import { VersionContent } from './version-content-page.tsx';
import { versionChanges } from './version-changes.ts';
import { VersionsPage } from './versions-page.tsx';

const title = 'Public versions';
const layout = { section: 'public-versions' };

/** GET /public-versions: what was published, and which date to publish next. */
export const versionsRoute: Route = {
  method: 'GET',
  path: '/public-versions',
  access: 'public.publish',
  audit: null,
  handle: (request) => showVersions(request, []),
};

/** GET /public-versions/review?plan=&as-at=: what would be published, what has changed, and what is kept back. */
export const reviewVersion: Route = {
  method: 'GET',
  path: '/public-versions/review',
  access: 'public.publish',
  audit: null,
  handle: (request) => review(request, request.query.one('plan'), request.query.one('as-at'), [], 200),
};

/** POST /public-versions/publish: freezes what was looked at. If the plan has changed since, nothing is published. */
export const publishVersion: Route = {
  method: 'POST',
  path: '/public-versions/publish',
  access: 'public.publish',
  audit: 'public.publish',
  handle: publish,
};

/** POST /public-versions/:id/withdraw, with a reason the public reads. */
export const withdrawVersionRoute: Route = {
  method: 'POST',
  path: '/public-versions/:id/withdraw',
  access: 'public.publish',
  audit: 'public.withdraw',
  handle: async (request) => {
    const { services, visitor, form } = request;
    const id = idIn(request.params['id']);
    const version = id === null ? null : await versionById(services.db, id);
    if (!version) return notFound();
    const because = form.one('because').slice(0, 1000);
    if (because === '')
      return showVersions(request, [
        { field: `because-${version.id}`, message: 'Enter why it is withdrawn. The public reads this' },
      ]);
    const done = await services.db.transaction().execute(async (trx) => {
      const withdrawn = await withdrawVersion(trx, version.id, because, visitor?.personId ?? null, services.now());
      if (withdrawn)
        await request.audit(trx, {
          subject: `public-version:${version.id}`,
          planId: version.planId,
          after: { because },
        });
      return withdrawn;
    });
    if (!done) return showVersions(request, [{ field: '', message: 'It was withdrawn already' }]);
    return redirect('/public-versions', 'The version is withdrawn. The public no longer reads it.');
  },
};

async function showVersions(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, visitor, today } = request;
  const [versions, plans] = await Promise.all([allVersions(services.db), allPlans(services.db)]);
  const main = plans.find((plan) => plan.is_main) ?? plans[0];
  const view = main ? await readPlan(services, main.id, today) : null;
  const standing = await standingVersion(services.db);
  const props = {
    versions,
    standing: standing?.id ?? null,
    unchanged: new Map<number, boolean>(),
    plans: plans.map(({ id, title: name }) => ({ id, title: name })),
    chosen: main?.id ?? null,
    dates: [...new Set([today, ...(view?.dates ?? [])])]
      .filter((date) => date <= today)
      .sort()
      .reverse(),
    errors,
    csrf: visitor?.csrf ?? '',
  };
  if (standing) props.unchanged.set(standing.id, hashOf(standing.content) === standing.sha256);
  return errors.length > 0
    ? invalid(title, VersionsPage(props), errors, layout)
    : page(title, VersionsPage(props), layout);
}

async function review(
  request: WebRequest,
  plan: string,
  asked: string,
  errors: FieldError[],
  status: 200 | 409 | 422,
): Promise<Reply> {
  const { services, today, visitor, form } = request;
  const asAt = asked === '' ? today : asked;
  const planId = idIn(plan);
  if (planId === null || !isIsoDate(asAt) || asAt > today) return notFound();
  const prepared = await prepareVersion(services, planId, asAt);
  if (!prepared)
    return showVersions(request, [
      { field: 'as-at', message: 'There is nothing in the plan on that date. Choose a later one' },
    ]);
  const last = await standingVersion(services.db, planId);
  const main = ReviewPage({
    prepared,
    last,
    changes: versionChanges(last?.content ?? null, prepared.content),
    note: status === 200 ? (last?.note ?? '') : form.one('note'),
    errors,
    csrf: visitor?.csrf ?? '',
  });
  const more = { ...layout, width: 'wide' as const, breadcrumbs: [{ text: title, href: '/public-versions' }], status };
  return errors.length > 0 ? invalid('Review changes', main, errors, more) : page('Review changes', main, more);
}

async function publish(request: WebRequest): Promise<Reply> {
  const { services, form, today, visitor } = request;
  const [plan, asAt] = [form.one('plan'), form.one('as-at')];
  const again = (errors: FieldError[], status: 409 | 422) => review(request, plan, asAt, errors, status);
  const planId = idIn(plan);
  if (planId === null || !isIsoDate(asAt) || asAt > today) return notFound();
  const note = form.one('note');
  if (note.length > 2000)
    return again([{ field: 'note', message: 'The words for readers must be 2,000 characters or fewer' }], 422);
  if (form.one('read') !== 'yes')
    return again([{ field: 'read', message: 'Read what will be published, then say that you have' }], 422);
  const prepared = await prepareVersion(services, planId, asAt);
  const last = await standingVersion(services.db, planId);
  if (!prepared || prepared.sha256 !== form.one('sha256') || String(last?.id ?? '') !== form.one('last'))
    return again(
      [
        {
          field: 'read',
          message:
            'The plan, or what is published, has changed since you looked. Read it as it is now, then publish it',
        },
      ],
      409,
    );
  const { sha256, keptBack } = prepared;
  const id = await services.db.transaction().execute(async (trx) => {
    const made = await publishPrepared(trx, prepared, { note, by: visitor?.personId ?? null, at: services.now() });
    await request.audit(trx, {
      subject: `public-version:${made}`,
      planId,
      after: { asAt, sha256, note, keptBack: keptBack.length },
    });
    return made;
  });
  return redirect('/public-versions', `Version ${id} is published. Anyone can read it.`);
}

/** Freezes what was prepared, with the words for readers, and answers the version's number. */
export async function publishPrepared(
  trx: Trx,
  prepared: Prepared,
  more: { note: string; by: number | null; at: Date },
): Promise<number> {
  const { content } = prepared;
  const html = renderToString(VersionContent({ content, note: more.note }));
  return insertVersion(trx, { ...prepared, title: content.title, html, ...more });
}
