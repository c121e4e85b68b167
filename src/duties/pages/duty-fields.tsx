import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Input, Select, Textarea } from '../../platform/web/ui/index.ts';
import type { DutyVersion } from '../duty/duty.ts';
import type { FormChoices } from './duty-form.ts';

type Props = FormChoices & {
  /** What stands, for a change. */
  now: DutyVersion | null;
  /** What was typed, when the form comes back. */
  form: FormValues | undefined;
  errors: FieldError[] | undefined;
};

/** What is asked about a duty. */
export function DutyFields({ posts, bodies, now, form, errors }: Props) {
  const value = (name: string, stands: string | number | null | undefined) => form?.one(name) ?? String(stands ?? '');
  const text = (name: string, label: string, stands: string | undefined, hint?: string) => (
    <Input
      id={name}
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      hint={hint ? { text: hint } : undefined}
      value={value(name, stands)}
      errorMessage={errorFor(errors, name)}
    />
  );
  return (
    <>
      {text('title', 'What must be done?', now?.title, 'In a line, like “Report to the Department on progress”')}
      <Textarea
        id="detail"
        name="detail"
        rows="3"
        label={{ text: 'The wording in full (optional)', classes: 'govuk-label--s' }}
        value={value('detail', now?.detail)}
        errorMessage={errorFor(errors, 'detail')}
      />
      {text(
        'recurrence',
        'How often, or when?',
        now?.recurrence,
        'In words: “quarterly”, “at least every six months”, “every 4 weeks from 1 June 2025”, “at each meeting”, “by 31 March 2026”. Empty for a duty with no date.',
      )}
      <DateField
        name="starts"
        legend="From which day is it counted? (optional)"
        hint="The first time is one stretch after it, unless the words above say when it starts. For a notice, the day it was issued."
        form={form}
        value={now?.startsOn}
        errors={errors}
      />
      <DateField
        name="ends"
        legend="What is the last day it can fall due? (optional)"
        form={form}
        value={now?.endsOn}
        errors={errors}
      />
      <Select
        id="post"
        name="post"
        label={{ text: 'Which post must do it?', classes: 'govuk-label--s' }}
        hint={{ text: 'Whoever holds the post is reminded.' }}
        value={value('post', now?.postId)}
        items={[{ value: '', text: 'No post' }, ...posts.map(({ id, title }) => ({ value: String(id), text: title }))]}
        errorMessage={errorFor(errors, 'post')}
      />
      {text('holder', 'Who must do it, as the document says? (optional)', now?.holder)}
      {text('recipient', 'Who receives it? (optional)', now?.recipient)}
      <Select
        id="body"
        name="body"
        label={{ text: 'Which board or committee does it belong to? (optional)', classes: 'govuk-label--s' }}
        value={value('body', now?.bodyId)}
        items={[{ value: '', text: 'None' }, ...bodies.map(({ id, name }) => ({ value: String(id), text: name }))]}
        errorMessage={errorFor(errors, 'body')}
      />
      {text('evidence', 'What would show that it was done? (optional)', now?.evidenceExpected)}
      <Input
        id="remind"
        name="remind"
        label={{ text: 'How many days before is the holder reminded?', classes: 'govuk-label--s' }}
        classes="govuk-input--width-3"
        inputmode="numeric"
        value={value('remind', now?.remindDays ?? 14)}
        errorMessage={errorFor(errors, 'remind')}
      />
    </>
  );
}
