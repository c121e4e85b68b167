import { listWithTitle, listWords, lookAtProblems, snapshotOf } from '../../children/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { checkWords } from './check-words.ts';
import { suggestionFor } from './unknown-codes.ts';
import { notFound, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';

/**
 * GET /returns/:id/problems.csv and .xlsx: every problem beside the row it stands in, of one team or of all, to be
 * sent back to whoever can put it right: with the case system's own identifiers, so that they find the child there. It
 * holds rows about children: every look is written down.
 */
export const downloadProblems: Route[] = (['csv', 'xlsx'] as const).map((format) => ({
  method: 'GET',
  path: `/returns/:id/problems.${format}`,
  access: 'returns.load',
  audit: 'children.look-problems',
  handle: (request) => download(request, format),
}));

const ownColumns = ['List', 'Row', 'Kind', 'Column', 'As it was', 'What is wrong', 'What to do', 'Did you mean?'];

type Sheet = { name: string; columns: string[]; rows: (string | number | null)[][] };

async function download(request: WebRequest, format: 'csv' | 'xlsx'): Promise<Reply> {
  const { services, params, query } = request;
  const id = idIn(params.id ?? '');
  const snapshot = id === null ? undefined : await snapshotOf(services.db, id);
  if (!snapshot || snapshot.rowsRemovedAt !== null) return notFound();
  const team = query.has('team') ? query.one('team') : null;
  const keys = await services.identifiers.toRead(services.db);
  const { problems, lists } = await services.db
    .transaction()
    .execute((trx) =>
      lookAtProblems(trx, (entry) => request.audit(trx, entry), { snapshotId: snapshot.id, team, as: format, keys }),
    );
  const sheets: Sheet[] = [];
  for (const [list, own] of Map.groupBy(problems, (problem) => problem.list)) {
    const { columns = [], rows = [] } = lists.get(list) ?? {};
    const cells = new Map(rows.map((one) => [one.row, one.cells as (string | number | null)[]]));
    sheets.push({
      name: listWords(list),
      columns: [...ownColumns, ...columns],
      rows: own.map(({ row, severity, column, value, check }) => [
        listWithTitle(list),
        row,
        severity === 'error' ? 'Error' : 'Warning',
        column,
        value,
        checkWords(check).says,
        checkWords(check).todo,
        check === 'bad-code' ? suggestionFor(list, column, value) : null,
        ...(cells.get(row) ?? []),
      ]),
    });
  }
  const { csvOf, xlsxOf } = await import('../../platform/documents/index.ts');
  const name = `problems-${snapshot.asAt}${team ? `-${team.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` : ''}.${format}`;
  if (format === 'csv') {
    const widest = sheets.toSorted((a, b) => b.columns.length - a.columns.length)[0];
    const columns = sheets.length === 1 && widest ? widest.columns : [...ownColumns, 'The row'];
    const rows = sheets.flatMap((sheet) =>
      sheets.length === 1
        ? sheet.rows
        : sheet.rows.map((row) => [
            ...row.slice(0, ownColumns.length),
            row
              .slice(ownColumns.length)
              .map((cell) => cell ?? '')
              .join(' | '),
          ]),
    );
    return { kind: 'download', name, mediaType: 'text/csv; charset=utf-8', body: csvOf(columns, rows) };
  }
  const empty = [{ name: 'No problems', columns: ['List', 'Row', 'What is wrong'], rows: [] }];
  return {
    kind: 'download',
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await xlsxOf(sheets.length ? sheets : empty, snapshot.asAt),
  };
}
