import { createHash } from 'node:crypto';
import { csvOf } from '../../../platform/documents/csv.ts';
import { londonDate } from '../../../platform/services.ts';
import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { roleLabel } from '../../abilities.ts';
import { makeOneTimePassword } from '../create-person.ts';
import { lastAdministrator } from '../person-roles.ts';
import { applyDifferences, type Secret } from './apply-differences.ts';
import { comparePeople, type Differences, type KnownPerson } from './compare-people.ts';
import { knownPeople } from './joiner-queries.ts';
import { DonePage, PreviewPage, UploadPage, type Given } from './joiners-page.tsx';
import { readPeopleFile, type FilePerson } from './read-people-file.ts';

const title = 'Joiners and leavers';
const place = {
  section: 'people',
  breadcrumbs: [{ text: 'People', href: '/people' }],
};

/** GET /people/joiners: where a list of people is handed in. */
export async function joinersPage({ visitor }: WebRequest): Promise<Reply> {
  return page(title, UploadPage({ csrf: visitor?.csrf ?? '', isEveryone: false }), place);
}

/** GET /people/list.csv: everyone who can sign in, in the form the file is to have. */
export async function peopleList(request: WebRequest): Promise<Reply> {
  const { services, today } = request;
  const people = (await knownPeople(services.db, today)).filter((person) => !person.deactivated);
  const rows = people.map((person) => [person.name, person.email, person.roles.map(roleLabel).join('; '), '', '']);
  await request.audit(services.db, { subject: 'people:list' });
  const body = csvOf(['Name', 'Email address', 'Roles', 'Last day', 'Leaves'], rows);
  return { kind: 'download', name: `people-${today}.csv`, mediaType: 'text/csv; charset=utf-8', body };
}

/** POST /people/joiners: a file, and what it would change; nothing is changed yet. */
export async function previewJoiners(request: WebRequest): Promise<Reply> {
  const { form, visitor, today } = request;
  if (!visitor) return notFound();
  const isEveryone = form.one('holds') === 'everyone';
  const again = (faults: string[]) => {
    const errors = [{ field: 'file', message: faults.length === 1 ? (faults[0] ?? '') : 'The file has faults' }];
    const list = faults.length > 1 ? faults : [];
    return invalid(title, UploadPage({ csrf: visitor.csrf, isEveryone, errors, faults: list }), errors, place);
  };
  const [file] = form.files;
  if (!file) return again(['Choose a CSV file']);
  const read = readPeopleFile(file.bytes, today);
  return read.ok ? preview(request, read.people, isEveryone) : again(read.faults);
}

/** POST /people/joiners/apply: makes what was shown, if it still is what would change; otherwise shows it anew. */
export async function applyJoiners(request: WebRequest): Promise<Reply> {
  const { services, form, visitor, today } = request;
  if (!visitor) return notFound();
  const isEveryone = form.one('holds') === 'everyone';
  const read = readPeopleFile(Buffer.from(form.one('people')), today);
  if (!read.ok) return redirect('/people/joiners', 'Choose the file again: what was sent could not be read.');
  const known = await knownPeople(services.db, today);
  const found = comparePeople(read.people, known, { isEveryone, self: visitor.personId });
  if (form.one('shown') !== digestOf(found))
    return preview(request, read.people, isEveryone, 'Something changed meanwhile. Read it over again');
  if (isMany(found, known) && !form.has('many')) {
    return preview(request, read.people, isEveryone, 'Say that so many people really leave');
  }
  const given: Given[] = [];
  const secrets = new Map<string, Secret>();
  if (form.has('passwords')) {
    for (const { name, email, returns } of found.joiners) {
      if (returns !== null) continue;
      const once = await makeOneTimePassword(services.now());
      secrets.set(email, once);
      given.push({ name, email, password: once.password, until: londonDate(once.until) });
    }
  }
  const trouble = await services.db
    .transaction()
    .execute(async (trx) => {
      const stopped = await applyDifferences(request, trx, found, known, secrets);
      if (stopped) throw new Stopped();
      await request.audit(trx, {
        subject: 'people:list',
        after: {
          joined: found.joiners.length,
          changed: found.changes.length,
          left: found.leavers.length,
        },
      });
      return null;
    })
    .catch((reason: unknown) => {
      if (reason instanceof Stopped) return lastAdministrator;
      throw reason;
    });
  if (trouble) return preview(request, read.people, isEveryone, trouble);
  const done = { joined: found.joiners.length, changed: found.changes.length, left: found.leavers.length };
  return page('The changes are made', DonePage({ ...done, given }), place);
}

/** Undoes a transaction in which nobody would be left to administer. */
class Stopped extends Error {}

async function preview(
  request: WebRequest,
  people: FilePerson[],
  isEveryone: boolean,
  trouble?: string,
): Promise<Reply> {
  const { services, visitor, today } = request;
  const known = await knownPeople(services.db, today);
  const found = comparePeople(people, known, { isEveryone, self: visitor?.personId ?? 0 });
  const errors = trouble ? [{ field: 'apply', message: trouble }] : undefined;
  const main = PreviewPage({
    found,
    isEveryone,
    isMany: isMany(found, known),
    people: fileOf(people),
    shown: digestOf(found),
    csrf: visitor?.csrf ?? '',
    errors,
  });
  return errors ? invalid(title, main, errors, place) : page(title, main, place);
}

/** More than a quarter of everybody, and more than five: perhaps the wrong file. */
function isMany({ leavers }: Differences, known: KnownPerson[]): boolean {
  const active = known.filter((person) => !person.deactivated).length;
  return leavers.length > 5 && leavers.length > active / 4;
}

/** The people of a file as a file again, to be carried to the next page. */
function fileOf(people: FilePerson[]): string {
  return csvOf(
    ['Name', 'Email address', 'Roles', 'Last day', 'Leaves'],
    people.map((one) => [one.name, one.email, (one.roles ?? []).join('; '), one.to ?? '', one.leaves ? 'yes' : '']),
  );
}

function digestOf(found: Differences): string {
  return createHash('sha256').update(JSON.stringify(found)).digest('base64url');
}
