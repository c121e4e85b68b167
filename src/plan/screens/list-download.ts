import type { Reply } from '../../platform/web/route.ts';

export type DownloadList = { name: string; columns: string[]; rows: (string | number | null)[][] };
export const listFormats = ['csv', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

export function listFormat(text: string): ListFormat | null {
  return listFormats.find((format) => format === text) ?? null;
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list as a file; `asAt` is the date it speaks of and stands in its name. The writers are loaded when first needed. */
export async function listDownload(list: DownloadList, format: ListFormat, asAt: string): Promise<Reply> {
  const { csvOf, xlsxOf } = await import('../../platform/documents/index.ts');
  const name = `${list.name.toLowerCase().replaceAll(' ', '-')}-${asAt}.${format}`;
  return format === 'csv'
    ? { kind: 'download', name, mediaType: 'text/csv; charset=utf-8', body: csvOf(list.columns, list.rows) }
    : { kind: 'download', name, mediaType: excel, body: await xlsxOf([list], asAt) };
}
