import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { madeSource, madeStatements } from '../../test/made-notice.ts';
import { wordsOf } from '../../test/plan-server.ts';
import { samplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { testServer, type SignedIn, type Someone, type TestServer } from '../../test/server.ts';
import { peopleRoutes } from '../people/index.ts';
import { keepBack } from './keep-back.ts';
import { publicRoutes } from './index.ts';
import { canonical, type PublicContent } from './public-content.ts';
import { versionChanges } from './version-changes.ts';

let server: TestServer;
let office: SignedIn;
let anyone: Someone;
let plan: SamplePlan;
const secret = 'Leaders told inspectors that two of the homes had never been visited by anyone at all';

before(async () => {
  server = await testServer({ today: '2025-05-20', routes: [...peopleRoutes, ...publicRoutes] });
  plan = await samplePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  anyone = server.someone();
  const letter = await madeSource(server.db, {
    kind: 'monitoring-visit',
    title: 'Letter of the May visit',
    dated: '2025-05-02',
    handling: 'NOT PUBLISHED',
  });
  await madeStatements(server.db, letter, [{ kind: 'sentence', text: `${secret}.` }]);
  // One finding came from the letter; one was typed by hand in its words; one names a person.
  await server.db.updateTable('finding').set({ source_id: letter }).where('id', '=', plan.finding).execute();
  await server.db
    .updateTable('action')
    .set({ text: `${secret}, so visit them` })
    .where('id', '=', plan.secondAction)
    .execute();
  await server.db
    .updateTable('milestone')
    .set({ text: 'Olu Office opens the homes' })
    .where('id', '=', plan.milestone)
    .execute();
  await server.db
    .insertInto('reading')
    .values({ item_id: plan.measure, value: 50, numerator: 2, denominator: 4, as_at: '2025-04-30', source: 'A survey' })
    .execute();
});
after(() => server.close());

async function review(): Promise<Record<string, string>> {
  const { text, status } = await office.get(`/public-versions/review?plan=${plan.id}&as-at=2025-05-20`);
  assert.equal(status, 200);
  const hidden = Object.fromEntries(
    [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  return { ...hidden, note: '' };
}

test('before anything is published the public page says so, without signing in', async () => {
  const { status, text } = await anyone.get('/public');
  assert.equal(status, 200);
  assert.ok(text.includes('No version of the plan has been published yet'));
  assert.equal((await anyone.get('/public/plan.json')).status, 404);
  assert.equal((await anyone.get('/public-versions')).status, 303);
});

test('whoever publishes sees what changes and what is kept back, with the words and the reason', async () => {
  const words = wordsOf((await office.get(`/public-versions/review?plan=${plan.id}&as-at=2025-05-20`)).text);
  assert.ok(words.includes('Its words come from a document marked NOT PUBLISHED Children wait too long'), words);
  assert.ok(words.includes('Its words are those of Letter of the May visit, marked NOT PUBLISHED'));
  assert.ok(words.includes('It names a person Olu Office opens the homes'));
  assert.ok(words.includes('everything is new'));
});

test('a version is published only by someone who says they have read it as it is now', async () => {
  const form = await review();
  assert.equal((await office.post('/public-versions/publish', form)).status, 422);
  assert.equal((await office.post('/public-versions/publish', { ...form, read: 'yes', sha256: 'other' })).status, 409);
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.post('/public-versions/publish', { ...form, read: 'yes' })).status, 403);
  assert.equal(
    (await office.post('/public-versions/publish', { ...form, read: 'yes', note: 'Our first version.' })).status,
    303,
  );
});

test('anyone reads the version, and nothing in it or its data is of a letter that is not published, a person or a small count', async () => {
  const pages = await Promise.all(
    ['/public', '/public/versions/1', '/public/plan.json', '/public/plan.csv'].map((path) => anyone.get(path)),
  );
  for (const { status, text } of pages) {
    assert.equal(status, 200);
    for (const never of ['never been visited', 'Children wait too long', 'Olu Office', '2 of 4', 'A survey'])
      assert.ok(!text.includes(never), never);
    assert.ok(text.includes('Open two small homes'));
    assert.ok(text.includes('Head of Homes'));
  }
  assert.ok(pages[0]!.text.includes('Our first version.') && pages[0]!.text.includes('c on 30 April 2025'));
  const sha256 = createHash('sha256').update(pages[2]!.text).digest('hex');
  assert.ok(pages[0]!.text.includes(sha256), 'the hash on the page is that of the JSON file');
});

test('what was published stays as it was when the plan changes, and the next review shows old and new', async () => {
  await server.db.updateTable('action').set({ text: 'Open three small homes' }).where('id', '=', plan.action).execute();
  assert.ok((await anyone.get('/public')).text.includes('Open two small homes'));
  const words = wordsOf((await office.get(`/public-versions/review?plan=${plan.id}&as-at=2025-05-20`)).text);
  assert.ok(words.includes('Was: Open two small homes Now: Open three small homes'), words);
  assert.ok(words.includes('1 thing would change'));
  const form = await review();
  assert.equal((await office.post('/public-versions/publish', { ...form, read: 'yes' })).status, 303);
  assert.ok((await anyone.get('/public')).text.includes('Open three small homes'));
  assert.ok((await anyone.get('/public/versions/1')).text.includes('This is an earlier version'));
});

test('a published version cannot be changed or removed, whoever tries', async () => {
  await assert.rejects(
    server.db.updateTable('public_version').set({ html: 'x' }).where('id', '=', 1).execute(),
    /cannot be changed/,
  );
  await assert.rejects(server.db.deleteFrom('public_version').where('id', '=', 1).execute(), /cannot be removed/);
});

test('a version withdrawn says when and why and shows nothing of what it said; the one before stands again', async () => {
  assert.equal((await office.post('/public-versions/2/withdraw', { because: '' })).status, 422);
  assert.equal((await office.post('/public-versions/2/withdraw', { because: 'A date in it was wrong' })).status, 303);
  const gone = await anyone.get('/public/versions/2');
  assert.equal(gone.status, 410);
  assert.ok(gone.text.includes('A date in it was wrong') && !gone.text.includes('Open three'));
  assert.equal((await anyone.get('/public/versions/2/plan.json')).status, 404);
  assert.ok((await anyone.get('/public')).text.includes('Open two small homes'));
  assert.equal((await office.post('/public-versions/2/withdraw', { because: 'Again' })).status, 422);
});

test('a date before the plan, to come, or no date at all publishes nothing', async () => {
  const address = (date: string) => `/public-versions/review?plan=${plan.id}&as-at=${date}`;
  assert.equal((await office.get(address('2019-01-01'))).status, 422);
  assert.equal((await office.get(address('2030-01-01'))).status, 404);
  assert.equal((await office.get(address('yesterday'))).status, 404);
  assert.equal((await office.get('/public-versions/review?plan=99&as-at=2025-05-20')).status, 422);
});

const content = (text: string, id = 1): PublicContent => ({
  kind: 'public-plan',
  title: 'Plan',
  authority: 'Thornmere',
  asAt: '2025-05-20',
  areas: [
    {
      id: 9,
      code: '1',
      title: 'Homes',
      chapter: null,
      needsToImprove: null,
      findings: [{ id, text }],
      actions: [],
      measures: [],
    },
  ],
  milestones: [],
  ratingKey: [],
});

test('short turns of phrase and single names are not taken for a marked document’s words or a person’s name', () => {
  const given = {
    marked: new Map<number, string>(),
    documents: [{ title: 'L', handling: 'NOT PUBLISHED', texts: ['Visits are late.'] }],
    names: ['Will', 'Ann Lee'],
    plain: (text: string) => text.toLowerCase(),
  };
  assert.deepEqual(keepBack(content('Visits are late. We will act'), given).keptBack, []);
  const named = keepBack(content('ann  lee and Joann Lees visit'), given);
  assert.equal(named.content.areas[0]!.findings[0]!.text, '[a person] and Joann Lees visit');
});

test('what is new, other and gone between two versions is told', () => {
  assert.deepEqual(
    versionChanges(content('Old'), content('New')).map(({ old, now }) => [old, now]),
    [['Old', 'New']],
  );
  assert.deepEqual(
    versionChanges(content('Old'), content('New', 2)).map(({ old, now }) => [old, now]),
    [
      [null, 'New'],
      ['Old', null],
    ],
  );
});

test('content kept in another order is the same content', () => {
  assert.equal(canonical({ b: 1, a: [{ d: null, c: 'x' }] }), canonical({ a: [{ c: 'x', d: null }], b: 1 }));
});
