import { auditOf } from '../../people/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { mayReadWords } from '../may-read-words.ts';
import type { SourceHooks } from '../source-hooks.ts';
import { requirementsOf } from '../requirement-queries.ts';
import { filterStatements, readFilter } from '../statements/statement-filter.ts';
import { statementsOf } from '../statement-queries.ts';
import { openSource, placeUnder } from './open-source.ts';
import { passagesAt } from './passages.ts';
import { SourcePage } from './source-page.tsx';

/** GET /sources/:id: what one document says, with every fact's place; the words only for those who may see them. */
export function showSource(hooks: SourceHooks): Route {
  return {
    method: 'GET',
    path: '/sources/:id',
    access: 'sources.read',
    audit: null,
    handle: async (request) => {
      const source = await openSource(request);
      if (!source) return notFound();
      const { services, visitor, query } = request;
      const may = (ability: string) => visitor?.abilities.has(ability) ?? false;
      const words = mayReadWords(visitor, source.handling);
      const [statements, requirements, entries, panels, statementHref] = await Promise.all([
        words ? statementsOf(services.db, [source.id]) : [],
        words ? requirementsOf(services.db, [source.id]) : [],
        words ? auditOf(services.db, `source:${source.id}`) : [],
        words ? Promise.all((hooks.panels ?? []).map((panel) => panel(services, source, visitor))) : [],
        source.takenBack ? null : (hooks.statementHref?.(services, source) ?? null),
      ]);
      const filter = readFilter(query);
      const found = filterStatements(statements, filter);
      const actions = (hooks.actions ?? []).flatMap((action) => {
        const offered = words && !source.takenBack ? action(source) : null;
        return offered && may(offered.ability) ? [offered] : [];
      });
      const can = { add: may('sources.add'), confirm: may('sources.confirm') && words };
      const quoted = words && query.one('place') ? passagesAt(source.facts, query.one('place')) : [];
      const view = {
        source,
        quoted,
        words,
        statements,
        found: found.length,
        filter,
        requirements,
        entries,
        actions,
        can,
      };
      return page(
        source.title,
        <SourcePage {...view} statementHref={statementHref} panels={panels.flat()} paging={pageOf(found, query)} />,
        placeUnder(null, { width: 'wide' }),
      );
    },
  };
}

/** GET /sources/:id/file: the document as it was received. Opening one that is marked is logged. */
export const sourceFile: Route = {
  method: 'GET',
  path: '/sources/:id/file',
  access: 'sources.read',
  audit: 'source.download',
  handle: async (request) => {
    const source = await openSource(request);
    if (!source?.sha256 || !mayReadWords(request.visitor, source.handling)) return notFound();
    const { services } = request;
    const body = await services.files.read(source.sha256);
    if (source.handling !== 'OFFICIAL')
      await services.db
        .transaction()
        .execute((trx) =>
          request.audit(trx, { subject: `source:${source.id}`, after: { file: source.name, sha256: source.sha256 } }),
        );
    // Never shown by the browser: what came from outside may hold scripts.
    return { kind: 'download', name: source.name, mediaType: 'application/octet-stream', body };
  },
};
