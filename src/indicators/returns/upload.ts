import { idIn } from '../../platform/id-in.ts';
import { notFound, page, redirect, type Route, type WebRequest } from '../../platform/web/route.ts';
import { begin } from './new-return.ts';
import { UploadPage } from './upload-page.tsx';
import type { UploadReport } from './upload-report.ts';
import { filesOfUpload, moveUpload, uploadOf } from './upload-queries.ts';

async function openUpload({ params, services }: WebRequest) {
  const id = idIn(params.id ?? '');
  return id === null ? undefined : uploadOf(services.db, id);
}

/** GET /returns/upload/:id: how far it is, what the checks found, and what to do with it. */
export const uploadRoute: Route = {
  method: 'GET',
  path: '/returns/upload/:id',
  access: 'returns.load',
  audit: null,
  handle: async (request) => {
    const upload = await openUpload(request);
    if (!upload) return notFound();
    const files = await filesOfUpload(request.services.db, upload.id);
    const main = UploadPage({
      upload: { ...upload, report: upload.report as UploadReport | null },
      files: files.map(({ name }) => name),
      csrf: request.visitor?.csrf ?? '',
    });
    return page('A return on its way in', main, {
      section: 'returns',
      width: 'wide',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }],
    });
  },
};

/** GET /returns/upload/:id/state: the same for the page's script: how far it is. */
export const uploadState: Route = {
  method: 'GET',
  path: '/returns/upload/:id/state',
  access: 'returns.load',
  audit: null,
  handle: async (request) => {
    const upload = await openUpload(request);
    return upload ? { kind: 'json', body: { state: upload.state, progress: upload.progress } } : notFound();
  },
};

/** POST /returns/upload/:id: accept, reject or cancel. */
export const decideUpload: Route = {
  method: 'POST',
  path: '/returns/upload/:id',
  access: 'returns.load',
  audit: 'return.decide',
  handle: async (request) => {
    const upload = await openUpload(request);
    if (!upload) return notFound();
    const { form, services } = request;
    const moves = {
      accept: ['checked', 'loading', 'The return is being loaded.'],
      reject: ['checked', 'rejected', 'The return is rejected. Nothing of it was loaded.'],
      cancel: ['reading', 'cancelled', 'The return is cancelled. Nothing of it was loaded.'],
    } as const;
    const wanted = form.one('decision');
    if (!(wanted in moves)) return notFound();
    const [from, to, notice] = moves[wanted as keyof typeof moves];
    const moved = await services.db.transaction().execute(async (trx) => {
      const now = services.now();
      const done = await moveUpload(trx, upload.id, from, to, { now, left: to === 'loading' });
      if (done) await request.audit(trx, { subject: `return-upload:${upload.id}`, after: { decision: wanted } });
      return done;
    });
    if (!moved) return redirect(`/returns/upload/${upload.id}`, 'It had moved on already. This is where it is.');
    if (to === 'loading') begin(request, upload.id);
    return redirect(to === 'loading' ? `/returns/upload/${upload.id}` : '/returns', notice);
  },
};
