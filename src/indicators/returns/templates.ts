import { localListNamed, localLists } from '../../children/index.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { TemplatesPage } from './templates-page.tsx';

/** GET /returns/templates: the council's own lists, what each is for and how its columns are written. */
export const templatesRoute: Route = {
  method: 'GET',
  path: '/returns/templates',
  access: 'returns.read',
  audit: null,
  handle: () =>
    Promise.resolve(
      page('The council’s own lists', TemplatesPage({ lists: localLists }), {
        section: 'returns',
        breadcrumbs: [{ text: 'Returns', href: '/returns' }],
      }),
    ),
};

/** GET /returns/templates/:name: the template of a list: a CSV with its headings and no row. */
export const downloadTemplate: Route = {
  method: 'GET',
  path: '/returns/templates/:name',
  access: 'returns.read',
  audit: null,
  handle: async ({ params }) => {
    const list = localListNamed((params.name ?? '').replace(/\.csv$/i, ''));
    if (!list) return notFound();
    const { csvOf } = await import('../../platform/documents/index.ts');
    const columns = list.columns.map(({ name }) => name);
    return {
      kind: 'download',
      name: `${list.name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: csvOf(columns, []),
    };
  },
};
