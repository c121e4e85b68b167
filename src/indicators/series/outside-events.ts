import { sourcesAt, type Source } from '../../sources/index.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { SignEvent } from './draw-sign.ts';

/** What a document's coming means for the service; a committee report and other papers are no event of it. */
const happened: Partial<Record<Source['kind'], { label: string; on: (source: Source) => string | null }>> = {
  notice: { label: 'Improvement notice', on: ({ dated }) => dated },
  'inspection-report': {
    label: 'Inspection',
    on: ({ visit, dated, publishedOn }) => visit.end ?? publishedOn ?? dated,
  },
  'monitoring-visit': { label: 'Monitoring visit', on: ({ visit, dated }) => visit.end ?? dated },
};

/**
 * What came from outside up to a day, for the charts: notices by their date, inspections and visits by their last day.
 * Undated documents, and those taken back, are out. Nothing of what a document says is in it, so that a mark on one does
 * not matter.
 */
export async function outsideEvents(db: Db | Trx, until: string): Promise<SignEvent[]> {
  const sources = await sourcesAt(db, { until });
  const events = sources.flatMap((source): SignEvent[] => {
    const event = happened[source.kind];
    const date = event?.on(source) ?? null;
    return event && date !== null && date <= until ? [{ date, label: event.label }] : [];
  });
  const known = new Set<string>();
  return events
    .filter(({ date, label }) => !known.has(`${date} ${label}`) && known.add(`${date} ${label}`))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
