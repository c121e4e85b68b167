import { inWords, isIsoDate } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';

export type SubjectWords = {
  word: string;
  href?: (id: string) => string;
  /** What items of this kind are called today, by number: in one query for all of them. */
  names?: (db: Trx, ids: number[]) => Promise<Map<number, string>>;
};

/** What a room says about its own entries in the audit log. */
export type AuditWords = {
  /** What was done, by audit name: { 'plan.rate': 'Rated' }. */
  changes?: Record<string, string>;
  /** Names of recorded fields: { byOn: 'Due by' }. */
  fields?: Record<string, string>;
  /** Kinds of item: { action: { word: 'Action', href: (id) => `/actions/${id}` } }. */
  subjects?: Record<string, SubjectWords>;
};

const words: Required<AuditWords> = { changes: {}, fields: {}, subjects: {} };

/** Adds a room's words to those the log is shown with. Called once by each room, where its routes are declared. */
export function describeAudits(more: AuditWords): void {
  Object.assign(words.changes, more.changes);
  Object.assign(words.fields, more.fields);
  Object.assign(words.subjects, more.subjects);
}

/** "Rated"; a change no room has words for is read out as it is named: 'plan.map-ratings' is "Plan: map ratings". */
export function changeWords(what: string): string {
  return words.changes[what] ?? spelledOut(what.replace('.', ': '));
}

/** "Due by"; a field without words is read out as it is named. */
export function fieldWords(field: string): string {
  return words.fields[field] ?? spelledOut(field);
}

/** An item in words with its page: 'action:12' is "Action 12". */
export function subjectWords(subject: string): { word: string; text: string; href?: string } {
  const [kind = '', ...rest] = subject.split(':');
  const id = rest.join(':');
  const known = words.subjects[kind];
  const word = known?.word ?? spelledOut(kind);
  return { word, text: `${word} ${id}`.trim(), href: known?.href?.(id) };
}

/** What items are called today, for the kinds whose room says: a query for each such kind. */
export async function subjectNames(db: Trx, subjects: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, known] of Object.entries(words.subjects)) {
    const ids = subjects.filter((one) => one.startsWith(`${kind}:`)).map((one) => Number(one.slice(kind.length + 1)));
    const numbers = [...new Set(ids)].filter(Number.isInteger);
    if (!known.names || numbers.length === 0) continue;
    for (const [id, name] of await known.names(db, numbers)) names.set(`${kind}:${id}`, name);
  }
  return names;
}

export type FieldChange = { field: string; before: string | null; after: string | null };

/** The fields that differ between what was recorded before and after, in words; null where nothing was there. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field: fieldWords(field), before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** One line per field. Objects within objects become "due by"; a value that is no object is a field without a name. */
function flat(value: unknown, name = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (typeof value !== 'object') return new Map([[name, valueWords(value)]]);
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) {
      return value.length > 0 ? new Map([[name, value.map(valueWords).join(', ')]]) : new Map();
    }
    return new Map(value.flatMap((one, index) => [...flat(one, `${name} ${index + 1}`.trim())]));
  }
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flat(inner, name ? `${name} ${key}` : key)]));
}

function valueWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Words people typed may look like a date and be none: "2025-02-30".
  if (typeof value === 'string' && isIsoDate(value)) return inWords(value);
  return String(value);
}

/** 'moved_because', 'movedBecause' and 'moved-because' are "Moved because". */
function spelledOut(name: string): string {
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
