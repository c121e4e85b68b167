import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, InsetText, PageHeading, PostForm, Radios, Select, Textarea } from '../../platform/web/ui/index.ts';
import type { Handling } from '../monthly/report-matter.ts';
import type { Words, WrittenPartOf } from '../kinds/pack-kind.ts';
import type { Pack } from './pack-queries.ts';

/** What the form holds. */
export type Typed = { words: Words; handling: Handling; comparedWith: string | null };

type Props = {
  pack: Pack;
  typed: Typed;
  /** The parts of its kind that people write. */
  parts: WrittenPartOf[];
  /** Dates the report can be compared with, newest first. */
  dates: string[];
  csrf: string;
  errors: FieldError[];
  /** What somebody else saved since this form was opened. */
  theirs?: Typed;
};

/** The parts people write. When two write at once, the second sees the other's words beside their own. */
export function EditReportPage({ pack, typed, parts, dates, csrf, errors, theirs }: Props) {
  const issued = pack.state === 'issued';
  return (
    <>
      <PageHeading
        text={theirs ? 'Somebody else saved this report' : 'Edit the report'}
        caption={`${pack.title}, as at ${inWords(pack.asAt)}`}
      />
      {theirs ? <Conflict pack={pack} /> : null}
      <PostForm csrfToken={csrf} action={`/reports/${pack.id}/edit`}>
        <input type="hidden" name="version" value={pack.version} />
        {parts.map((part) => (
          <Part key={part.name} part={part} typed={typed} theirs={theirs} errors={errors} />
        ))}
        <Radios
          name="handling"
          idPrefix="handling"
          fieldset={{ legend: { text: 'Handling mark', classes: 'govuk-fieldset__legend--m' } }}
          hint={{
            text: 'Printed on every page. In a report marked OFFICIAL, words from documents with a stricter mark are left out.',
          }}
          value={typed.handling}
          items={[
            { value: 'OFFICIAL', text: 'OFFICIAL' },
            { value: 'OFFICIAL-SENSITIVE', text: 'OFFICIAL-SENSITIVE' },
          ]}
        />
        <Select
          id="compared-with"
          name="compared-with"
          label={{ text: 'What has changed since', classes: 'govuk-label--m' }}
          hint={{ text: 'Usually the date of the last report.' }}
          value={typed.comparedWith ?? ''}
          items={[
            { value: '', text: 'Nothing: do not compare' },
            ...dates.map((date) => ({ value: date, text: inWords(date) })),
          ]}
        />
        {issued ? null : <Button text={theirs ? 'Save these words' : 'Save'} preventDoubleClick />}
      </PostForm>
    </>
  );
}

function Conflict({ pack }: { pack: Pack }) {
  const by = pack.state === 'issued' ? pack.issuedBy : pack.savedBy;
  return (
    <InsetText>
      {pack.state === 'issued'
        ? `${by ?? 'Somebody'} issued this report while you were writing. Your words are not in it; they are below, so that you can copy them into a correction.`
        : `${by ?? 'Somebody'} saved this report while you were writing. Nothing of yours is lost and nothing is saved yet: where the words differ, theirs stand above yours. Put together what should stay, then save.`}
    </InsetText>
  );
}

function Part({ part, typed, theirs, errors }: Pick<Props, 'typed' | 'theirs' | 'errors'> & { part: WrittenPartOf }) {
  const { name, heading, asks } = part;
  const [mine, saved] = [typed.words[name] ?? '', theirs?.words[name] ?? ''];
  const other = theirs && saved !== mine ? saved : null;
  return (
    <>
      {other === null ? null : (
        <div class="govuk-inset-text">
          <p class="govuk-body govuk-!-font-weight-bold">{heading}: what is saved now</p>
          {other === '' ? (
            <p class="govuk-body">Nothing</p>
          ) : (
            other.split('\n').map((line, at) => (
              <p key={at} class="govuk-body">
                {line}
              </p>
            ))
          )}
        </div>
      )}
      <Textarea
        id={name}
        name={name}
        label={{ text: other === null ? heading : `${heading}: yours`, classes: 'govuk-label--m' }}
        hint={{ text: asks }}
        value={mine}
        rows={name === 'analysis' ? '10' : '6'}
        errorMessage={errorFor(errors, name)}
      />
    </>
  );
}
