import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { createPerson } from '../accounts/create-person.ts';
import { insertAliases } from './post-queries.ts';
import { holdPost, loadPost, loadPosts, mergedPosts, mergePosts, postsByTitle } from './posts.ts';

let database: TestDatabase;
before(async () => (database = await testDatabase()));
after(() => database.drop());

async function person(name: string): Promise<number> {
  const email = `${name.toLowerCase()}@example.org`;
  const made = await createPerson(database.db, {
    ...{ name, email, roles: [], from: '2025-01-01', to: null, passwordHash: null, oneTimeUntil: null, by: null },
  });
  assert.ok(made.ok);
  return made.id;
}

test('titles written differently name one post, and new titles make new posts', async () => {
  const { db } = database;
  const titles = [
    'Head of Learning & Skills',
    'head of learning and skills',
    ' Head of  Learning, and Skills. ',
    'Virtual Head',
    '',
  ];
  const first = await postsByTitle(db, titles);
  assert.equal(first.size, 4);
  assert.equal(new Set([...first.values()]).size, 2);
  assert.equal(first.get(titles[1] ?? ''), first.get(titles[0] ?? ''));
  assert.deepEqual(await postsByTitle(db, titles), first);
  const titlesNow = (await loadPosts(db, '2025-05-08')).map((post) => post.title);
  assert.ok(titlesNow.includes('Head of Learning & Skills'), 'the first spelling is kept');
});

test('a post is found by another name it is known by', async () => {
  const { db } = database;
  const id = (await postsByTitle(db, ['Service Manager, Front Door'])).get('Service Manager, Front Door') ?? 0;
  await insertAliases(db, id, ['SM Front Door']);
  assert.equal((await postsByTitle(db, ['sm front-door'])).get('sm front-door'), id);
});

test('titles in accented and other scripts are told apart', async () => {
  const named = await postsByTitle(database.db, ['Chargé d’affaires', 'Charge d affaires', '係長', '課長']);
  assert.equal(new Set(named.values()).size, 4);
});

test('two imports at once make each post once', async () => {
  const { db } = database;
  const titles = Array.from({ length: 40 }, (_, n) => `Post ${n}`);
  const import1 = db.transaction().execute((trx) => postsByTitle(trx, titles));
  const import2 = db.transaction().execute((trx) => postsByTitle(trx, titles));
  assert.deepEqual(await import1, await import2);
});

test('a post shows who holds it on the day asked about, and nobody when nobody does', async () => {
  const { db } = database;
  const postId = (await postsByTitle(db, ['Adviser'])).get('Adviser') ?? 0;
  const [ann, ben] = [await person('Ann'), await person('Ben')];
  await holdPost(db, { postId, personId: ann, from: '2025-01-01', to: '2025-03-31' });
  await holdPost(db, { postId, personId: ben, from: '2025-05-01', to: null });
  const holderOn = async (day: string) => (await loadPost(db, postId, day))?.holder?.name ?? null;
  assert.equal(await holderOn('2024-12-31'), null);
  assert.equal(await holderOn('2025-03-31'), 'Ann');
  assert.equal(await holderOn('2025-04-15'), null);
  assert.equal(await holderOn('2025-05-01'), 'Ben');
});

test('a shared post has several holders', async () => {
  const { db } = database;
  const postId = (await postsByTitle(db, ['Shared post'])).get('Shared post') ?? 0;
  await holdPost(db, { postId, personId: await person('Cat'), from: '2025-01-01', to: null });
  await holdPost(db, { postId, personId: await person('Dan'), from: '2025-02-01', to: null });
  const post = await loadPost(db, postId, '2025-05-08');
  assert.deepEqual(
    post?.holders.map((holder) => holder.name),
    ['Dan', 'Cat'],
  );
});

test('merged posts stay findable by their old titles and numbers, and their holders count as the other’s', async () => {
  const { db } = database;
  const ids = await postsByTitle(db, ['Ops Lead', 'Operations Lead', 'Lead for Operations']);
  const [ops = 0, operations = 0, lead = 0] = ids.values();
  await holdPost(db, { postId: ops, personId: await person('Eve'), from: '2025-01-01', to: null });
  assert.ok(await db.transaction().execute((trx) => mergePosts(trx, ops, operations)));
  assert.ok(await db.transaction().execute((trx) => mergePosts(trx, operations, lead)));
  assert.deepEqual([...new Set((await postsByTitle(db, [...ids.keys()])).values())], [lead]);
  const merged = await mergedPosts(db);
  assert.equal(merged.get(ops), lead);
  assert.equal(merged.get(operations), lead);
  const post = await loadPost(db, lead, '2025-05-08');
  assert.equal(post?.holder?.name, 'Eve');
  assert.deepEqual(post?.aliases, ['Operations Lead', 'Ops Lead']);
  assert.deepEqual(
    post?.mergedIds,
    [ops, operations].sort((a, b) => a - b),
  );
  assert.equal(await loadPost(db, ops, '2025-05-08'), null);
  assert.equal(await db.transaction().execute((trx) => mergePosts(trx, lead, lead)), false);
});
