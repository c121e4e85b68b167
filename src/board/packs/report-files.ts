import { zipped } from '../../platform/documents/same-bytes-zip.ts';
import { kindOf } from '../kinds/kinds.ts';
import { notFound, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { findReport } from './find-report.ts';
import { makeReport } from './pack-paper.ts';
import { packFiles, type Pack } from './pack-queries.ts';
import { asDraft } from './paper-mark.ts';
import { formats, isFormat, renderFormat } from './render-pack.ts';
import { templateInUse } from './template-queries.ts';

/** GET /reports/:id/files/:name: a file of an issued report as it was issued, or of a draft as it is now. */
export const reportFile: Route = {
  method: 'GET',
  path: '/reports/:id/files/:name',
  access: 'report.read',
  audit: null,
  handle: download,
};

/** GET /reports/:id/report.zip: every file of an issued report, the same bytes each time. */
export const reportZip: Route = {
  method: 'GET',
  path: '/reports/:id/report.zip',
  access: 'report.read',
  audit: null,
  handle: async (request) => {
    const pack = await findReport(request);
    if (pack?.state !== 'issued') return notFound();
    const files = await packFiles(request.services.db, pack.id);
    const parts = new Map<string, Uint8Array>();
    for (const { name, sha256 } of files) parts.set(name, await request.services.files.read(sha256));
    return { kind: 'download', name: `${fileStem(pack)}.zip`, mediaType: 'application/zip', body: zipped(parts) };
  },
};

async function download(request: WebRequest): Promise<Reply> {
  const pack = await findReport(request);
  const name = request.params['name'] ?? '';
  if (!pack) return notFound();
  const saveAs = name.replace(/^report/, fileStem(pack)).replace(/^manifest/, `${fileStem(pack)}-manifest`);
  if (pack.state === 'issued') {
    const kept = (await packFiles(request.services.db, pack.id)).find((file) => file.name === name);
    if (!kept) return notFound();
    const body = await request.services.files.read(kept.sha256);
    return { kind: 'download', name: saveAs, mediaType: kept.mediaType, body };
  }
  const made = isFormat(name) ? await makeReport(request.services, pack) : null;
  if (!made || !isFormat(name)) return notFound();
  const template = name === 'report.docx' ? await templateInUse(request.services.db) : null;
  const bytes = template && (await request.services.files.read(template.sha256));
  const paper = asDraft(made.paper, pack);
  const rendered = await renderFormat(paper, name, bytes);
  // A template is tried before it is kept; one that fails all the same does not keep anyone from the draft.
  const body = 'unreadable' in rendered ? await renderFormat(paper, name, null) : rendered;
  if ('unreadable' in body) return notFound();
  return { kind: 'download', name: `draft-${saveAs}`, mediaType: formats[name].mediaType, body };
}

/** "improvement-report-2025-05-08": sorts by date among other downloads. */
function fileStem(pack: Pick<Pack, 'asAt' | 'id' | 'kind'>): string {
  return `${kindOf(pack.kind).fileStem}-${pack.asAt}-no-${pack.id}`;
}
