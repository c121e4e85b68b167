/** The vital signs through the server: what a reader sees, and what an analyst sets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import mammoth from 'mammoth';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let analyst: SignedIn;
let reader: SignedIn;
const page = '/vital-signs/cl_suitable';
const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-');
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year };
};

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst'], { name: 'Ana Lyst' });
  reader = await server.signIn(['board-member']);
});
after(() => server.close());

const set = async (what: string, fields: Record<string, string>, who = analyst) => {
  await who.get(`${page}/set`);
  return who.post(`${page}/${what}`, fields);
};

test('before the first return there is nothing to read, and that is said', async () => {
  assert.match((await reader.get('/vital-signs')).text, /No return has been loaded yet/);
  assert.doesNotMatch((await reader.get('/vital-signs')).text, /href="\/returns\/new"/);
  assert.match((await analyst.get('/vital-signs')).text, /href="\/returns\/new"/);
  assert.match((await reader.get(page)).text, /No return has been loaded yet/);
  const said = await set('commentary', { text: 'All is well' });
  assert.equal(said.status, 422);
  assert.match(said.text, /There is no reading yet/);
});

test('a reading stands with what it is made of, as at its day; an earlier day shows what was known of it', async () => {
  await loadCareLeavers(server.services, '2025-03-31', 48, 80);
  await loadCareLeavers(server.services, '2025-04-30', 40, 80);
  const now = wordsOf((await reader.get('/vital-signs')).text);
  assert.match(now, /As at 30 April 2025, from Annex A/);
  assert.match(now, /Care leavers in suitable accommodation 50% \(40 of 80\)/);
  assert.match(now, /Down 10 points/);
  const earlier = wordsOf((await reader.get('/vital-signs?as-at=2025-03-31')).text);
  assert.match(earlier, /60% \(48 of 80\)/);
  assert.doesNotMatch(earlier, /50% \(40 of 80\)/);
});

test('a target holds from its day, with its reason, and a reading that misses it beyond doubt says so', async () => {
  const given = await set('target', {
    value: '85%',
    'target-because': 'The board agreed it',
    ...day('from', '2025-04-01'),
  });
  assert.equal(given.status, 303, wordsOf(given.text));
  const now = wordsOf((await reader.get(page)).text);
  assert.match(now, /misses the target of 85%/);
  assert.match(now, /1 April 2025 Target 85% The board agreed it Ana Lyst/);
  const overview = wordsOf((await reader.get('/vital-signs')).text);
  assert.match(
    overview,
    /Missing their target 1 Care leavers in suitable accommodation 50% \(40 of 80\) ?, target 85%/,
  );
  assert.match(overview, /Nobody has said yet what is behind it/);
  assert.match(
    wordsOf((await reader.get('/vital-signs?as-at=2025-03-31')).text),
    /No indicator that has a target misses it/,
  );
});

test('a target that is no number, over 100%, or without a reason or a day is sent back with what was typed', async () => {
  const wrong = [
    [{ value: 'most', 'target-because': 'Why', ...day('from', '2025-04-01') }, /must be a number/],
    [{ value: '120', 'target-because': 'Why', ...day('from', '2025-04-01') }, /cannot be more than 100/],
    [{ value: '80', 'target-because': '', ...day('from', '2025-04-01') }, /Enter why this is the target/],
    [{ value: '80', 'target-because': 'Why' }, /Enter the day from which it holds/],
    [{ value: '80', 'target-because': 'Why', ...day('from', '2025-02-31') }, /govuk-error-message/],
  ] as const;
  for (const [fields, says] of wrong) {
    const answer = await set('target', fields);
    assert.equal(answer.status, 422);
    assert.match(answer.text, says);
    assert.match(answer.text, new RegExp(`value="${fields.value}"`));
  }
  assert.equal((await server.db.selectFrom('indicator_target').select('id').execute()).length, 1);
});

test('a step change is noted only on the day of a reading, and can be taken back once', async () => {
  const between = await set('step', { 'step-because': 'A new landlord', ...day('step', '2025-04-15') });
  assert.equal(between.status, 422);
  assert.match(between.text, /The day must be that of a reading/);
  assert.match(between.text, /A new landlord/);
  assert.equal((await set('step', { 'step-because': 'A new landlord', ...day('step', '2025-04-30') })).status, 303);
  assert.match(wordsOf((await reader.get(page)).text), /30 April 2025 Step change A new landlord Ana Lyst/);
  const { id } = await server.db.selectFrom('indicator_step').select('id').executeTakeFirstOrThrow();
  // A step change of one indicator is not taken back through the page of another.
  await analyst.get(`${page}/set`);
  assert.equal((await analyst.post('/vital-signs/cl_eet/step', { 'take-back': String(id) })).status, 404);
  assert.equal((await set('step', { 'take-back': String(id) })).status, 303);
  assert.equal((await set('step', { 'take-back': String(id) })).status, 404);
  assert.doesNotMatch(wordsOf((await reader.get(page)).text), /Step change A new landlord/);
  const audits = await server.db
    .selectFrom('audit')
    .select('what')
    .where('subject', '=', 'indicator:cl_suitable')
    .execute();
  assert.deepEqual(
    audits.map(({ what }) => what),
    ['indicator.set-target', 'indicator.set-step', 'indicator.take-back-step'],
  );
});

test('what is said of an indicator stands beside it on the vital signs', async () => {
  assert.equal((await set('commentary', { text: '' })).status, 422);
  assert.equal((await set('commentary', { text: 'Two landlords left <in March>' })).status, 303);
  const now = await reader.get('/vital-signs');
  assert.match(wordsOf(now.text), /Two landlords left/);
  assert.doesNotMatch(now.text, /<in March>/);
});

test('small counts are kept back on every page and in every download', async () => {
  await loadCareLeavers(server.services, '2025-05-07', 77, 80);
  for (const path of ['/vital-signs', page, '/vital-signs.csv']) {
    const { text } = await reader.get(path);
    assert.doesNotMatch(wordsOf(text), /77 of 80|96\.25|96\.3/, path);
  }
  assert.match((await reader.get('/vital-signs.csv')).text, /cl_suitable,[^\n]*2025-05-07,c,80/);
});

test('the vital signs are a Word and a PDF paper too, with what a page says', async () => {
  const word = await reader.get('/vital-signs.docx?as-at=2025-04-30');
  assert.equal(word.status, 200);
  const { value: text } = await mammoth.extractRawText({ buffer: word.bytes });
  for (const words of ['As at 30 April 2025', 'Missing their target', '50% (40 of 80)', 'Two landlords left'])
    assert.ok(text.includes(words), words);
  const pdf = await reader.get('/vital-signs.pdf');
  assert.equal(pdf.status, 200);
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await reader.get('/vital-signs.docx?as-at=2020-01-31')).status, 404);
});

test('readers read and set nothing; an indicator there is not is not found', async () => {
  assert.equal((await reader.get(`${page}/set`)).status, 403);
  for (const what of ['target', 'step', 'commentary'])
    assert.equal((await reader.post(`${page}/${what}`, { value: '1' })).status, 403);
  assert.equal((await reader.get('/vital-signs/no_such_thing')).status, 404);
  assert.doesNotMatch((await reader.get(page)).text, /Set its target/);
  const reviewer = await server.signIn(['reviewer']);
  for (const path of ['/vital-signs', page, '/vital-signs.csv', '/vital-signs.xlsx'])
    assert.equal((await reviewer.get(path)).status, 403, path);
});
