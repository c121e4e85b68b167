import { readDate } from '../../platform/web/date-field.tsx';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { figureText } from '../../platform/web/ui/index.ts';

export type GivenReading = {
  value: number;
  numerator: number | null;
  denominator: number | null;
  asAt: string;
  source: string;
  isSample: boolean;
  note: string;
};

type TypedNumber = { ok: true; value: number | null } | { ok: false };

/** A number as people type it: "1,250", "84.5", "84%". Null when nothing is typed. */
function numberTyped(text: string): TypedNumber {
  const plain = text.replace(/[,\s]/g, '').replace(/%$/, '');
  if (plain === '') return { ok: true, value: null };
  return /^-?\d+(\.\d+)?$/.test(plain) ? { ok: true, value: Number(plain) } : { ok: false };
}

/**
 * Reads a reading of a target in a unit ('%', 'count', or a word; null where the measure has no target). With a
 * numerator and a denominator a percentage is worked out, and one typed beside them must be the same; a percentage
 * without them is taken, and shown without what it is made of.
 */
export function readReading(
  form: FormValues,
  unit: string | null,
  today: string,
): { ok: true; value: GivenReading } | { ok: false; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const isPercentage = unit === '%';
  const [value, numerator, denominator] = (['value', 'numerator', 'denominator'] as const).map((name) => {
    const typed = numberTyped(form.one(name));
    if (!typed.ok) wrong(name, 'Enter a number, like 42 or 84.5');
    return typed.ok ? typed.value : null;
  }) as [number | null, number | null, number | null];
  const unread = errors.length > 0;
  if ((numerator === null) !== (denominator === null) && !unread) {
    if (numerator === null) wrong('numerator', 'Enter how many of them, or leave both empty');
    else wrong('denominator', 'Enter out of how many, or leave both empty');
  }
  let worked = value;
  if (numerator !== null && denominator !== null) {
    if (denominator <= 0) wrong('denominator', 'Out of how many must be more than 0');
    else if (numerator < 0) wrong('numerator', 'How many cannot be less than 0');
    else if (isPercentage && numerator > denominator)
      wrong('numerator', 'How many cannot be more than out of how many');
    else {
      const quotient = isPercentage ? (numerator * 100) / denominator : numerator / denominator;
      if (value === null) worked = isPercentage || unit === null ? quotient : numerator;
      else if (isPercentage && Math.abs(value - quotient) > 0.6) {
        wrong('value', `This does not agree with ${figureText(numerator, denominator, 1)}. Put one of them right`);
      }
      // What was typed beside its parts is a rounding of them; the parts are kept.
      if (isPercentage && errors.length === 0) worked = quotient;
    }
  }
  if (worked === null && errors.length === 0) {
    wrong('value', isPercentage ? 'Enter the percentage, or how many out of how many' : 'Enter the value');
  }
  if (isPercentage && worked !== null && (worked < 0 || worked > 100) && numerator === null) {
    wrong('value', 'A percentage is between 0 and 100');
  }
  const asAt = readDate(form, 'as-at', 'The date of the reading');
  if (!asAt.ok) errors.push(asAt.error);
  else if (asAt.value === null) wrong('as-at-day', 'Enter the date of the reading');
  else if (asAt.value > today) wrong('as-at-day', 'The date of the reading must be today or in the past');
  const source = form.one('source');
  if (source === '') wrong('source', 'Enter where the figure comes from');
  const sample = form.one('sample');
  if (sample !== 'sample' && sample !== 'complete') wrong('sample', 'Say whether it is a sample or a complete count');
  if (errors.length > 0 || worked === null || !asAt.ok || !asAt.value) return { ok: false, errors };
  const note = form.one('note');
  return {
    ok: true,
    value: { value: worked, numerator, denominator, asAt: asAt.value, source, isSample: sample === 'sample', note },
  };
}
