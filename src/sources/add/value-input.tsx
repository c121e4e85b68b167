import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Input, Radios, Textarea } from '../../platform/web/ui/index.ts';
import type { Field, ValueKind } from '../kinds/kind.ts';

type Props = {
  field: Pick<Field, 'label' | 'kind' | 'hint'>;
  name: string;
  value: string;
  /** Where it stands in the document: "page 1". */
  where?: string;
  errors: FieldError[];
  /** Set inside a row of several, where its label is small. */
  inRow?: boolean;
};

/** A field for one fact, of the right kind for it, with its place in the document under its name. */
export function ValueInput({ field, name, value, where, errors, inRow }: Props) {
  const hint = [field.hint, where ? `Read from ${where}.` : ''].filter(Boolean).join(' ');
  const common = {
    id: name,
    name,
    label: { text: field.label, classes: inRow ? '' : 'govuk-label--s' },
    hint: hint ? { text: hint } : undefined,
    errorMessage: errorFor(errors, name),
  };
  if (field.kind === 'yes-no')
    return (
      <Radios
        name={name}
        idPrefix={name}
        fieldset={{ legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } }}
        hint={common.hint}
        value={value}
        classes="govuk-radios--inline govuk-radios--small"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
          { value: '', text: 'It does not say' },
        ]}
      />
    );
  if (field.kind === 'text') return <Textarea {...common} value={value} rows={rowsFor(value)} />;
  if (field.kind === 'lines')
    return <Textarea {...common} value={value} rows={String(Math.max(2, value.split('\n').length))} />;
  return (
    <Input
      {...common}
      value={value}
      type={field.kind === 'date' ? 'date' : 'text'}
      classes={field.kind === 'date' ? 'govuk-input--width-10' : inRow ? '' : 'govuk-!-width-two-thirds'}
    />
  );
}

function rowsFor(text: string): string {
  return String(Math.min(12, Math.max(3, Math.ceil(text.length / 75))));
}

/** A fact as it is read on a page: dates in words, lists parted by semicolons. */
export function valueInWords(kind: ValueKind, typed: string): string {
  if (kind === 'date') return isIsoDate(typed) ? inWords(typed) : typed;
  if (kind === 'lines') return typed.split('\n').filter(Boolean).join('; ');
  if (kind === 'yes-no') return typed === 'yes' ? 'Yes' : typed === 'no' ? 'No' : '';
  return typed;
}
