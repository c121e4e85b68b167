import { inWords } from '../../methods/calendar.ts';
import { workingDayOnOrBefore } from '../../methods/working-days.ts';
import { EvidenceFields } from '../../plan/index.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Details, PageHeading, PostForm, Radios, Textarea } from '../../platform/web/ui/index.ts';
import type { Occurrence } from '../duty/duty.ts';
import type { OccurrenceEvidence, RecordLine } from '../duty/occurrence-queries.ts';
import { occurrenceWords } from './occurrence-words.ts';

type Props = {
  title: string;
  one: Occurrence;
  /** Newest first. */
  records: RecordLine[];
  evidence: OccurrenceEvidence[];
  expected: string;
  today: string;
  maySay: boolean;
  mayOpenChildren: boolean;
  csrf: string;
  form: FormValues | undefined;
  errors: FieldError[] | undefined;
};

export function OccurrencePage(props: Props) {
  const { title, one, expected, maySay } = props;
  return (
    <>
      <PageHeading text={`Due ${inWords(one.dueOn)}`} caption={title} />
      <p class="govuk-body-l">{occurrenceWords(one)}</p>
      {one.state === 'due' && workingDayOnOrBefore(one.dueOn) !== one.dueOn ? (
        <p class="govuk-body">
          That is not a working day, and the date does not move: plan it by {inWords(workingDayOnOrBefore(one.dueOn))}.
        </p>
      ) : null}
      {expected ? <p class="govuk-body">What would show it: {expected}</p> : null}
      <Evidence {...props} />
      <Said {...props} />
      {maySay ? <SayForm {...props} /> : null}
    </>
  );
}

function Evidence({ evidence, mayOpenChildren }: Props) {
  if (evidence.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What shows it</h2>
      <ul class="govuk-list govuk-list--spaced">
        {evidence.map((each) => (
          <li key={each.id}>
            <Piece each={each} mayOpen={mayOpenChildren || !each.identifiesChild} />, relates to{' '}
            {inWords(each.relatesOn)}
            {each.by ? `, added by ${each.by}` : ''}
            {each.note ? <span class="los-lines govuk-!-display-block">{each.note}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Piece({ each, mayOpen }: { each: OccurrenceEvidence; mayOpen: boolean }) {
  const href = each.kind === 'link' ? each.url : each.kind === 'file' && mayOpen ? `/duties/evidence/${each.id}` : null;
  return href ? (
    <a class="govuk-link los-break" href={href} rel="noreferrer">
      {each.title}
    </a>
  ) : (
    <>{each.title}</>
  );
}

const stateWords = { done: 'Done', missed: 'Missed', open: 'Taken back' };

function Said({ records }: Props) {
  if (records.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What was said</h2>
      <ul class="govuk-list govuk-list--spaced">
        {records.map((record, index) => (
          <li key={index}>
            <strong>{stateWords[record.state]}</strong>
            {record.doneOn ? ` on ${inWords(record.doneOn)}` : ''}. {record.words}{' '}
            <span class="govuk-hint govuk-!-display-block">
              {record.by ?? 'Somebody'}, {momentWords(record.at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function SayForm({ one, today, csrf, form, errors, records }: Props) {
  const state = form?.one('state') ?? '';
  const standing = one.record?.state ?? 'open';
  return (
    <>
      <h2 class="govuk-heading-m">{standing === 'open' ? 'Say how it went' : 'Say it otherwise'}</h2>
      <PostForm csrfToken={csrf} upload>
        <input type="hidden" name="seen" value={records.length} />
        <Radios
          name="state"
          idPrefix="state"
          fieldset={{ legend: { text: 'Was it done?', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorFor(errors, 'state')}
          items={[
            {
              value: 'done',
              text: 'It was done',
              checked: state === 'done',
              conditional: {
                html: (
                  <>
                    <DateField name="done" legend="On what day?" form={form} value={today} errors={errors} />
                    <Details summaryText="Attach what shows it" open={form !== undefined}>
                      <EvidenceFields {...(form ? { form } : {})} errors={errors} />
                    </Details>
                  </>
                ),
              },
            },
            ...(one.dueOn > today && state !== 'missed'
              ? []
              : [{ value: 'missed', text: 'It was missed', checked: state === 'missed' }]),
            ...(standing === 'open'
              ? []
              : [{ value: 'open', text: 'Neither: take back what was said', checked: state === 'open' }]),
          ]}
        />
        <Textarea
          id="words"
          name="words"
          rows="3"
          label={{ text: 'What is there to say?', classes: 'govuk-label--s' }}
          hint={{ text: 'If it was missed, why. If it was done and nothing shows it, why not. Do not name a child.' }}
          value={form?.one('words') ?? ''}
          errorMessage={errorFor(errors, 'words')}
        />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
}
