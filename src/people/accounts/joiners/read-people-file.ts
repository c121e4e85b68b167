import Papa from 'papaparse';
import { isIsoDate } from '../../../methods/calendar.ts';
import { unguarded } from '../../../platform/documents/csv.ts';
import { isRole, needsEnd, roles, type Role } from '../../abilities.ts';
import { personFields } from '../person-form.ts';

/** One person as a file tells of them. */
export type FilePerson = {
  name: string;
  email: string;
  /** The roles they are to have; null where the file says nothing of roles. */
  roles: Role[] | null;
  /** The last day of roles given because of this file (ISO). */
  to: string | null;
  leaves: boolean;
};

export type PeopleFile = { ok: true; people: FilePerson[] } | { ok: false; faults: string[] };

export const mostRows = 2000;

const headings: Record<keyof FilePerson, string[]> = {
  name: ['name', 'full name', 'display name'],
  email: ['email address', 'email', 'e-mail', 'e-mail address', 'mail', 'user principal name'],
  roles: ['roles', 'role'],
  to: ['last day', 'until', 'end date'],
  leaves: ['leaves', 'leaver', 'left'],
};

/**
 * Reads a list of people from a CSV file, as a spreadsheet or a personnel system saves it: commas or semicolons, UTF-8 or
 * Windows-1252. Everything wrong in it is said at once, with the line it is on; then nothing of it is used.
 */
export function readPeopleFile(bytes: Buffer, today: string): PeopleFile {
  if (bytes.length === 0) return { ok: false, faults: ['The file is empty'] };
  if (bytes.includes(0))
    return { ok: false, faults: ['This is not a CSV file. In Excel, choose “Save as” and “CSV (comma delimited)”'] };
  const [first, ...lines] = Papa.parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' }).data;
  const at = columnsOf(first ?? []);
  const missing = (['name', 'email'] as const).filter((column) => at[column] === undefined);
  if (missing.length > 0) {
    const named = missing.map((column) => (column === 'name' ? '“Name”' : '“Email address”')).join(' and ');
    return { ok: false, faults: [`The first line of the file must name its columns. There is no column ${named}`] };
  }
  if (lines.length === 0) return { ok: false, faults: ['There is nobody in the file'] };
  if (lines.length > mostRows) return { ok: false, faults: [`The file has more than ${mostRows} lines. Split it up`] };
  const faults: string[] = [];
  const seen = new Map<string, number>();
  const people = lines.map((line, index) => {
    const cell = (column: keyof FilePerson) => unguarded((line[at[column] ?? -1] ?? '').trim());
    const { person, wrong } = readPerson(cell, at, today);
    const number = index + 2;
    faults.push(...wrong.map((fault) => `Line ${number}: ${fault}`));
    const before = seen.get(person.email);
    if (person.email && before) faults.push(`Line ${number}: ${person.email} is on line ${before} already`);
    seen.set(person.email, number);
    return person;
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, people };
}

type Columns = Partial<Record<keyof FilePerson, number>>;

function columnsOf(line: string[]): Columns {
  const names = line.map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '));
  return Object.fromEntries(
    Object.entries(headings).flatMap(([column, known]) => {
      const index = names.findIndex((name) => known.includes(name));
      return index < 0 ? [] : [[column, index]];
    }),
  ) as Columns;
}

function readPerson(cell: (column: keyof FilePerson) => string, at: Columns, today: string) {
  const wrong: string[] = [];
  const name = personFields.name.safeParse(cell('name'));
  const email = personFields.email.safeParse(cell('email'));
  for (const read of [name, email]) if (!read.success) wrong.push(read.error.issues[0]?.message ?? '');
  const words = cell('roles')
    .split(/[;,|]/)
    .flatMap((word) => word.trim() || []);
  const given = words.flatMap((word) => roleCalled(word) ?? []);
  for (const word of words) if (!roleCalled(word)) wrong.push(`There is no role “${word.slice(0, 60)}”`);
  const to = dateIn(cell('to'));
  if (to === 'wrong') wrong.push(`The last day “${cell('to').slice(0, 30)}” must be a date, like 31/03/2026`);
  else if (to && to < today) wrong.push('The last day has passed. To take somebody off, write “yes” under “Leaves”');
  for (const role of given)
    if (needsEnd(role) && !to) wrong.push(`Enter the last day: the role “${roles[role].label}” is for a time`);
  const leaves = /^(y|yes|true|1|x|leaves|leaver|left)$/i.test(cell('leaves'));
  const person: FilePerson = {
    name: name.data ?? '',
    email: email.data ?? '',
    roles: at.roles === undefined || words.length === 0 ? null : [...new Set(given)],
    to: to === 'wrong' ? null : to,
    leaves,
  };
  return { person, wrong };
}

function roleCalled(word: string): Role | undefined {
  const plain = word.toLowerCase();
  if (isRole(plain)) return plain;
  return (Object.keys(roles) as Role[]).find((role) => roles[role].label.toLowerCase() === plain);
}

/** A day written as 2026-03-31 or 31/03/2026; null for none. */
function dateIn(text: string): string | null | 'wrong' {
  if (text === '') return null;
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isIsoDate(iso) ? iso : 'wrong';
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
