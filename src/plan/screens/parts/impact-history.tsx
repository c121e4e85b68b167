import { inWords } from '../../../methods/calendar.ts';
import { DataTable } from '../../../platform/web/ui/index.ts';
import { capital, impactWords } from '../../words.ts';
import type { RatingHistoryRow } from '../item-queries.ts';
import { Section } from '../../../platform/web/ui/section.tsx';

/** How the impact on a finding or measure was rated over time, newest first; nothing while it never was. */
export function ImpactHistory({ history }: { history: RatingHistoryRow[] }) {
  if (history.length === 0) return null;
  return (
    <Section id="impact-history" title="How its impact was rated">
      <DataTable
        caption="Impact ratings, newest first"
        captionHidden
        columns={[
          { key: 'on', heading: 'Date', cell: (row) => inWords(row.on), nowrap: true },
          {
            key: 'impact',
            heading: 'Impact',
            cell: ({ impact, superseded }) => {
              const word = impact ? capital(impactWords[impact]) : 'Not rated';
              return superseded ? <del>{word}</del> : word;
            },
          },
          { key: 'reason', heading: 'Reason', cell: (row) => row.reason, width: 'wide' },
          { key: 'who', heading: 'By', cell: (row) => row.source ?? row.who ?? 'Not recorded' },
        ]}
        rows={[...history].reverse()}
        rowTone={(row) => (row.superseded ? 'quiet' : undefined)}
      />
    </Section>
  );
}
