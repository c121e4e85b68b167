import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  Input,
  PageHeading,
  PostForm,
  TwoThirds,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { countOf } from '../words.ts';
import type { ListedPlan } from './plan-list-queries.ts';

type ListProps = { plans: ListedPlan[]; canEdit: boolean; canImport: boolean; csrf: string };

/** Every plan, which one is the main one, and how to rename it. Plans are never deleted: they are the record. */
export function PlansPage({ plans, canEdit, canImport, csrf }: ListProps) {
  return (
    <>
      <PageHeading text="Plans" />
      <p class="govuk-body">
        The main plan is the one that opens first.{' '}
        {canImport ? (
          <a class="govuk-link" href="/import">
            Import another plan
          </a>
        ) : null}
      </p>
      <DataTable
        caption="Plans"
        captionHidden
        rows={plans}
        empty={<Empty text="There is no plan yet." />}
        columns={[
          {
            key: 'title',
            heading: 'Plan',
            rowHeader: true,
            width: 'wide',
            cell: (plan) => (
              <>
                <a class="govuk-link" href={`/plan/${plan.id}`}>
                  {plan.title}
                </a>
                {plan.is_main ? ' (main plan)' : null}
              </>
            ),
          },
          {
            key: 'documents',
            heading: 'Read from',
            cell: (plan) =>
              countOf(plan.documents, 'document') + (plan.lastAsAt ? `, the last as at ${inWords(plan.lastAsAt)}` : ''),
          },
          ...(canEdit ? [{ key: 'do', heading: 'Change', headingHidden: true, cell: doings(csrf) }] : []),
        ]}
      />
    </>
  );
}

const doings = (csrf: string) => (plan: ListedPlan) => (
  <>
    <p class="govuk-body govuk-!-margin-bottom-2">
      <a class="govuk-link" href={`/plans/${plan.id}/edit`}>
        Rename<span class="govuk-visually-hidden"> {plan.title}</span>
      </a>
    </p>
    {plan.is_main ? null : (
      <PostForm action={`/plans/${plan.id}/main`} csrfToken={csrf}>
        <Button classes="govuk-button--secondary los-button-small" preventDoubleClick>
          Make main<span class="govuk-visually-hidden"> plan: {plan.title}</span>
        </Button>
      </PostForm>
    )}
  </>
);

type RenameProps = {
  title: string;
  /** What it was called when the form was opened. */
  was: string;
  csrf: string;
  errors?: FieldError[];
  /** The title someone else has given it since. */
  taken?: string;
};

export function RenamePlanPage({ title, was, csrf, errors, taken }: RenameProps) {
  return (
    <TwoThirds>
      <PageHeading text="Rename a plan" caption={was} />
      {taken ? (
        <WarningText
          iconFallbackText="Warning"
          text={`Someone else has called it “${taken}” since you opened this page. Save again to call it “${title}”, or leave it as it is.`}
        />
      ) : null}
      <PostForm csrfToken={csrf}>
        <input type="hidden" name="was" value={was} />
        <Input
          id="title"
          name="title"
          label={{ text: 'Title' }}
          value={title}
          errorMessage={errorFor(errors, 'title')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a class="govuk-link" href="/plans">
            Cancel
          </a>
        </div>
      </PostForm>
    </TwoThirds>
  );
}
