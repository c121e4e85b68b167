import { loadCompliance, noticeKnown } from '../../duties/index.ts';
import { planIndex, readPlan } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { sourceById, statementsOf } from '../../sources/index.ts';
import { packById, packFiles } from '../packs/pack-queries.ts';
import {
  SuppliedAreaPage,
  SuppliedListPage,
  SuppliedNoticePage,
  SuppliedPackPage,
  SuppliedSourcePage,
  NotOpenPage,
} from './supplied-pages.tsx';
import { grantById, grantsOf, recordSupply, type Grant, type Supplied } from './supply-queries.ts';
import { grantState, nameIn, thingsToGrant } from './things.ts';

const layout = { section: 'supplied' };
const below = { ...layout, breadcrumbs: [{ text: 'What you may see', href: '/supplied' }] };

/** GET /supplied: what a reviewer may see today, what is to come and what has ended. */
export const suppliedRoute: Route = {
  method: 'GET',
  path: '/supplied',
  access: 'supply.read',
  audit: null,
  handle: async ({ services, visitor, today }) => {
    const [grants, things] = await Promise.all([
      grantsOf(services.db, visitor?.personId ?? 0),
      thingsToGrant(services, today),
    ]);
    const list = grants.map((one) => ({ ...one, name: nameIn(things, one.kind, one.thingId) }));
    return page('What you may see', SuppliedListPage({ list, today }), layout);
  },
};

/** GET /supplied/:id: one thing granted, as it is now. Looked up and written down at each request. */
export const suppliedThing: Route = {
  method: 'GET',
  path: '/supplied/:id',
  access: 'supply.read',
  audit: null,
  handle: async (request) => {
    const grant = await openGrant(request);
    if ('kind' in grant && 'status' in grant) return grant;
    const shown = await showThing(request, grant as Grant);
    if (shown.status === 200) await log(request, grant as Grant, 'opened', '');
    return shown;
  },
};

/** GET /supplied/:id/files/:name: a file of an issued report, or a document as it was received. */
export const suppliedFile: Route = {
  method: 'GET',
  path: '/supplied/:id/files/:name',
  access: 'supply.read',
  audit: null,
  handle: async (request) => {
    const grant = await openGrant(request);
    if ('kind' in grant && 'status' in grant) return grant;
    const file = await fileOf(request, grant as Grant);
    if (!file) return notFound();
    const body = await request.services.files.read(file.sha256);
    await log(request, grant as Grant, 'downloaded', file.name);
    return { kind: 'download', name: file.name, mediaType: file.mediaType, body };
  },
};

/** The grant an address names, where it is this person's and open today; else the page that says why not. */
async function openGrant(request: WebRequest): Promise<Grant | Extract<Reply, { kind: 'page' }>> {
  const { services, visitor, today } = request;
  const id = idIn(request.params['id']);
  const grant = id === null ? null : await grantById(services.db, id);
  // Somebody else's is nobody's to know of.
  if (!grant || grant.personId !== visitor?.personId) return notFound();
  const state = grantState(grant, today);
  if (state === 'active') return grant;
  await log(request, grant, 'refused', '');
  return page('You cannot see this now', NotOpenPage({ grant, state }), { ...below, status: 403 });
}

async function log(request: WebRequest, grant: Grant, what: Supplied['what'], file: string): Promise<void> {
  const { services, visitor } = request;
  await services.db
    .transaction()
    .execute((trx) =>
      recordSupply(trx, { grantId: grant.id, personId: visitor?.personId ?? 0, what, file, at: services.now() }),
    );
}

async function showThing({ services, today }: WebRequest, grant: Grant): Promise<Extract<Reply, { kind: 'page' }>> {
  const { id, kind, thingId } = grant;
  if (kind === 'pack') {
    const pack = await packById(services.db, thingId);
    if (pack?.state !== 'issued' || !pack.paper) return notFound();
    return page(
      pack.paper.title,
      SuppliedPackPage({ grant: id, paper: pack.paper, files: await packFiles(services.db, pack.id) }),
      { ...below, width: 'wide' },
    );
  }
  if (kind === 'area') {
    const view = await readPlan(services, null, today);
    const area = view && planIndex(view).areas.get(thingId);
    return view && area ? page(area.title, SuppliedAreaPage({ view, area }), { ...below, width: 'wide' }) : notFound();
  }
  const source = await sourceById(services.db, thingId);
  if (!source || source.takenBack) return notFound();
  if (kind === 'notice') {
    const compliance = await loadCompliance(services, source, today, await noticeKnown(services, source, today));
    return page(source.title, SuppliedNoticePage({ compliance }), { ...below, width: 'wide' });
  }
  const statements = await statementsOf(services.db, [source.id]);
  return page(source.title, SuppliedSourcePage({ grant: id, source, statements }), { ...below, width: 'wide' });
}

async function fileOf(
  { services, params }: WebRequest,
  grant: Grant,
): Promise<{ name: string; mediaType: string; sha256: string } | null> {
  if (grant.kind === 'pack') {
    const pack = await packById(services.db, grant.thingId);
    const file =
      pack?.state === 'issued'
        ? (await packFiles(services.db, pack.id)).find((one) => one.name === params['name'])
        : null;
    return file ?? null;
  }
  if (grant.kind !== 'source' || params['name'] !== 'received') return null;
  const source = await sourceById(services.db, grant.thingId);
  if (!source?.sha256 || source.takenBack) return null;
  return { name: source.name, mediaType: 'application/octet-stream', sha256: source.sha256 };
}
