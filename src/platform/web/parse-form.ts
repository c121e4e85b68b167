import type { z } from 'zod';
import type { FieldError, FormValues } from './route.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/**
 * Reads a form by its schema. All errors come at once, in the order of the fields, each field's first only,
 * with the schema's own wording.
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormValues): Parsed<z.infer<S>> {
  // A field that was not sent (no radio chosen) reads as empty, so that its own wording is used.
  const fields = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  const read = schema.safeParse({ ...Object.fromEntries(fields.map((name) => [name, ''])), ...form.values });
  if (read.success) return { ok: true, value: read.data };
  const errors = new Map<string, FieldError>();
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!errors.has(field)) errors.set(field, { field, message: issue.message });
  }
  return { ok: false, errors: [...errors.values()] };
}

/** The error of one field, in the form the official components take; undefined when it has none. */
export function errorFor(errors: FieldError[] | undefined, field: string): { text: string } | undefined {
  const found = errors?.find((error) => error.field === field);
  return found ? { text: found.message } : undefined;
}
