import { standingSnapshots } from '../../children/index.ts';
import { isIsoDate } from '../../methods/calendar.ts';
import { listDownload } from '../../plan/index.ts';
import { authorityName } from '../../people/index.ts';
import { assuranceIcon } from '../../platform/charts/index.ts';
import { paperToPdf, paperToWord } from '../../platform/documents/index.ts';
import { notFound, type Route } from '../../platform/web/route.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import { comparedWith, type Compared } from '../benchmarks/compared.ts';
import { commentaries } from '../series/series-queries.ts';
import { madeFrom, quality } from './made-from.ts';
import { vitalSignsPaper } from './vital-signs-paper.ts';
import { loadSigns } from '../series/load-signs.ts';
import type { Sign } from '../series/sign.ts';
import { changeInShort, sinceBefore, targetWords } from '../series/sign-words.ts';

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
  'Change',
  'Since the reading before',
  'Will it meet the target?',
  'Elsewhere',
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
    const [signs, compared] = await Promise.all([loadSigns(services.db, until), comparedWith(services)]);
    const rows = signs.map((sign) => rowOf(sign, compared.get(sign.indicator.id)));
    return listDownload({ name: 'Vital signs', columns, rows }, format, until);
  },
}));

const papers = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: paperToWord,
  },
  pdf: { mediaType: 'application/pdf', write: paperToPdf },
} as const;

/** GET /vital-signs.docx and .pdf: the vital signs as a paper, small counts kept back. */
export const downloadPapers: Route[] = (['docx', 'pdf'] as const).map((format) => ({
  method: 'GET',
  path: `/vital-signs.${format}`,
  access: 'indicators.read',
  audit: null,
  handle: async ({ services, today, query }) => {
    const asked = query.one('as-at');
    const until = isIsoDate(asked) && asked <= today ? asked : today;
    const signs = await loadSigns(services.db, until);
    const { newest } = madeFrom((await standingSnapshots(services.db)).filter(({ asAt }) => asAt <= until));
    if (newest === null) return notFound();
    const { asAt } = newest;
    const said = await commentaries(services.db, until);
    const paper = vitalSignsPaper({
      signs,
      asAt,
      quality: quality(newest),
      authority: await authorityName(services),
      compared: await comparedWith(services),
      commentary: new Map(said.map((one) => [one.indicator, one])),
    });
    const { mediaType, write } = papers[format];
    return { kind: 'download', name: `vital-signs-${asAt}.${format}`, mediaType, body: await write(paper) };
  },
}));

function rowOf(sign: Sign, compared: Compared | undefined): (string | number | null)[] {
  const { indicator, last, target, assurance } = sign;
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
    changeInShort(sign),
    sinceBefore(sign) || null,
    assurance === null ? null : assuranceIcon('assurance', assurance).words,
    comparedInShort(compared, indicator.unit).join('; ') || null,
  ];
}
