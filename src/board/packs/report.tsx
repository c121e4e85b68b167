import { notFound, page, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { auditOf } from '../../people/index.ts';
import { findReport, reportLayout, seesDrafts } from './find-report.ts';
import { packFiles, packManifestOf } from './pack-queries.ts';
import { makeReport } from './pack-paper.ts';
import { DraftPage } from './draft-page.tsx';
import { IssuedPage } from './issued-page.tsx';
import type { ReportManifest } from './render-pack.ts';

/** GET /reports/:id: a draft as it would be issued now, or a report as it was issued. */
export const reportRoute: Route = {
  method: 'GET',
  path: '/reports/:id',
  access: 'report.read',
  audit: null,
  handle: showReport,
};

async function showReport(request: WebRequest): Promise<Reply> {
  const pack = await findReport(request);
  if (!pack) return notFound();
  const can = request.visitor?.abilities ?? new Set<string>();
  // What was changed while it was a draft is for those who work on reports.
  const history = seesDrafts(request) ? await auditOf(request.services.db, `report:${pack.id}`) : null;
  const more = reportLayout(null, 'wide');
  if (pack.state === 'issued' && pack.paper) {
    const [files, manifest] = await Promise.all([
      packFiles(request.services.db, pack.id),
      packManifestOf(request.services.db, pack.id) as Promise<ReportManifest>,
    ]);
    const main = (
      <IssuedPage
        pack={pack}
        paper={pack.paper}
        files={files}
        manifest={manifest}
        history={history}
        canCorrect={can.has('report.edit')}
      />
    );
    return page(pack.paper.title, main, more);
  }
  const made = await makeReport(request.services, pack);
  if (!made) return notFound();
  const main = (
    <DraftPage
      pack={pack}
      made={made}
      history={history}
      canEdit={can.has('report.edit')}
      canIssue={can.has('report.issue')}
    />
  );
  return page(made.paper.title, main, more);
}
