import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Section,
  Select,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { placeOfParagraph, type InspectionReportFacts, type Source } from '../../sources/index.ts';
import type { DraftArea, ReportDraft, Support } from './draft-from-report.ts';
import type { StatutoryDate } from './statutory-dates.ts';

export type StartPlanView = {
  source: Source;
  report: InspectionReportFacts;
  draft: ReportDraft;
  dates: StatutoryDate[];
  /** Plans that began from this report already. */
  before: { id: number; title: string }[];
  title: string;
  asAt: string;
  typed: FormValues | null;
  errors: FieldError[];
  csrf: string;
};

/** The plan a report begins, to be chosen from: areas, the paragraphs that are their findings, the statutory dates. */
export function StartPlanPage(view: StartPlanView) {
  const { source, draft, typed, errors, csrf } = view;
  return (
    <>
      <PageHeading text="Start a plan from this report" caption={source.title} />
      <p class="govuk-body-l">
        Each area for improvement becomes an area of the plan. Choose which of the report’s paragraphs are its findings;
        everything keeps its place in the report. You add the actions afterwards.
      </p>
      {view.before.map((plan) => (
        <WarningText
          key={plan.id}
          iconFallbackText="Warning"
          text={`A plan was started from this report already: “${plan.title}”. Starting again makes another one.`}
        />
      ))}
      <PostForm csrfToken={csrf}>
        <Input
          id="title"
          name="title"
          label={{ text: 'Title of the plan', classes: 'govuk-label--s' }}
          value={typed ? typed.one('title') : view.title}
          classes="govuk-!-width-two-thirds"
          errorMessage={errorFor(errors, 'title')}
        />
        <Input
          id="asAt"
          name="asAt"
          type="date"
          label={{ text: 'It holds from', classes: 'govuk-label--s' }}
          value={typed ? typed.one('asAt') : view.asAt}
          classes="govuk-input--width-10"
          errorMessage={errorFor(errors, 'asAt')}
        />
        <Dates {...view} />
        <Section id="areas" title="Areas" count={draft.areas.length}>
          {errorFor(errors, 'area') ? (
            <p class="govuk-error-message" id="area">
              {errorFor(errors, 'area')?.text}
            </p>
          ) : null}
          <p class="govuk-body">
            Paragraphs are suggested by the words they share with the area, and ticked where they say that something is
            not good enough. Nothing leaves this machine.
          </p>
          {draft.areas.map((area, index) => (
            <Area key={index} area={area} index={index} {...view} />
          ))}
        </Section>
        <Unused {...view} />
        <Button text="Start the plan" preventDoubleClick />
      </PostForm>
    </>
  );
}

function Dates({ source, dates, typed }: StartPlanView) {
  return (
    <Section id="dates" title="Statutory dates">
      {source.receivedOn === null ? (
        <InsetText>
          Nobody has recorded the day the council received this report, so these dates cannot be worked out yet.{' '}
          <a class="govuk-link" href={`/sources/${source.id}/particulars`}>
            Record the day it was received
          </a>
          , or start the plan without them.
        </InsetText>
      ) : (
        <p class="govuk-body">
          Counted from the day the council received the report, {inWords(source.receivedOn)}, and not from its
          publication{source.publishedOn ? ` on ${inWords(source.publishedOn)}` : ''}.
        </p>
      )}
      {dates.map((date) => (
        <Tick
          key={date.rule}
          name="date"
          value={date.rule}
          checked={date.by !== null && (typed ? typed.all('date').includes(date.rule) : date.applies)}
          disabled={date.by === null}
          label={`${date.text}${date.by ? ` by ${inWords(date.by)}` : ''}`}
          hint={date.applies ? date.because : `${date.because}. This report does not speak of a priority action.`}
        />
      ))}
    </Section>
  );
}

function Area({ area, index, report, typed, errors }: StartPlanView & { area: DraftArea; index: number }) {
  const chosen = new Set(typed?.all(`support-${index}`) ?? []);
  const ticked = (one: Support) => (typed ? chosen.has(String(one.index)) : one.ticked);
  return (
    <div class="los-fact-row">
      <Tick
        name="area"
        value={String(index)}
        checked={typed ? typed.all('area').includes(String(index)) : true}
        label={area.improvement}
        hint={area.place}
        strong
      />
      <Input
        id={`title-${index}`}
        name={`title-${index}`}
        label={{ text: 'Name of the area' }}
        value={typed ? typed.one(`title-${index}`) : area.title}
        classes="govuk-!-width-two-thirds"
        errorMessage={errorFor(errors, `title-${index}`)}
      />
      {area.support.length === 0 ? (
        <p class="govuk-body">No paragraph shares enough of its words. You can add findings by hand afterwards.</p>
      ) : (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-!-font-weight-bold">
            Findings<span class="govuk-visually-hidden"> of {area.title}</span>
          </legend>
          {area.support.map((one) => (
            <Tick
              key={one.index}
              name={`support-${index}`}
              value={String(one.index)}
              checked={ticked(one)}
              label={report.paragraphs[one.index]?.text ?? ''}
              hint={`${placeInReport(report, one.index)}. Both speak of: ${one.shared.slice(0, 6).join(', ')}.`}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Paragraphs with a fault that are near no area: each can be put into one. */
function Unused({ draft, report, typed }: StartPlanView) {
  if (draft.unused.length === 0) return null;
  const areas = draft.areas.map((area, index) => ({ value: String(index), text: area.title }));
  const open = draft.unused.some((index) => typed?.one(`extra-${index}`));
  return (
    <Details
      summaryText={`Other paragraphs that say something is not good enough (${draft.unused.length})`}
      open={open || undefined}
    >
      <p class="govuk-body">Their words are near no area’s. Put any of them where it belongs.</p>
      <DataTable
        caption="Other paragraphs"
        captionHidden
        rows={draft.unused}
        columns={[
          {
            key: 'text',
            heading: 'Paragraph',
            rowHeader: true,
            width: 'wide',
            cell: (index) => report.paragraphs[index]?.text,
          },
          { key: 'where', heading: 'Where', cell: (index) => placeInReport(report, index) },
          {
            key: 'area',
            heading: 'Finding of',
            cell: (index) => (
              <Select
                id={`extra-${index}`}
                name={`extra-${index}`}
                label={{ text: 'Finding of', classes: 'govuk-visually-hidden' }}
                value={typed?.one(`extra-${index}`) ?? ''}
                items={[{ value: '', text: 'No area' }, ...areas]}
              />
            ),
          },
        ]}
      />
    </Details>
  );
}

function placeInReport(report: InspectionReportFacts, index: number): string {
  const paragraph = report.paragraphs[index];
  return paragraph ? [paragraph.section, placeOfParagraph(paragraph, index)].filter(Boolean).join(', ') : '';
}

type TickProps = {
  name: string;
  value: string;
  checked: boolean;
  label: string;
  hint?: string;
  disabled?: boolean;
  strong?: boolean;
};

function Tick({ name, value, checked, label, hint, disabled, strong }: TickProps) {
  return (
    <label class="los-pick__sentence">
      <input type="checkbox" class="los-tick" name={name} value={value} checked={checked} disabled={disabled} />
      <span>
        {strong ? <strong>{label}</strong> : label}
        {hint ? <span class="govuk-hint los-under">{hint}</span> : null}
      </span>
    </label>
  );
}
