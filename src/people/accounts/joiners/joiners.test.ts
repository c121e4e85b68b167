import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type SignedIn, type TestServer } from '../../../../test/server.ts';
import { readCsv } from '../../../platform/documents/csv.ts';
import { peopleRoutes } from '../../people-routes.ts';
import { readPeopleFile } from './read-people-file.ts';

let server: TestServer;
let admin: SignedIn;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
  admin = await server.signIn(['administrator'], { name: 'Ada' });
});
after(() => server.close());

const fileOf = (text: string | Buffer) => ({ name: 'people.csv', bytes: Buffer.from(text), mediaType: 'text/csv' });
const upload = async (text: string, holds = 'some', who = admin) => {
  await who.get('/people/joiners');
  return who.post('/people/joiners', { file: fileOf(text), holds });
};
const fieldsOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(people|holds|shown)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&lt;', '<'),
      ],
    ),
  );
const apply = async (preview: string, more: Record<string, string> = {}) =>
  admin.post('/people/joiners/apply', { ...fieldsOf(preview), ...more });
const people = async () =>
  (await server.db.selectFrom('person').select(['name', 'email', 'deactivated_at']).orderBy('email').execute()).map(
    (row) => `${row.name} ${row.email}${row.deactivated_at ? ' off' : ''}`,
  );
const rolesOf = async (email: string) =>
  (
    await server.db
      .selectFrom('role_grant as g')
      .innerJoin('person as p', 'p.id', 'g.person_id')
      .select(['g.role', 'g.to_on'])
      .where('p.email', '=', email)
      .orderBy('g.role')
      .execute()
  ).map((row) => `${row.role}${row.to_on ? ` to ${row.to_on}` : ''}`);

test('a file shows what it would change, and changes it only when told to', async () => {
  const seen = await upload(
    'Name,Email address,Roles,Last day\nBen Okafor,Ben@Example.org,Action owner; Senior leader,\nIrene Inspector,irene@example.org,Ofsted inspector,31/08/2025\n',
  );
  assert.equal(seen.status, 200);
  assert.match(seen.text, /2 people join, 0 change, 0 leave/);
  assert.deepEqual(await people(), ['Ada ada@example.org'], 'nothing yet');
  const done = await apply(seen.text, { passwords: 'yes' });
  assert.match(done.text, /2 people joined/);
  assert.deepEqual(await people(), [
    'Ada ada@example.org',
    'Ben Okafor ben@example.org',
    'Irene Inspector irene@example.org',
  ]);
  assert.deepEqual(await rolesOf('ben@example.org'), ['action-owner', 'senior-leader']);
  assert.deepEqual(await rolesOf('irene@example.org'), ['inspector to 2025-08-31']);
  const once = /ben@example\.org[\s\S]*?<code class="los-password">([^<]+)</.exec(done.text)?.[1] ?? '';
  const ben = await server.someone().post('/sign-in', { email: 'ben@example.org', password: once });
  assert.equal(ben.location, '/sign-in/new-password');
});

test('names and roles change, leavers are signed out, and all of it is in the log', async () => {
  const gone = await server.signIn(['read-only'], { name: 'Gone Soon' });
  const seen = await upload(
    'Email;Name;Role;Leaver\nben@example.org;Ben Okafor-Lee;Senior leader; Board member;\n'.replace(
      'leader; Board',
      'leader| Board',
    ) + 'gone.soon@example.org;Gone Soon;;yes\n',
  );
  assert.match(seen.text, /0 people join, 1 changes, 1 leaves/);
  assert.match(seen.text, /Ben Okafor, now Ben Okafor-Lee/);
  assert.match((await apply(seen.text)).text, /0 people joined, 1 was changed, 1 left/);
  assert.equal((await gone.get('/account')).status, 303);
  const roles = await rolesOf('ben@example.org');
  assert.deepEqual(
    roles.filter((role) => !role.includes('to ')),
    ['board-member', 'senior-leader'],
  );
  const log = await server.db.selectFrom('audit').select('what').where('who', '=', 'Ada').execute();
  for (const what of ['person.add', 'person.edit', 'person.add-role', 'person.deactivate', 'people.load'])
    assert.ok(
      log.some((line) => line.what === what),
      what,
    );
});

test('someone who left and is in the file again comes back', async () => {
  const seen = await upload('Name,Email\nGone Soon,gone.soon@example.org\n');
  assert.match(seen.text, /comes back/);
  await apply(seen.text);
  assert.ok((await people()).includes('Gone Soon gone.soon@example.org'));
});

test('with a file of everyone whoever is missing leaves, but not whoever hands it in', async () => {
  const seen = await upload('Name,Email\nBen Okafor-Lee,ben@example.org\n', 'everyone');
  assert.match(seen.text, /2 leave/);
  assert.match(seen.text, /You are not taken off by your own file/);
  await apply(seen.text);
  assert.deepEqual(
    (await people()).filter((one) => !one.endsWith(' off')),
    ['Ada ada@example.org', 'Ben Okafor-Lee ben@example.org'],
  );
});

