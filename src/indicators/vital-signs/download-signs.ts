import { isIsoDate } from '../../methods/calendar.ts';
import { listDownload } from '../../plan/index.ts';
import { authorityName } from '../../people/index.ts';
import { paperToPdf, paperToWord } from '../../platform/documents/index.ts';
import { notFound, type Route } from '../../platform/web/route.ts';
import { comparedWith } from '../benchmarks/compared.ts';
import { commentaries } from '../series/series-queries.ts';
import { vitalSignsPaper } from './vital-signs-paper.ts';
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
    const asAt = signs
      .flatMap(({ last }) => last?.asAt ?? [])
      .toSorted()
      .at(-1);
    if (asAt === undefined) return notFound();
    const said = await commentaries(services.db, until);
    const paper = vitalSignsPaper({
      signs,
      asAt,
      authority: await authorityName(services),
      compared: await comparedWith(services),
      commentary: new Map(said.map((one) => [one.indicator, one])),
    });
    const { mediaType, write } = papers[format];
    return { kind: 'download', name: `vital-signs-${asAt}.${format}`, mediaType, body: await write(paper) };
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
