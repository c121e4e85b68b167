import { inWords } from '../../methods/calendar.ts';
import { isThingHeld } from '../../people/index.ts';
import { notFound, page, redirect, type Route } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { findReport, reportLayout } from './find-report.ts';
import { deleteDraft } from './pack-queries.ts';

const title = 'Discard this draft';

/** GET /reports/:id/discard: asks once more. */
export const discardDraftForm: Route = {
  method: 'GET',
  path: '/reports/:id/discard',
  access: 'report.edit',
  audit: null,
  handle: async (request) => {
    const pack = await findReport(request);
    if (pack?.state !== 'draft') return notFound();
    const main = (
      <>
        <PageHeading text={title} caption={`${pack.title}, as at ${inWords(pack.asAt)}`} />
        <p class="govuk-body">The words written for it are kept in the audit log and nowhere else.</p>
        <PostForm csrfToken={request.visitor?.csrf ?? ''} action={`/reports/${pack.id}/discard`}>
          <div class="govuk-button-group">
            <Button text="Discard the draft" classes="govuk-button--warning" />
            <a class="govuk-link" href={`/reports/${pack.id}`}>
              Keep it
            </a>
          </div>
        </PostForm>
      </>
    );
    return page(title, main, reportLayout(pack, 'two-thirds'));
  },
};

/** POST /reports/:id/discard. */
export const discardDraft: Route = {
  method: 'POST',
  path: '/reports/:id/discard',
  access: 'report.edit',
  audit: 'report.discard',
  handle: async (request) => {
    const pack = await findReport(request);
    if (!pack) return notFound();
    const gone = await request.services.db.transaction().execute(async (trx) => {
      if (await isThingHeld(trx, `pack:${pack.id}`)) return 'held';
      if (!(await deleteDraft(trx, pack.id))) return false;
      const { words, asAt } = pack;
      await request.audit(trx, { subject: `report:${pack.id}`, planId: pack.planId, before: { asAt, ...words } });
      return true;
    });
    if (gone === 'held') return redirect(`/reports/${pack.id}`, 'The report is held, and stays. See Data protection.');
    return gone ? redirect('/reports', 'The draft is discarded.') : notFound();
  },
};
