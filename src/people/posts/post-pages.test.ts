import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { signInAs } from '../../../test/sign-in-as.ts';
import { identify } from '../sign-in/session.ts';
import { peopleRoutes } from '../people-routes.ts';
import { loadPost, postsByTitle } from './posts.ts';

let server: TestServer;
let office: Awaited<ReturnType<typeof signInAs>>;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
  office = await signInAs(server, 'Ola Office', 'programme-office');
});
after(() => server.close());

const from = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { 'from-day': day, 'from-month': month, 'from-year': year };
};
const addPost = async (title: string) => (await postsByTitle(server.db, [title])).get(title) ?? 0;

test('a post nobody holds is in plain sight, and filtered for', async () => {
  await addPost('Lonely post');
  const list = await office.get('/posts?holding=none&q=lonely');
  assert.match(list.text, /1 of \d+ posts/);
  assert.match(list.text, /No holder/);
});

test('a successor takes over a post from a day, and the one before leaves the day before', async () => {
  const id = await addPost('Front door manager');
  const [ann, ben] = [await signInAs(server, 'Ann Before', 'action-owner'), await signInAs(server, 'Ben After')];
  const path = `/posts/${id}/holders/new`;
  assert.equal((await office.post(path, { person: String(ann.personId), ...from('2025-01-01') })).status, 303);
  const undecided = await office.post(path, { person: String(ben.personId), ...from('2025-05-08') });
  assert.equal(undecided.status, 422);
  assert.match(undecided.text, /Select what happens to whoever holds the post now/);
  assert.equal(
    (await office.post(path, { person: String(ben.personId), ...from('2025-05-08'), others: 'leave' })).status,
    303,
  );
  assert.match((await office.get(`/posts/${id}`)).text, /need the role of action owner/);
  assert.equal((await loadPost(server.db, id, '2025-05-07'))?.holder?.name, 'Ann Before');
  const today = await loadPost(server.db, id, '2025-05-08');
  assert.deepEqual(
    today?.holders.map((holder) => holder.name),
    ['Ben After'],
  );
  const visitor = await identify(server.services, ben.cookies.get('los-session') ?? '');
  assert.deepEqual(visitor?.posts, [id]);
});

test('two people share a post', async () => {
  const id = await addPost('Shared post');
  const [cat, dot] = [await signInAs(server, 'Cat Share'), await signInAs(server, 'Dot Share')];
  await office.post(`/posts/${id}/holders/new`, { person: String(cat.personId), ...from('2025-01-01') });
  await office.post(`/posts/${id}/holders/new`, {
    person: String(dot.personId),
    ...from('2025-02-01'),
    others: 'share',
  });
  assert.match((await office.get(`/posts/${id}`)).text, /Dot Share and Cat Share/);
});

test('a holder entered by mistake is taken out, and the log keeps it', async () => {
  const id = await addPost('Mistaken post');
  const eli = await signInAs(server, 'Eli Wrong');
  await office.post(`/posts/${id}/holders/new`, { person: String(eli.personId), ...from('2025-01-01') });
  const holding = /holders\/(\d+)"/.exec((await office.get(`/posts/${id}`)).text)?.[1];
  assert.equal(
    (await office.post(`/posts/${id}/holders/${holding}`, { mistake: 'yes', ...from('2025-01-01') })).status,
    303,
  );
  const page = await office.get(`/posts/${id}`);
  assert.match(page.text, /Nobody has held this post/);
  assert.match(page.text, /Eli Wrong/);
});

test('two posts become one, and the old address leads to it', async () => {
  const [old, kept] = [await addPost('Hd of Service'), await addPost('Head of Service')];
  assert.equal((await office.post(`/posts/${old}/merge`, {})).status, 422);
  assert.equal((await office.post(`/posts/${old}/merge`, { into: String(kept) })).location, `/posts/${kept}`);
  assert.equal((await office.get(`/posts/${old}`)).location, `/posts/${kept}`);
  const page = await office.get(`/posts/${kept}`);
  assert.match(page.text, /Hd of Service/);
  assert.match(page.text, /Merged two posts/);
});

test('a title or name that means another post is refused', async () => {
  const id = await addPost('Service Manager, Fostering');
  const added = await office.post('/posts/new', { title: 'service manager fostering' });
  assert.equal(added.status, 422);
  assert.match(added.text, /value="service manager fostering"/);
  assert.equal(
    (await office.post('/posts/new', { title: 'New post', aliases: 'Service manager - fostering' })).status,
    422,
  );
  const saved = await office.post(`/posts/${id}/edit`, {
    title: 'Service Manager, Fostering',
    organisation: 'Health trust',
    aliases: 'SM F\nFostering lead',
  });
  assert.equal(saved.status, 303);
  assert.deepEqual((await loadPost(server.db, id, '2025-05-08'))?.aliases, ['Fostering lead', 'SM F']);
});

test('those who only read see posts and cannot change them', async () => {
  const reader = await signInAs(server, 'Rea Reader', 'read-only');
  const id = await addPost('Seen post');
  const page = await reader.get(`/posts/${id}`);
  assert.equal(page.status, 200);
  assert.ok(!page.text.includes('Add a holder'));
  assert.equal((await reader.get(`/posts/${id}/edit`)).status, 403);
  assert.equal((await reader.post('/posts/new', { title: 'Mine' })).status, 403);
});
