import { authorityName } from '../../authority/authority-name.ts';
import { csvOf, paperToPdf, paperToWord, type Paper } from '../../../platform/documents/index.ts';
import type { Reply, Route, WebRequest } from '../../../platform/web/route.ts';
import { dataMap } from '../data-map.ts';
import { purposes } from '../definitions/purposes.ts';
import { columnsOf, seers } from '../held.ts';
import { standingOf } from '../retention/apply-rules.ts';
import { returnMonths } from '../retention/retention-queries.ts';
import { impactAssessment } from './impact-assessment.ts';
import { howLong, recordOfProcessing, type PaperFacts } from './record-of-processing.ts';

const formats = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: paperToWord,
  },
  pdf: { mediaType: 'application/pdf', write: paperToPdf },
} as const;
const papers: Record<string, (facts: PaperFacts) => Paper> = {
  'record-of-processing': recordOfProcessing,
  'impact-assessment': impactAssessment,
};

/** What the papers say of this council and today. */
export async function paperFacts({ services, today }: Pick<WebRequest, 'services' | 'today'>): Promise<PaperFacts> {
  const [authority, standing, months] = await Promise.all([
    authorityName(services),
    standingOf(services),
    returnMonths(services.db),
  ]);
  return { authority, today, standing, returnMonths: months };
}

/** GET /data-protection/record-of-processing and /impact-assessment, as Word and PDF; /data-map.csv: each column. */
export const paperRoutes: Route[] = [
  ...Object.entries(papers).flatMap(([name, make]) =>
    (Object.keys(formats) as (keyof typeof formats)[]).map((format): Route => ({
      method: 'GET',
      path: `/data-protection/${name}.${format}`,
      access: 'protection.manage',
      audit: null,
      handle: async (request): Promise<Reply> => {
        const { mediaType, write } = formats[format];
        const body = await write(make(await paperFacts(request)));
        return { kind: 'download', name: `${name}-${request.today}.${format}`, mediaType, body };
      },
    })),
  ),
  {
    method: 'GET',
    path: '/data-protection/data-map.csv',
    access: 'protection.manage',
    audit: null,
    handle: async (request): Promise<Reply> => {
      const facts = await paperFacts(request);
      const rows = Object.entries(dataMap).flatMap(([table, held]) =>
        columnsOf(held).map(({ column, kind }) => [
          ...[table, column, kind, purposes[held.purpose].name, howLong(held, facts), seers[held.sees]],
        ]),
      );
      const body = csvOf(['Table', 'Column', 'Says of people', 'Purpose', 'How long', 'Who sees it'], rows);
      return { kind: 'download', name: `data-map-${request.today}.csv`, mediaType: 'text/csv; charset=utf-8', body };
    },
  },
];
