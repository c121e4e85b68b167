import { readDate } from '../../platform/web/date-field.tsx';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { isRole, needsEnd, roles, type Role } from '../abilities.ts';

export type RoleForm = { role: Role; from: string; to: string | null };

/** Reads a role and its days from a form; all that is wrong at once. */
export function readRoleForm(form: FormValues): { ok: true; value: RoleForm } | { ok: false; errors: FieldError[] } {
  const role = form.one('role');
  const days = readDays(form, 'The first day', 'The last day');
  const errors: FieldError[] = isRole(role) ? [] : [{ field: 'role', message: 'Select a role' }];
  if (!days.ok) return { ok: false, errors: [...errors, ...days.errors] };
  if (isRole(role) && needsEnd(role) && days.value.to === null)
    errors.push({ field: 'to-day', message: `Enter the last day: the role “${roles[role].label}” is for a time` });
  if (errors.length > 0) return { ok: false, errors };
  return isRole(role) ? { ok: true, value: { role, ...days.value } } : { ok: false, errors };
}

/** Reads the days of `from` and `to`: a first day there must be, and a last day not before it if there is one. */
export function readDays(
  form: FormValues,
  first: string,
  last: string,
): { ok: true; value: { from: string; to: string | null } } | { ok: false; errors: FieldError[] } {
  const [from, to] = [readDate(form, 'from', first), readDate(form, 'to', last)];
  const errors = [from, to].flatMap((read) => (read.ok ? [] : [read.error]));
  if (from.ok && from.value === null) errors.unshift({ field: 'from-day', message: `Enter ${lower(first)}` });
  if (from.ok && to.ok && from.value && to.value && to.value < from.value) {
    errors.push({ field: 'to-day', message: `${last} must be the same as or after ${lower(first)}` });
  }
  if (!from.ok || !to.ok || from.value === null || errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { from: from.value, to: to.value } };
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
