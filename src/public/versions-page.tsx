import { inWords } from '../methods/calendar.ts';
import { londonDate } from '../platform/services.ts';
import { errorFor } from '../platform/web/parse-form.ts';
import type { FieldError } from '../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  PageHeading,
  PostForm,
  Select,
  Tag,
  Textarea,
} from '../platform/web/ui/index.ts';
import type { VersionLine } from './public-queries.ts';

type Props = {
  versions: VersionLine[];
  /** The version the public reads now. */
  standing: number | null;
  /** Whether a version's content still has the hash it was published with. */
  unchanged: ReadonlyMap<number, boolean>;
  plans: { id: number; title: string }[];
  chosen: number | null;
  dates: string[];
  errors: FieldError[];
  csrf: string;
};

export function VersionsPage({ versions, standing, unchanged, plans, chosen, dates, errors, csrf }: Props) {
  return (
    <>
      <PageHeading text="Public versions" />
      <p class="govuk-body">
        What anyone may read of the plan, at{' '}
        <a class="govuk-link" href="/public">
          the public page
        </a>
        , without signing in. A version is frozen when it is published.
      </p>
      {plans.length === 0 ? (
        <Empty text="There is no plan to publish yet." />
      ) : (
        <form method="get" action="/public-versions/review" noValidate>
          {plans.length === 1 ? (
            <input type="hidden" name="plan" value={plans[0]!.id} />
          ) : (
            <Select
              id="plan"
              name="plan"
              label={{ text: 'Which plan?', classes: 'govuk-label--s' }}
              value={String(chosen ?? '')}
              items={plans.map((plan) => ({ value: String(plan.id), text: plan.title }))}
            />
          )}
          <Select
            id="as-at"
            name="as-at"
            label={{ text: 'As at which date?', classes: 'govuk-label--s' }}
            items={dates.map((date) => ({ value: date, text: inWords(date) }))}
            errorMessage={errorFor(errors, 'as-at')}
          />
          <Button text="Review changes" />
        </form>
      )}
      <DataTable
        caption="Versions published, newest first"
        rows={versions}
        rowTone={(one) => (one.withdrawnAt ? 'quiet' : undefined)}
        empty={<Empty text="Nothing has been published yet." />}
        columns={[
          {
            key: 'as-at',
            heading: 'As at',
            rowHeader: true,
            nowrap: true,
            cell: (one) => (
              <a class="govuk-link" href={`/public/versions/${one.id}`}>
                {inWords(one.asAt)}
              </a>
            ),
          },
          { key: 'plan', heading: 'Plan', cell: (one) => one.planTitle },
          {
            key: 'published',
            heading: 'Published',
            cell: (one) => `${inWords(londonDate(one.publishedAt))}${one.publishedBy ? ` by ${one.publishedBy}` : ''}`,
          },
          { key: 'state', heading: 'State', cell: (one) => state(one, standing) },
          {
            key: 'hash',
            heading: 'SHA-256',
            cell: (one) => (
              <>
                <code class="los-hash">{one.sha256.slice(0, 16)}…</code>
                {unchanged.has(one.id) ? (
                  <div>{unchanged.get(one.id) ? 'As it was published' : 'Not as it was published'}</div>
                ) : null}
              </>
            ),
          },
          {
            key: 'do',
            heading: 'Withdraw',
            headingHidden: true,
            cell: (one) =>
              one.withdrawnAt ? null : (
                <Details summaryText="Withdraw" open={errorFor(errors, `because-${one.id}`) !== undefined}>
                  <PostForm csrfToken={csrf} action={`/public-versions/${one.id}/withdraw`}>
                    <Textarea
                      id={`because-${one.id}`}
                      name="because"
                      rows="2"
                      label={{ text: `Why is the version as at ${inWords(one.asAt)} withdrawn?` }}
                      hint={{ text: 'The public reads this.' }}
                      errorMessage={errorFor(errors, `because-${one.id}`)}
                    />
                    <Button text="Withdraw this version" classes="govuk-button--warning los-button-small" />
                  </PostForm>
                </Details>
              ),
          },
        ]}
      />
    </>
  );
}

function state(one: VersionLine, standing: number | null) {
  if (one.withdrawnAt) {
    return (
      <>
        <Tag text="Withdrawn" classes="govuk-tag--grey" /> {one.withdrawnBecause}
      </>
    );
  }
  return one.id === standing ? (
    <Tag text="The public reads this" classes="govuk-tag--green" />
  ) : (
    <Tag text="Earlier" classes="govuk-tag--grey" />
  );
}
