import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm, Radios, Select, Textarea } from '../../platform/web/ui/index.ts';
import { adviceKinds } from './response-words.ts';

type Props = {
  themes: readonly string[];
  sources: { id: number; title: string }[];
  errors: FieldError[];
  typed: FormValues | null;
  csrf: string;
};

export function AdviceFormPage({ themes, sources, errors, typed, csrf }: Props) {
  const value = (name: string) => typed?.one(name) ?? '';
  return (
    <>
      <PageHeading text="Record advice" />
      <PostForm csrfToken={csrf}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'What was it?', classes: 'govuk-fieldset__legend--s' } }}
          value={value('kind')}
          errorMessage={errorFor(errors, 'kind')}
          items={Object.entries(adviceKinds).map(([kind, text]) => ({ value: kind, text }))}
        />
        <DateField name="on" legend="When was it given?" form={typed ?? undefined} errors={errors} />
        <Input
          id="given-by"
          name="given-by"
          label={{ text: 'Who gave it?', classes: 'govuk-label--s' }}
          value={value('given-by')}
          errorMessage={errorFor(errors, 'given-by')}
        />
        <Textarea
          id="said"
          name="said"
          label={{ text: 'What was advised?', classes: 'govuk-label--s' }}
          value={value('said')}
          errorMessage={errorFor(errors, 'said')}
        />
        <Input
          id="occasion"
          name="occasion"
          label={{ text: 'Where was it given? (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'The board meeting of June, a letter' }}
          value={value('occasion')}
          errorMessage={errorFor(errors, 'occasion')}
        />
        <Select
          id="theme"
          name="theme"
          label={{ text: 'Theme (optional)', classes: 'govuk-label--s' }}
          value={value('theme')}
          items={[{ value: '', text: 'None' }, ...themes.map((theme) => ({ value: theme, text: theme }))]}
        />
        {sources.length > 0 ? (
          <Select
            id="source"
            name="source"
            label={{ text: 'The document it stands in (optional)', classes: 'govuk-label--s' }}
            value={value('source')}
            items={[
              { value: '', text: 'None' },
              ...sources.map(({ id, title }) => ({ value: String(id), text: title })),
            ]}
          />
        ) : null}
        <Button text="Record it" preventDoubleClick />
      </PostForm>
    </>
  );
}
