import {
  invalid,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { indicators } from '../definitions/index.ts';
import { benchmarkFiles, chooseCouncil, publishedCouncils } from './benchmark-queries.ts';
import { BenchmarksPage } from './benchmarks-page.tsx';
import { keepBenchmarks, largestFile } from './keep-benchmarks.ts';
import { ourCouncil } from './our-council.ts';

/** GET /vital-signs/benchmarks: the published tables that are loaded, and the form that loads more. */
const benchmarksForm: Route = {
  method: 'GET',
  path: '/vital-signs/benchmarks',
  access: 'indicators.set',
  audit: null,
  handle: (request) => show(request),
};

/** POST /vital-signs/benchmarks: takes published tables in; all of them or none. */
const loadBenchmarks: Route = {
  method: 'POST',
  path: '/vital-signs/benchmarks',
  access: 'indicators.set',
  audit: 'benchmark.load',
  maxBody: 2 * largestFile,
  maxFile: largestFile,
  handle: async (request) => {
    const { form, services, visitor } = request;
    const files = form.files.filter(({ field, bytes }) => field === 'files' && bytes.length > 0);
    if (files.length === 0) return show(request, [{ field: 'files', message: 'Choose the files to load' }]);
    const done = await services.db.transaction().execute(async (trx) => {
      const kept = await keepBenchmarks(trx, files, { personId: visitor?.personId ?? null, now: services.now() });
      if ('kept' in kept)
        await request.audit(trx, {
          subject: 'benchmark:files',
          after: { files: kept.kept.map(({ name }) => name) },
        });
      return kept;
    });
    if ('refused' in done)
      return show(
        request,
        done.refused.map(({ name, reason }) => ({
          field: 'files',
          message: `“${name}” cannot be used. ${reason}. Choose CSV files as the Department for Education publishes them`,
        })),
      );
    const figures = done.kept.reduce((total, one) => total + one.figures, 0);
    return redirect(
      '/vital-signs/benchmarks',
      `Loaded: ${done.kept.length === 1 ? '1 file' : `${done.kept.length} files`}, with ${figures.toLocaleString('en-GB')} figures.`,
    );
  },
};

/** POST /vital-signs/benchmarks/council: which of the published councils we are. */
const setCouncil: Route = {
  method: 'POST',
  path: '/vital-signs/benchmarks/council',
  access: 'indicators.set',
  audit: 'benchmark.council',
  handle: async (request) => {
    const { form, services, visitor } = request;
    const council = form.one('council');
    const known = (await publishedCouncils(services.db)).find((one) => one.council === council);
    if (!known || !visitor) return show(request, [{ field: 'council', message: 'Choose a council' }]);
    await services.db.transaction().execute(async (trx) => {
      await chooseCouncil(trx, council, visitor.personId, services.now());
      await request.audit(trx, { subject: 'benchmark:council', after: { council: known.name } });
    });
    return redirect('/vital-signs/benchmarks', `We are ${known.name}.`);
  },
};

export const benchmarksRoutes: Route[] = [benchmarksForm, loadBenchmarks, setCouncil];

async function show(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { services } = request;
  const main = BenchmarksPage({
    files: await benchmarkFiles(services.db),
    councils: await publishedCouncils(services.db),
    council: await ourCouncil(services),
    names: new Map(indicators.map(({ id, name }) => [id, name])),
    csrf: request.visitor?.csrf ?? '',
    ...(errors ? { errors } : {}),
  });
  const title = 'Published figures';
  const more = {
    section: 'vital-signs',
    width: 'wide' as const,
    breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
  };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
