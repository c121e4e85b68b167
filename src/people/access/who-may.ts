import papaparse from 'papaparse';
import { page, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { isRole } from '../abilities.ts';
import { allColumns, columnLabel, whoMayRows } from './who-may-words.ts';
import { OneRolePage, WhoMayPage } from './who-may-page.tsx';

const title = 'Who may do what';

/** GET /who-may-do-what[?role=]: the table of roles and abilities, or what one role may do. */
async function whoMay({ query, visitor }: WebRequest): Promise<Reply> {
  const role = query.one('role');
  const own = visitor?.roles.filter(isRole) ?? [];
  if (!isRole(role)) return page(title, WhoMayPage({ rows: whoMayRows(), own }), { width: 'wide', section: 'who-may' });
  const place = { section: 'who-may', breadcrumbs: [{ text: title, href: '/who-may-do-what' }] };
  return page(columnLabel(role), OneRolePage({ role, rows: whoMayRows() }), place);
}

/** The same as a list: abilities down, roles across. */
export function whoMayCsv(): string {
  const head = ['About', 'May', ...allColumns.map(columnLabel), 'A role can be limited to'];
  const rows = whoMayRows().map(({ group, does, by, limit }) => [
    group,
    does,
    ...allColumns.map((column) => by.get(column) ?? 'No'),
    limit,
  ]);
  return `\ufeff${papaparse.unparse([head, ...rows], { escapeFormulae: true })}\r\n`;
}

export const whoMayRoutes: Route[] = [
  { method: 'GET', path: '/who-may-do-what', access: 'signed-in', audit: null, handle: whoMay },
  {
    method: 'GET',
    path: '/who-may-do-what.csv',
    access: 'signed-in',
    audit: null,
    handle: async () => ({
      kind: 'download',
      name: 'who-may-do-what.csv',
      mediaType: 'text/csv; charset=utf-8',
      body: whoMayCsv(),
    }),
  },
];
