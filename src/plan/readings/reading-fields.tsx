import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Input, Radios, Textarea } from '../../platform/web/ui/index.ts';

/** What a form for a reading is filled with before anything is typed. */
export type FirstReading = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  asAt: string | null;
  source: string;
  isSample: boolean | null;
  note: string;
};

type Props = {
  unit: string | null;
  first: FirstReading;
  form?: FormValues | undefined;
  errors?: FieldError[] | undefined;
};

/** The fields of one reading. A percentage asks first for what it is made of. */
export function ReadingFields({ unit, first, form, errors }: Props) {
  const shown = (name: 'value' | 'numerator' | 'denominator') => form?.one(name) ?? String(first[name] ?? '');
  const sample = form ? form.one('sample') : first.isSample === null ? '' : first.isSample ? 'sample' : 'complete';
  const number = (name: 'value' | 'numerator' | 'denominator', label: string, hint?: string) => (
    <Input
      id={name}
      name={name}
      inputmode="decimal"
      classes="govuk-input--width-5"
      label={{ text: label, classes: 'govuk-label--s' }}
      hint={hint ? { text: hint } : undefined}
      value={shown(name)}
      errorMessage={errorFor(errors, name)}
    />
  );
  const percentage = unit === '%';
  return (
    <>
      {percentage ? null : number('value', unit && unit !== 'count' ? `Value (${unit})` : 'Value')}
      {number(
        'numerator',
        percentage ? 'How many' : 'How many (optional)',
        percentage ? 'For example 42, of 50' : undefined,
      )}
      {number('denominator', percentage ? 'Out of how many' : 'Out of how many (optional)')}
      {percentage ? number('value', 'Percentage', 'Only where the two numbers are not known.') : null}
      <DateField name="as-at" legend="What date is it for?" form={form} value={first.asAt} errors={errors} />
      <Radios
        name="sample"
        idPrefix="sample"
        fieldset={{ legend: { text: 'Is it a sample or a complete count?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorFor(errors, 'sample')}
        items={[
          {
            value: 'complete',
            text: 'A complete count',
            hint: { text: 'Every child, plan or case was counted.' },
            checked: sample === 'complete',
          },
          {
            value: 'sample',
            text: 'A sample',
            hint: { text: 'Some were looked at. The figure is shown with how far it may be out.' },
            checked: sample === 'sample',
          },
        ]}
      />
      <Input
        id="source"
        name="source"
        label={{ text: 'Where does it come from?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example “Audit round 3, April 2026”' }}
        value={form?.one('source') ?? first.source}
        errorMessage={errorFor(errors, 'source')}
      />
      <Textarea
        id="note"
        name="note"
        rows="2"
        label={{ text: 'Note (optional)', classes: 'govuk-label--s' }}
        value={form?.one('note') ?? first.note}
      />
    </>
  );
}
