import type { VNode } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import { countOf } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { todayIn } from '../../platform/services.ts';
import { DataTable } from '../../platform/web/ui/index.ts';
import type { Source } from '../../sources/index.ts';
import { latest } from '../duty/duty.ts';
import { dutiesOfSource, loadDuties } from '../duty/duty-queries.ts';
import { nextOf, occurrencesOf } from '../duty/occurrences.ts';
import { standingOf } from '../duty/standing.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadMeetings } from '../meetings/meeting-queries.ts';
import { occurrenceWords } from './occurrence-words.ts';
import { whyNoDate } from './why-no-date.ts';

/** What falls due because of a document, for the document's own page; nothing where nothing does. */
export async function dutiesPanel(services: Services, source: Source): Promise<VNode[]> {
  const { db } = services;
  const ids = (await dutiesOfSource(db, source.id)).map((one) => one.id);
  if (ids.length === 0) return [];
  const [duties, meetings] = await Promise.all([loadDuties(db, ids), loadMeetings(db)]);
  const today = todayIn(services);
  const meetingsOf = daysOfMeetings(meetings);
  const rows = duties.map((duty) => {
    const past = occurrencesOf(duty, { from: '2000-01-01', to: today, today }, meetingsOf);
    const standing = standingOf(duty, today);
    return {
      id: duty.id,
      title: latest(duty).title,
      next: standing.live ? nextOf(duty, today, meetingsOf) : null,
      last: past.findLast((one) => one.dueOn < today) ?? null,
      because: standing.because,
      lacks: whyNoDate(duty),
    };
  });
  // What always holds has its place among the requirements: here is what has days, or ought to have.
  const dated = rows.filter((row) => row.next || row.last || source.kind !== 'notice');
  if (dated.length === 0) return [];
  const others = rows.length - dated.length;
  return [
    <section key="duties">
      <h2 class="govuk-heading-m">What falls due because of it</h2>
      <DataTable
        caption="Duties"
        captionHidden
        rows={dated}
        columns={[
          {
            key: 'title',
            heading: 'Duty',
            rowHeader: true,
            width: 'wide',
            cell: (row) => (
              <a class="govuk-link" href={`/duties/${row.id}`}>
                {row.title}
              </a>
            ),
          },
          {
            key: 'next',
            heading: 'Next due',
            nowrap: true,
            cell: (row) =>
              row.next ? inWords(row.next.dueOn) : (row.because ?? (row.last ? 'No date to come' : row.lacks)),
          },
          {
            key: 'last',
            heading: 'Last time',
            cell: (row) => (row.last ? `${inWords(row.last.dueOn)}. ${occurrenceWords(row.last)}` : ''),
          },
        ]}
      />
      {others > 0 ? (
        <p class="govuk-body">
          {countOf(others, 'other duty has', 'other duties have')} no date: see{' '}
          <a class="govuk-link" href="/duties">
            all duties
          </a>
          .
        </p>
      ) : null}
    </section>,
  ];
}
