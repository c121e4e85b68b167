import { isIsoDate } from '../../methods/calendar.ts';
import { listDownload } from '../../plan/index.ts';
import type { Route } from '../../platform/web/route.ts';
import { loadSigns } from '../series/load-signs.ts';
import type { Sign } from '../series/sign.ts';
import { targetWords } from '../series/sign-words.ts';

const columns = [
  'Id',
  'Indicator',
  'Area',
  'As at',
  'Numerator',
  'Denominator',
  'Value',
  'Unit',
  'Target',
  'Against the target',
  'Variation',
  'Assurance',
];

/** GET /vital-signs.csv and .xlsx: the vital signs as a list, small counts kept back. */
export const downloadSigns: Route[] = (['csv', 'xlsx'] as const).map((format) => ({
  method: 'GET',
  path: `/vital-signs.${format}`,
  access: 'indicators.read',
  audit: null,
  handle: async ({ services, today, query }) => {
    const asked = query.one('as-at');
    const until = isIsoDate(asked) && asked <= today ? asked : today;
    const signs = await loadSigns(services.db, until);
    return listDownload({ name: 'Vital signs', columns, rows: signs.map(rowOf) }, format, until);
  },
}));

function rowOf(sign: Sign): (string | number | null)[] {
  const { indicator, last, target, variation, assurance } = sign;
  return [
    indicator.id,
    indicator.name,
    indicator.area,
    last?.asAt ?? null,
    last?.numerator ?? null,
    last?.denominator ?? null,
    last?.value == null ? null : Math.round(last.value * 100) / 100,
    indicator.unit,
    target,
    target === null ? null : targetWords(sign),
    variation,
    assurance,
  ];
}
