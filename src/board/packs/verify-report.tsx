import { inWords } from '../../methods/calendar.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { DataTable, PageHeading, type Column } from '../../platform/web/ui/index.ts';
import { findReport, reportLayout } from './find-report.ts';
import { verifyPack, type FileCheck, type PackCheck } from './verify-pack.ts';

const title = 'Is this the report that was issued?';

/** GET /reports/:id/verify: checks the files kept, and makes the report again to compare. */
export const verifyReport: Route = {
  method: 'GET',
  path: '/reports/:id/verify',
  access: 'report.read',
  audit: null,
  handle: async (request) => {
    const pack = await findReport(request);
    const check = pack && (await verifyPack(request.services, pack.id));
    return pack && check ? page(title, <VerifyPage check={check} />, reportLayout(pack, 'two-thirds')) : notFound();
  },
};

function VerifyPage({ check }: { check: PackCheck }) {
  const columns: Column<FileCheck>[] = [
    { key: 'file', heading: 'File', rowHeader: true, cell: ({ name }) => name },
    { key: 'kept', heading: 'As issued', cell: ({ kept }) => (kept ? 'Unchanged' : 'Changed or missing') },
    { key: 'again', heading: 'Made again', cell: ({ again }) => (again ? 'The same' : 'Different') },
  ];
  return (
    <>
      <PageHeading text={title} caption={`${check.title}, as at ${inWords(check.asAt)}`} />
      <p class="govuk-body-l">{verdict(check)}</p>
      <DataTable caption="Files" captionHidden columns={columns} rows={check.files} />
    </>
  );
}

/** The check in one sentence. */
export function verdict(check: Pick<PackCheck, 'files' | 'sound'>): string {
  if (check.sound)
    return 'Yes. Every file is as it was issued, and made again from the same paper it is the same to the byte.';
  if (check.files.every((file) => file.kept))
    return 'Yes: every file is as it was issued. Made again it is not the same to the byte, which happens when the product has been updated since.';
  return 'No. At least one file is not as it was issued. Restore the data folder from a backup.';
}
