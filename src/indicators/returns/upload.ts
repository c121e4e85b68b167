import { idIn } from '../../platform/id-in.ts';
import { notFound, page, redirect, type Route, type WebRequest } from '../../platform/web/route.ts';
import { begin } from './new-return.ts';
import { UploadPage } from './upload-page.tsx';
import type { UploadReport } from './upload-report.ts';
import { filesOfUpload, moveUpload, uploadOf, type UploadState } from './upload-queries.ts';

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

/** POST /returns/upload/:id: accept, reject or cancel; and take up again what was rejected or cancelled. */
export const decideUpload: Route = {
  method: 'POST',
  path: '/returns/upload/:id',
  access: 'returns.load',
  audit: 'return.decide',
  handle: async (request) => {
    const upload = await openUpload(request);
    if (!upload) return notFound();
    const { form, services } = request;
    const move = moves.get(form.one('decision'));
    if (!move) return notFound();
    const { to, notice } = move;
    const from = move.from.find((state) => state === upload.state) ?? (move.from[0] as UploadState);
    const moved = await services.db.transaction().execute(async (trx) => {
      const now = services.now();
      const done = await moveUpload(trx, upload.id, from, to, { now, left: to === 'loading' || to === 'reading' });
      if (done)
        await request.audit(trx, { subject: `return-upload:${upload.id}`, after: { decision: form.one('decision') } });
      return done;
    });
    if (!moved) return redirect(`/returns/upload/${upload.id}`, 'It had moved on already. This is where it is.');
    if (to === 'loading' || to === 'reading') begin(request, upload.id);
    return redirect(`/returns/upload/${upload.id}`, notice);
  },
};

/** What a person may do with an upload: from which states, to which, and what they are then told. */
const moves = new Map<string, { from: readonly UploadState[]; to: UploadState; notice: string }>([
  ['accept', { from: ['checked'], to: 'loading', notice: 'The return is being loaded.' }],
  ['reject', { from: ['checked'], to: 'rejected', notice: 'The return is rejected. Nothing of it was loaded.' }],
  [
    'cancel',
    {
      from: ['reading', 'loading'],
      to: 'cancelled',
      notice: 'The return is cancelled. Nothing of it was loaded.',
    },
  ],
  ['resume', { from: ['cancelled', 'rejected'], to: 'reading', notice: 'The return is being read again.' }],
]);
