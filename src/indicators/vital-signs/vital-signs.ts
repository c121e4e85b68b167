import { standingSnapshots } from '../../children/index.ts';
import { isIsoDate } from '../../methods/calendar.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { comparedWith } from '../benchmarks/compared.ts';
import { commentaries } from '../series/series-queries.ts';
import { loadSigns } from '../series/load-signs.ts';
import { doubtful } from './data-quality.tsx';
import { madeFrom } from './made-from.ts';
import { VitalSignsPage } from './vital-signs-page.tsx';

/** GET /vital-signs: every indicator on a page a director can read in two minutes, those that miss their target first. */
export const vitalSigns: Route = {
  method: 'GET',
  path: '/vital-signs',
  access: 'indicators.read',
  audit: null,
  handle: async ({ services, today, query, visitor }) => {
    const asked = query.one('as-at');
    const until = isIsoDate(asked) && asked <= today ? asked : today;
    const [signs, snapshots, said, compared] = await Promise.all([
      loadSigns(services.db, until),
      standingSnapshots(services.db),
      commentaries(services.db, until),
      comparedWith(services),
    ]);
    const { newest, others } = madeFrom(snapshots.filter(({ asAt }) => asAt <= until));
    const main = VitalSignsPage({
      signs,
      snapshot: newest,
      others,
      dates: [...new Set(snapshots.map(({ asAt }) => asAt))],
      compared,
      commentary: new Map(said.map((one) => [one.indicator, one])),
      doubtful: newest ? doubtful(signs, newest) : new Set(),
      maySet: visitor?.abilities.has('indicators.set') ?? false,
      mayLoad: visitor?.abilities.has('returns.load') ?? false,
    });
    return page('Vital signs', main, { section: 'vital-signs', width: 'wide' });
  },
};
