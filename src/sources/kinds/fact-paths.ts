import { isIsoDate } from '../../methods/calendar.ts';
import type { ValueKind } from './kind.ts';

/** What stands at a path of a document's facts ("inspection.start"); undefined where the path leads nowhere. */
export function valueAt(facts: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined,
      facts,
    );
}

/** The same facts with another value at a path; what is on the way is copied, and made where it was null. */
export function withValueAt<T>(facts: T, path: string, value: unknown): T {
  const [name = '', ...rest] = path.split('.');
  const whole = (facts ?? {}) as Record<string, unknown>;
  return {
    ...whole,
    [name]: rest.length === 0 ? value : withValueAt(whole[name] ?? {}, rest.join('.'), value),
  } as T;
}

/** A value as it stands in a form or on a page. */
export function asTyped(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join('\n');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

export type Typed = { ok: true; value: unknown } | { ok: false; message: string };

/** Reads what was typed for a value of some kind. `what` begins the message: "Issued on". */
export function readTyped(kind: ValueKind, typed: string, what: string): Typed {
  const text = typed.trim();
  if (kind === 'lines')
    return {
      ok: true,
      value: text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    };
  if (text === '') return { ok: true, value: null };
  if (kind === 'yes-no') return { ok: true, value: text === 'yes' ? true : text === 'no' ? false : null };
  if (kind === 'date' && !isIsoDate(text))
    return { ok: false, message: `${what}: enter a real date as year, month and day, like 2025-05-08` };
  if (kind === 'line' && text.length > 500) return { ok: false, message: `${what} must be 500 characters or fewer` };
  if (text.length > 20_000) return { ok: false, message: `${what} must be 20,000 characters or fewer` };
  return { ok: true, value: text };
}
