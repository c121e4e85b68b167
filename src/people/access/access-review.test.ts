import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { says } from '../../../test/form-on.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../people-routes.ts';
import { remindOfAccessReview } from './access-review.job.ts';

let server: TestServer;
let admin: SignedIn;
let leader: SignedIn;
before(async () => {
  server = await testServer({ routes: peopleRoutes, now: '2025-05-08T10:00:00Z' });
  admin = await server.signIn(['administrator'], { name: 'Ada Admin' });
  leader = await server.signIn(['senior-leader'], { name: 'Lena Leader' });
});
after(() => server.close());

// The log notes the moment at which something really is done, so the month looked through is this one.
const thisMonth = () => new Date().toISOString().slice(0, 7);
/** A day of the month after the one in which the changes are made. */
function nextMonth(day: string): string {
  const date = new Date(`${thisMonth()}-01T10:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return `${date.toISOString().slice(0, 7)}-${day}`;
}
const from = () => {
  const [year = '', month = '', day = ''] = server.services.now().toISOString().slice(0, 10).split('-');
  return { 'from-day': day, 'from-month': month, 'from-year': year };
};
/** Moves to a day with everybody still signed in. */
async function moveOn(date: string): Promise<void> {
  server.setToday(date);
  const now = server.services.now();
  const ends = new Date(now.getTime() + 3_600_000);
  await server.db.updateTable('session').set({ seen_at: now, ends_at: ends }).execute();
}

test('a month lists every change of access, and points out who changed their own', async () => {
  await moveOn(new Date().toISOString().slice(0, 10));
  assert.equal(
    (await admin.post(`/people/${leader.personId}/roles/new`, { role: 'board-member', ...from() })).status,
    303,
  );
  assert.equal(
    (await admin.post(`/people/${admin.personId}/roles/new`, { role: 'senior-leader', ...from() })).status,
    303,
  );
  const { text } = await leader.get(`/access-review?month=${thisMonth()}`);
  assert.match(text, /Gave a role/);
  assert.match(text, /Their own access/);
  assert.match(text, /The month is not over/);
  says(await leader.get('/access-review?month=2020-13'), /Page not found/);
});

test('a month that is over is signed by somebody who changed nothing in it, with words where someone changed their own', async () => {
  await moveOn(nextMonth('06'));
  const page = await leader.get('/access-review');
  says(page, /Nobody has signed this month/);
  const seen = /name="seen" value="(\d+)"/.exec(page.text)![1]!;
  const form = { month: thisMonth(), seen };
  const own = await admin.get('/access-review');
  says(own, /You changed access in this month, so somebody else signs/);
  assert.equal((await admin.post('/access-review', { month: thisMonth(), note: 'Fine' })).status, 422);
  const silent = await leader.post('/access-review', { ...form, note: '' });
  assert.equal(silent.status, 422);
  says(silent, /Someone changed their own access in this month/);
  const late = await leader.post('/access-review', { ...form, note: 'Agreed with me', seen: '1' });
  says(late, /Access was changed while you were reading/);
  assert.equal((await leader.post('/access-review', { ...form, note: 'Agreed with me' })).status, 303);
  says(await admin.get('/access-review'), /Lena Leader looked through 2 changes and 2 accounts.*Agreed with me/);
  await assert.rejects(server.db.deleteFrom('access_review').execute());
});

test('administrators are written to once where nobody has signed last month by the fifth', async () => {
  const letters = () => server.db.selectFrom('mail').selectAll().where('about', 'like', 'access-review:%').execute();
  assert.equal(await remindOfAccessReview(server.services), 0, 'it is signed');
  const [year = 0, month = 0] = nextMonth('06').split('-').map(Number);
  const after = new Date(Date.UTC(year, month, 4)).toISOString().slice(0, 8);
  await moveOn(`${after}04`);
  assert.equal(await remindOfAccessReview(server.services), 0, 'it is early');
  await moveOn(`${after}05`);
  assert.equal(await remindOfAccessReview(server.services), 1);
  assert.equal(await remindOfAccessReview(server.services), 0, 'once');
  assert.match((await letters())[0]!.body, /Nobody has signed that the access given in .* was looked through/);
});

test('an account nobody used for 60 days is pointed out, and the list is taken away', async () => {
  await moveOn(nextMonth('06'));
  await server.db
    .insertInto('person')
    .values({ name: 'Una Unused', email: 'una@example.org', created_at: new Date('2020-01-01') })
    .execute();
  const { text } = await leader.get('/access-review');
  const unused = text.slice(text.indexOf('id="unused"'), text.indexOf('id="held"'));
  assert.ok(unused.includes('Una Unused') && !unused.includes('Lena Leader'), unused);
  const csv = await leader.get(`/access-review.csv?month=${thisMonth()}`);
  assert.match(csv.text, /Change,.*Ada Admin,Lena Leader,Gave a role/);
  assert.match(csv.text, /Holds,.*Lena Leader/);
  const reader = await server.signIn(['read-only']);
  assert.equal((await reader.get('/access-review')).status, 403);
});
