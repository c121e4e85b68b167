import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Select,
  Stats,
  Struck,
  WarningText,
} from '../../../platform/web/ui/index.ts';
import type { PlanFile, PlanFileArea } from '../../plan-format.ts';
import type { PlanChange } from '../save/plan-changes.ts';
import type { ImportPreview } from '../save/save-plan.ts';
import { AreaRead, Unplaced } from './area-read.tsx';
import type { ImportDraft } from './import-queries.ts';
import { deliveries, impacts } from './mapping-choices.ts';

export type CheckView = {
  draft: ImportDraft;
  plans: { id: number; title: string }[];
  preview: ImportPreview;
  errors: FieldError[];
  /** What was typed, when the page comes back with errors. */
  typed: FormValues | null;
  csrf: string;
};

const kinds: Record<PlanChange['kind'], string> = {
  new: 'New',
  gone: 'Gone',
  reworded: 'Reworded',
  redated: 'Date changed',
  rerated: 'Rating changed',
  reowned: 'Owner changed',
  moved: 'Moved to another area',
  retargeted: 'Target changed',
};

export function CheckImportPage(view: CheckView) {
  const { draft, preview } = view;
  return (
    <>
      <PageHeading text="Check what we read" caption={draft.fileName} />
      <WhatWasRead file={draft.file} />
      <Warnings file={draft.file} />
      <PostForm csrfToken={view.csrf}>
        <Target {...view} />
        {preview.refusal ? <WarningText text={preview.refusal} iconFallbackText="Warning" /> : null}
        {preview.unmapped.length > 0 ? <Mappings {...view} /> : null}
        {preview.planId !== null ? <Changes changes={preview.changes} typed={view.typed} /> : null}
        <div class="govuk-button-group">
          <Button
            text={preview.planId === null ? 'Save as a new plan' : 'Save as the new version'}
            name="do"
            value="save"
            preventDoubleClick
          />
          <Button text="Discard" name="do" value="discard" classes="govuk-button--secondary" />
        </div>
      </PostForm>
      <h2 class="govuk-heading-m">What we read, area by area</h2>
      {draft.file.areas.map((area) => (
        <AreaRead area={area} />
      ))}
      <Unplaced file={draft.file} />
    </>
  );
}

function WhatWasRead({ file }: { file: PlanFile }) {
  const sum = (count: (area: PlanFileArea) => number) => file.areas.reduce((total, area) => total + count(area), 0);
  const targets = sum((area) => area.measures.reduce((n, measure) => n + measure.targets.length, 0));
  const stats = [
    { label: 'areas', value: file.areas.length },
    { label: 'actions', value: sum((area) => area.actions.length) },
    { label: 'findings', value: sum((area) => area.findings.length) },
    { label: 'measures', value: sum((area) => area.measures.length) },
    { label: 'numeric targets', value: targets },
    { label: 'milestones', value: file.milestones.length },
    { label: 'narrative paragraphs', value: sum((area) => area.narrative.length) },
    { label: 'texts not placed', value: file.unplaced.length },
  ];
  return (
    <Stats
      label="What was read"
      items={stats.map(({ label, value }) => ({ label, value: value.toLocaleString('en-GB') }))}
    />
  );
}

