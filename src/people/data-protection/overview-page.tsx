import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { Button, DataTable, DownloadLinks, Empty, PageHeading, Section } from '../../platform/web/ui/index.ts';
import { keeping } from './definitions/kept.ts';
import type { Standing } from './retention/apply-rules.ts';
import { holdWords } from './retention/holds.tsx';
import type { holds } from './retention/hold-queries.ts';
import { wouldGo } from './retention/keep-page.tsx';
import type { certificates } from './retention/retention-queries.ts';

type Props = {
  standing: Standing[];
  held: Awaited<ReturnType<typeof holds>>;
  proofs: Awaited<ReturnType<typeof certificates>>;
  /** Whether the visitor may look for everything about a child. */
  finds: boolean;
};

const papers = [
  { name: 'record-of-processing', what: 'the record of processing' },
  { name: 'impact-assessment', what: 'a draft of the impact assessment' },
];

export function OverviewPage({ standing, held, proofs, finds }: Props) {
  return (
    <>
      <PageHeading text="Data protection" />
      {finds ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/data-protection/child">
            Find everything about a child
          </a>
          , for a request for access.
        </p>
      ) : null}
      <Section id="papers" title="Papers">
        <p class="govuk-body">
          Made of the product’s own map of its data, in which every column of the database stands. What only the council
          can say is left open in them.
        </p>
        {papers.map(({ name, what }) => (
          <DownloadLinks
            key={name}
            items={[
              { format: 'Word', href: `/data-protection/${name}.docx`, what },
              { format: 'PDF', href: `/data-protection/${name}.pdf`, what },
            ]}
          />
        ))}
        <DownloadLinks
          items={[{ format: 'CSV', href: '/data-protection/data-map.csv', what: 'the map, column by column' }]}
        />
      </Section>
      <Section id="kept" title="How long things are kept">
        <DataTable
          caption="How long things are kept"
          captionHidden
          rows={standing}
          columns={[
            {
              key: 'name',
              heading: 'What',
              rowHeader: true,
              cell: ({ rule }) => (
                <a class="govuk-link" href={`/data-protection/kept/${rule.id}`}>
                  {rule.name}
                </a>
              ),
            },
            { key: 'months', heading: 'For', cell: ({ months }) => monthsWords(months) },
            { key: 'since', heading: 'From', cell: ({ rule }) => rule.since },
            { key: 'goes', heading: 'Would go tonight', cell: wouldGo },
          ]}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/returns/retention">
            Rows about children
          </a>{' '}
          go by the return. Everything else is kept for good: the plan’s history is never rewritten.
        </p>
      </Section>
      <Section id="holds" title="Holds" count={held.filter(({ liftedAt }) => liftedAt === null).length}>
        <DataTable
          caption="Holds"
          captionHidden
          rows={held}
          empty={<Empty text="Nothing is held." />}
          columns={[
            { key: 'what', heading: 'What is held', rowHeader: true, cell: holdWords },
            { key: 'why', heading: 'Why', cell: ({ reason }) => reason },
            { key: 'placed', heading: 'Placed', cell: (one) => byWords(one.placedAt, one.placedBy) },
            {
              key: 'lifted',
              heading: 'Lifted',
              cell: (one) =>
                one.liftedAt ? (
                  `${byWords(one.liftedAt, one.liftedBy)}: ${one.liftedBecause ?? ''}`
                ) : (
                  <a class="govuk-link" href={`/data-protection/holds/${one.id}/lift`}>
                    Lift<span class="govuk-visually-hidden"> the hold on {holdWords(one)}</span>
                  </a>
                ),
            },
          ]}
        />
        <Button text="Place a hold" href="/data-protection/holds/new" classes="govuk-button--secondary" />
      </Section>
      <Section id="proofs" title="What was removed" count={proofs.length}>
        <p class="govuk-body">
          Each removal with the hash over the list of what went, and how much of it was found when it was looked for
          again afterwards.
        </p>
        <DataTable
          caption="What was removed"
          captionHidden
          rows={proofs}
          empty={<Empty text="Nothing has been removed yet." />}
          columns={[
            { key: 'at', heading: 'On', rowHeader: true, cell: (one) => inWords(londonDate(one.removed_at)) },
            { key: 'what', heading: 'What', cell: (one) => classWords(one.class) },
            { key: 'before', heading: 'From before', cell: (one) => inWords(one.before) },
            { key: 'removed', heading: 'Removed', numeric: true, cell: (one) => whole(one.removed) },
            { key: 'held', heading: 'Held back', numeric: true, cell: (one) => whole(one.held_back) },
            { key: 'after', heading: 'Found afterwards', numeric: true, cell: (one) => whole(one.found_after) },
            {
              key: 'backups',
              heading: 'In backups until',
              cell: (one) => (one.backups_until ? inWords(one.backups_until) : 'None are made here'),
            },
            { key: 'who', heading: 'By', cell: (one) => one.who },
            {
              key: 'hash',
              heading: 'Hash of the list',
              cell: (one) => <code class="los-hash">{one.list_sha256}</code>,
            },
          ]}
        />
      </Section>
    </>
  );
}

export function monthsWords(months: number | null): string {
  if (months === null) return 'For good';
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}

function byWords(at: Date, who: string | null): string {
  return `${inWords(londonDate(at))} by ${who ?? 'somebody'}`;
}

function classWords(id: string): string {
  return Object.hasOwn(keeping, id) ? keeping[id as keyof typeof keeping].name : id;
}

const whole = (count: number) => count.toLocaleString('en-GB');
