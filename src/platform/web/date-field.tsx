import { errorFor } from './parse-form.ts';
import type { FieldError, FormValues } from './route.ts';
import { DateInput } from './ui/index.ts';

export type ReadDate = { ok: true; value: string | null } | { ok: false; error: FieldError };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the date of a `DateField`: an ISO date, null when all three parts are empty, or what is wrong with it.
 * Months may be written in words. `what` begins the message: "The date the role starts" must be a real date.
 */
export function readDate(form: FormValues, name: string, what: string): ReadDate {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => form.one(`${name}-${part}`));
  if (!day && !month && !year) return { ok: true, value: null };
  const missing = [!day && 'day', !month && 'month', !year && 'year'].filter((part) => part !== false);
  if (missing.length > 0) return wrong(name, `${what} must include a ${missing.join(' and a ')}`, missing[0]);
  const named = monthNames.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  const [d, m, y] = [Number(day), named || Number(month), Number(year)];
  if (!/^[1-9]\d{3}$/.test(year ?? '')) return wrong(name, `${what} must have a year of 4 numbers`, 'year');
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCDate() !== d || date.getUTCMonth() !== m - 1) return wrong(name, `${what} must be a real date`);
  return { ok: true, value: date.toISOString().slice(0, 10) };
}

/** The error is put on the part it is about, so that the error summary leads there. */
function wrong(name: string, message: string, part = 'day'): ReadDate {
  return { ok: false, error: { field: `${name}-${part}`, message } };
}

type DateFieldProps = {
  name: string;
  legend: string;
  hint?: string;
  /** What was typed, when the form comes back with errors. */
  form?: FormValues;
  /** ISO date shown first. */
  value?: string | null;
  errors?: FieldError[] | undefined;
};

/** A date asked for as day, month and year, the way the official pattern has it. */
export function DateField({ name, legend, hint, form, value, errors }: DateFieldProps) {
  const [year, month, day] = value?.split('-').map((part) => part.replace(/^0+/, '')) ?? [];
  const parts = ['day', 'month', 'year'] as const;
  const first = { day, month, year };
  const inError = parts.find((part) => errorFor(errors, `${name}-${part}`));
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      hint={hint ? { text: hint } : undefined}
      errorMessage={inError ? errorFor(errors, `${name}-${inError}`) : undefined}
      items={parts.map((part) => ({
        name: part,
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        value: form ? form.one(`${name}-${part}`) : first[part],
        error: inError === part,
      }))}
    />
  );
}