test('nobody is left without an administrator', async () => {
  const other = await server.signIn(['administrator'], { name: 'Other Admin' });
  const seen = await upload('Name,Email,Leaves\nAda,ada@example.org,yes\n', 'some', other);
  await server.db
    .updateTable('role_grant')
    .set({ to_on: '2025-12-31' })
    .where('person_id', '=', other.personId)
    .execute();
  const stopped = await other.post('/people/joiners/apply', fieldsOf(seen.text));
  assert.equal(stopped.status, 422);
  assert.match(stopped.text, /last administrator/);
  assert.ok((await people()).includes('Ada ada@example.org'), 'nothing was half done');
});

test('what was shown is what is done: a change in between shows it anew', async () => {
  const seen = await upload('Name,Email\nNew Name,ben@example.org\nCara,cara@example.org\n');
  await server.db.updateTable('person').set({ name: 'Ben Changed' }).where('email', '=', 'ben@example.org').execute();
  const again = await apply(seen.text);
  assert.equal(again.status, 422);
  assert.match(again.text, /Something changed meanwhile/);
  assert.ok(!(await people()).some((one) => one.startsWith('Cara')));
});

test('so many leavers that it may be the wrong file have to be said twice', async () => {
  for (let n = 0; n < 12; n += 1)
    await server.db
      .insertInto('person')
      .values({ name: `Many ${n}`, email: `many.${n}@example.org` })
      .execute();
  const seen = await upload('Name,Email\nBen Changed,ben@example.org\n', 'everyone');
  const asked = await apply(seen.text);
  assert.equal(asked.status, 422);
  assert.match(asked.text, /Say that so many people really leave/);
  assert.ok((await people()).includes('Many 3 many.3@example.org'));
  const done = await apply(seen.text, { many: 'yes' });
  assert.match(done.text, /The changes are made/);
});

test('the list as it is now can be taken away, and brought back changes nothing', async () => {
  const list = await admin.get('/people/list.csv');
  assert.deepEqual(readCsv(list.text).columns, ['Name', 'Email address', 'Roles', 'Last day', 'Leaves']);
  const seen = await upload(list.text, 'everyone');
  assert.match(seen.text, /0 people join, 0 change, 0 leave/);
});

test('everything wrong in a file is said at once, and nothing of it is used', async () => {
  const before = await people();
  const bad = await upload(
    'Name,Email address,Roles,Last day\n,no address,Wizard,\nAnn,ann@example.org,Reviewer,\nAnn,ann@example.org,,30/02/2026\nEve,eve@example.org,,2020-01-01\n',
  );
  assert.equal(bad.status, 422);
  for (const fault of [
    'Line 2: Enter a name',
    'Line 2: Enter an email address in the right form',
    'Line 2: There is no role “Wizard”',
    'Line 3: Enter the last day: the role “Reviewer” is for a time',
    'Line 4: The last day “30/02/2026” must be a date',
    'Line 4: ann@example.org is on line 3 already',
    'Line 5: The last day has passed',
  ])
    assert.ok(bad.text.includes(fault), fault);
  assert.deepEqual(await people(), before);
  for (const [file, fault] of [
    ['', /Choose a CSV file|The file is empty/],
    ['PK\u0003\u0004\u0000\u0000', /This is not a CSV file/],
    ['one,two\na,b\n', /There is no column “Name” and “Email address”/],
    ['Name,Email\n', /There is nobody in the file/],
    [`Name,Email\n${'a,a@example.org\n'.repeat(2001)}`, /more than 2000 lines/],
  ] as const)
    assert.match((await upload(file)).text, fault);
  const forged = await admin.post('/people/joiners/apply', { people: 'nonsense', holds: 'everyone', shown: 'x' });
  assert.equal(forged.location, '/people/joiners');
  assert.deepEqual(await people(), before);
});

test('a file saved by an old Excel keeps its accents, and what looks like a formula stays text', () => {
  const read = readPeopleFile(Buffer.from('Name;Email\nZoë Brontë;zoe@example.org\n', 'latin1'), '2025-05-08');
  assert.ok(read.ok);
  assert.equal(read.people[0]?.name, 'Zoë Brontë');
  const odd = readPeopleFile(Buffer.from('Name,Email\n"\'=cmd|x",a@example.org\n'), '2025-05-08');
  assert.ok(odd.ok);
  assert.equal(odd.people[0]?.name, '=cmd|x');
});

test('only an administrator hands in or takes away lists of people', async () => {
  const other = await server.signIn(['programme-office']);
  assert.equal((await other.get('/people/list.csv')).status, 403);
  assert.equal((await other.post('/people/joiners', { file: fileOf('x'), holds: 'some' })).status, 403);
  assert.equal((await other.post('/people/joiners/apply')).status, 403);
});
