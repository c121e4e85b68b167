import { readDate } from '../../platform/web/date-field.tsx';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import type { Field, Texts, Values } from './item-form.ts';

/** The texts of a fact, field by field. */
export function textsOf(fields: Field[], values: Values): Texts {
  return Object.fromEntries(fields.map((field) => [field.name, field.text(values)]));
}

/** What was typed, field by field. A date that is none is kept as it was typed, so that nobody's words are lost. */
export function typedTexts(fields: Field[], form: FormValues): Texts {
  return Object.fromEntries(fields.map((field) => [field.name, typedText(field, form)]));
}

function typedText({ name, label, control }: Field, form: FormValues): string {
  if (control === 'posts') return form.all(name).filter(Boolean).join('\n');
  if (control !== 'date') return form.one(name);
  const read = readDate(form, name, label);
  if (read.ok) return read.value ?? '';
  return ['day', 'month', 'year'].map((part) => form.one(`${name}-${part}`)).join('/');
}

/** Texts as people read them: the words of a choice in place of what stands for it in the form. */
export function readable(fields: Field[], texts: Texts): Texts {
  return Object.fromEntries(
    fields.map(({ name, choices }) => {
      const text = texts[name] ?? '';
      if (!choices || text === '') return [name, text];
      return [name, choices.find((one) => one.value === text)?.text ?? 'Something no longer in the plan'];
    }),
  );
}

export type Put = { ok: true; values: Values } | { ok: false; values: Values; errors: FieldError[] };

/** Puts typed texts into a fact's values. All errors at once; the values hold what could be read. */
export function putTexts(fields: Field[], before: Values, texts: Texts, form: FormValues): Put {
  let values = before;
  const errors: FieldError[] = [];
  for (const field of fields) {
    const put = field.put(values, texts[field.name] ?? '');
    if (!('problem' in put)) values = put;
    else errors.push(dateError(field, form) ?? { field: idOf(field), message: String(put['problem']) });
  }
  return errors.length === 0 ? { ok: true, values } : { ok: false, values, errors };
}

/** A date's error belongs to the part that is wrong. */
function dateError(field: Field, form: FormValues): FieldError | null {
  if (field.control !== 'date') return null;
  const read = readDate(form, field.name, field.label.replace(' (optional)', ''));
  return read.ok ? null : read.error;
}

/** Where a field's error leads. */
export function idOf(field: Field): string {
  return field.control === 'date' ? `${field.name}-day` : field.control === 'posts' ? `${field.name}-1` : field.name;
}
