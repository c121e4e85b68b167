import { inWords, rangeInWords } from '../../methods/calendar.ts';
import { countOf } from '../../plan/index.ts';
import { Button, DataTable, Empty, PageHeading, Tag } from '../../platform/web/ui/index.ts';
import type { Review } from './review-queries.ts';
import { reviewKinds } from './review-words.ts';

type Props = { list: Review[]; today: string; mayEdit: boolean };

export function ReviewsPage({ list, today, mayEdit }: Props) {
  return (
    <>
      <PageHeading text="Reviews" />
      <p class="govuk-body">
        Reviews of progress by the Department and by others, what they found, and what was done about it.
      </p>
      {mayEdit ? <Button text="Record a review" href="/reviews/new" /> : null}
      <DataTable
        caption="Reviews, newest first"
        captionHidden
        rows={list}
        rowTone={(one) => (one.withdrawnBecause ? 'quiet' : openOf(one) > 0 ? 'attention' : undefined)}
        empty={<Empty text="No review is recorded yet." />}
        columns={[
          {
            key: 'title',
            heading: 'Review',
            rowHeader: true,
            cell: (one) => (
              <a class="govuk-link" href={`/reviews/${one.id}`}>
                {one.title}
              </a>
            ),
          },
          { key: 'kind', heading: 'Kind', cell: (one) => reviewKinds[one.kind] },
          {
            key: 'when',
            heading: 'When',
            nowrap: true,
            cell: (one) => (one.to === null ? inWords(one.from) : rangeInWords(one.from, one.to)),
          },
          { key: 'who', heading: 'Who reviews', cell: (one) => one.reviewers },
          { key: 'themes', heading: 'Themes', cell: (one) => one.themes.join('; ') },
          {
            key: 'findings',
            heading: 'Findings',
            cell: (one) =>
              one.withdrawnBecause ? (
                `Withdrawn: ${one.withdrawnBecause}`
              ) : one.from > today ? (
                <Tag text="To come" classes="govuk-tag--grey" />
              ) : (
                `${countOf(one.findings.filter(({ withdrawnBecause }) => !withdrawnBecause).length, 'finding')}, ${openOf(one)} not followed up`
              ),
          },
        ]}
      />
    </>
  );
}

/** Concerns and recommendations of which nobody has said what is done. */
export function openOf(review: Review): number {
  return review.findings.filter((one) => one.kind !== 'strength' && !one.withdrawnBecause && one.followUps.length === 0)
    .length;
}