function Warnings({ file }: { file: PlanFile }) {
  if (file.warnings.length === 0) return null;
  return (
    <Details
      summaryText={`${file.warnings.length} ${file.warnings.length === 1 ? 'thing' : 'things'} to look at`}
      open={file.warnings.length <= 10}
    >
      <ul class="govuk-list govuk-list--bullet">
        {file.warnings.map((warning) => (
          <li>
            {warning.message} {warning.where ? <span class="govuk-hint los-inline-hint">({warning.where})</span> : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Target({ draft, plans, errors, typed }: CheckView) {
  return (
    <div class="los-filter__fields los-import-target">
      {plans.length > 0 ? (
        <Select
          id="plan"
          name="plan"
          label={{ text: 'Save it as' }}
          errorMessage={errorFor(errors, 'plan')}
          value={draft.planId === null ? 'new' : String(draft.planId)}
          items={[
            ...plans.map((plan) => ({ value: String(plan.id), text: `A version of “${plan.title}”` })),
            { value: 'new', text: 'A new plan' },
          ]}
        />
      ) : null}
      <Input
        id="title"
        name="title"
        label={{ text: 'Title of a new plan' }}
        value={typed?.one('title') || draft.title}
        errorMessage={errorFor(errors, 'title')}
      />
      <Input
        id="asAt"
        name="asAt"
        type="date"
        label={{ text: 'Ratings are as at' }}
        value={draft.asAt}
        classes="govuk-input--width-10"
        errorMessage={errorFor(errors, 'asAt')}
      />
      <Button text="Compare again" name="do" value="refresh" classes="govuk-button--secondary los-button-small" />
    </div>
  );
}

function Mappings({ preview, errors, typed }: CheckView) {
  const valueOf = (name: string, suggested: string | null) => (typed?.has(name) ? typed.one(name) : (suggested ?? ''));
  return (
    <>
      <h2 class="govuk-heading-m">What do the rating words mean?</h2>
      <p class="govuk-body">
        Say for each word how the work stands and whether it claims a difference to children. Suggestions come from the
        words and their definitions, never from a colour. A word left undecided will raise a question.
      </p>
      <DataTable
        caption="Rating words"
        captionHidden
        rows={preview.unmapped.map((word, index) => ({ ...word, index }))}
        columns={[
          {
            key: 'word',
            heading: 'Word',
            rowHeader: true,
            cell: ({ word, definition }) => (
              <>
                <strong>{word}</strong>
                <br />
                {definition || <span class="govuk-hint los-inline-hint">Used in the plan, but not in its key</span>}
              </>
            ),
          },
          {
            key: 'delivery',
            heading: 'Delivery',
            cell: ({ word, index, suggestion }) => (
              <Select
                id={`delivery-${index}`}
                name={`delivery-${index}`}
                label={{ text: `Delivery of “${word}”`, classes: 'govuk-visually-hidden' }}
                value={valueOf(`delivery-${index}`, suggestion.delivery)}
                items={[{ value: '', text: 'Not decided yet' }, ...deliveries]}
                errorMessage={errorFor(errors, `delivery-${index}`)}
              />
            ),
          },
          {
            key: 'impact',
            heading: 'Impact',
            cell: ({ word, index, suggestion }) => (
              <Select
                id={`impact-${index}`}
                name={`impact-${index}`}
                label={{ text: `Impact of “${word}”`, classes: 'govuk-visually-hidden' }}
                value={valueOf(`impact-${index}`, suggestion.impact)}
                items={[{ value: '', text: 'Not decided yet' }, ...impacts]}
              />
            ),
          },
          {
            key: 'because',
            heading: 'Suggestion',
            cell: ({ suggestion }) =>
              suggestion.delivery ? `Suggested ${suggestion.because}` : `No suggestion: ${suggestion.because}`,
          },
        ]}
      />
    </>
  );
}

function Changes({ changes, typed }: { changes: PlanChange[]; typed: FormValues | null }) {
  const accepted = (key: string) => !typed?.has('accept') || typed.all('accept').includes(key);
  return (
    <>
      <h2 class="govuk-heading-m">What changes</h2>
      <DataTable
        caption={`${changes.length} ${changes.length === 1 ? 'difference' : 'differences'} from the plan as it stood. Untick what should stay as it was.`}
        rows={changes}
        empty={
          <Empty text="Nothing differs from the plan as it stood, beyond this month’s narrative and confirmed ratings." />
        }
        columns={[
          {
            key: 'accept',
            heading: 'Accept',
            cell: (change) => (
              <input
                type="checkbox"
                name="accept"
                value={change.key}
                checked={accepted(change.key)}
                aria-label={`Accept: ${kinds[change.kind]}, ${change.what} ${change.name}`}
              />
            ),
          },
          { key: 'kind', heading: 'Change', cell: (change) => kinds[change.kind] },
          {
            key: 'what',
            heading: 'What',
            rowHeader: true,
            cell: (change) => `${change.what.charAt(0).toUpperCase()}${change.what.slice(1)}: ${change.name}`,
          },
          {
            key: 'text',
            heading: 'Before and now',
            width: 'wide',
            cell: (change) => <Struck old={change.before} now={change.now} />,
          },
        ]}
      />
    </>
  );
}
