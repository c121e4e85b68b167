import { createHash } from 'node:crypto';
import {
  contentHash,
  localListNamed,
  recogniseReturn,
  listNamed,
  snapshotsOf,
  tableNamed,
} from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { isTrouble } from '../../platform/identifiers/identifiers.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { NewReturnPage } from './new-return-page.tsx';
import { processUpload } from './process-upload.ts';
import { addUpload } from './upload-queries.ts';

/** The largest file of a return: a workbook of a million rows is under this. */
const largestFile = 200 * 1024 * 1024;
const title = 'Load a return';

/** GET /returns/new: choose the files and the day. */
export const newReturnForm: Route = {
  method: 'GET',
  path: '/returns/new',
  access: 'returns.load',
  audit: null,
  handle: async (request) => show(request),
};

/** POST /returns/new: keeps the files, and begins to read them beside everything else. */
export const newReturn: Route = {
  method: 'POST',
  path: '/returns/new',
  access: 'returns.load',
  audit: 'return.upload',
  maxBody: 2 * largestFile,
  maxFile: largestFile,
  // The dataset has 48 tables, and whoever chooses a folder brings what else lies in it.
  maxFiles: 100,
  handle: async (request) => {
    const { form, services, today, visitor } = request;
    const errors: FieldError[] = [];
    const files = form.files.filter(({ field, bytes }) => field === 'files' && bytes.length > 0);
    if (files.length === 0)
      errors.push({ field: 'files', message: 'Choose the workbook, or the CSV files, of the return' });
    const other = files.find(({ name }) => !/\.(xlsx|xlsm|csv|zip)$/i.test(name));
    if (other)
      errors.push({
        field: 'files',
        message: `“${other.name}” is neither an Excel workbook (.xlsx), a CSV file nor a zip of them. Save it as one of these`,
      });
    const chosen = form.one('list');
    const list = chosen === '' ? '' : (localListNamed(chosen)?.name ?? null);
    if (list === null) errors.push({ field: 'list', message: 'Choose which list it is from the ones shown' });
    const sheets = files.filter(({ name }) => /\.csv$/i.test(name)).map(({ name }) => name.replace(/\.csv$/i, ''));
    const known = (name: string) => listNamed(name) ?? tableNamed(name) ?? localListNamed(name);
    if (!other && list === '' && sheets.length > 0 && !sheets.some(known))
      errors.push({
        field: 'files',
        message:
          'None of the files is a list of Annex A or a table of the Standard Safeguarding Dataset. Name them list_1.csv to list_11.csv, or ssd_person.csv and so on, or say which of the council’s own lists it is',
      });
    const asAt = readDate(form, 'as-at', 'The day of the return');
    if (!asAt.ok) errors.push(asAt.error);
    else if (asAt.value === null) errors.push({ field: 'as-at-day', message: 'Enter the day of the return' });
    else if (asAt.value > today)
      errors.push({ field: 'as-at-day', message: 'The day of the return must be today or in the past' });
    const keys = await services.identifiers.toKeep(services.db);
    if (isTrouble(keys)) errors.push({ field: 'files', message: `No return can be loaded. ${keys.trouble}` });
    if (errors.length === 0 && form.one('again') !== 'yes') {
      const hashes = files.map(({ bytes }) => ({ sha256: createHash('sha256').update(bytes).digest('hex') }));
      const [before] = await snapshotsOf(services.db, contentHash(hashes));
      if (before)
        errors.push({
          field: 'again',
          message: `These very files were loaded as at ${inWords(before.asAt)}. Tick the box to load them again`,
        });
    }
    if (errors.length > 0 || !asAt.ok || asAt.value === null || list === null || !visitor) return show(request, errors);
    const day = asAt.value;
    const id = await services.db.transaction().execute(async (trx) => {
      const kept: { name: string; sha256: string }[] = [];
      for (const file of files) kept.push({ name: file.name, sha256: await services.files.keep(trx, file.bytes) });
      const upload = await addUpload(trx, {
        asAt: day,
        list: list || recogniseReturn(files.map(({ name }) => name)).name,
        personId: visitor.personId,
        now: services.now(),
        files: kept,
      });
      await request.audit(trx, {
        subject: `return-upload:${upload}`,
        after: { asAt: day, files: kept.map(({ name }) => name) },
      });
      return upload;
    });
    begin(request, id);
    return redirect(`/returns/upload/${id}`);
  },
};

/** Begins the work on an upload beside the answer; what goes wrong is logged, and taken up again by the job. */
export function begin({ services }: Pick<WebRequest, 'services'>, id: number): void {
  processUpload(services, id, { fresh: true }).catch((reason: unknown) =>
    services.log('error', `Return upload ${id} stopped`, reason),
  );
}

function show(request: WebRequest, errors?: FieldError[]): Reply {
  const main = NewReturnPage({
    csrf: request.visitor?.csrf ?? '',
    ...(errors ? { form: request.form, errors } : {}),
  });
  const more = { section: 'returns', breadcrumbs: [{ text: 'Returns', href: '/returns' }] };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
