import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { madeNotice, madeSource, madeStatements } from '../../../test/made-notice.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { allRoutes } from '../../rooms.ts';

let server: TestServer;
let office: SignedIn;
let reviewer: SignedIn;
let other: SignedIn;
let plan: SamplePlan;
let made: Awaited<ReturnType<typeof madeNotice>>;
let letter: number;

before(async () => {
  server = await testServer({ today: '2025-06-10', routes: allRoutes });
  plan = await samplePlan(server.db);
  made = await madeNotice(server.db);
  const sha256 = await server.db
    .transaction()
    .execute((trx) => server.services.files.keep(trx, Buffer.from('The letter')));
  assert.equal(sha256, createHash('sha256').update('The letter').digest('hex'));
  letter = await madeSource(server.db, {
    kind: 'monitoring-visit',
    title: 'A letter',
    dated: '2025-06-01',
    handling: 'NOT PUBLISHED',
    sha256,
  });
  await madeStatements(server.db, letter, [{ kind: 'sentence', text: 'Visits are not yet regular.' }]);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  reviewer = await server.signIn(['reviewer'], { name: 'Rae Reviewer' });
  other = await server.signIn(['reviewer'], { name: 'Otto Other' });
});
after(() => server.close());

const days = (name: string, day: string, month = '6') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2025',
});
const grant = (things: string[], more: Record<string, string> = {}) =>
  office.post('/supply/new', {
    person: String(reviewer.personId),
    purpose: 'The June review',
    review: '',
    thing: things,
    ...days('from', '10'),
    ...days('until', '20'),
    ...more,
  });
const places = async () =>
  [...(await reviewer.get('/supplied')).text.matchAll(/href="(\/supplied\/\d+)"/g)].map(([, href]) => href!);

test('a reviewer comes in at what they may see, and may see nothing else of the product', async () => {
  assert.equal((await reviewer.get('/')).location, '/supplied');
  assert.ok((await reviewer.get('/supplied')).text.includes('Nothing is open to you today'));
  const closed = allRoutes.filter(
    (route) => !['anyone', 'signed-in', 'supply.read'].includes(route.access) && !route.path.includes(':'),
  );
  assert.ok(closed.length > 20);
  for (const { path, method } of closed)
    if (method === 'GET') assert.equal((await reviewer.get(path)).status, 403, path);
});

test('what is granted says what is missing, and needs a last day', async () => {
  const empty = await office.post('/supply/new', { person: '', purpose: '' });
  for (const words of [
    'Choose the reviewer',
    'Enter the first day',
    'Enter the last day',
    'Tick what they may see',
    'Enter what it is for',
  ])
    assert.ok(empty.text.includes(words), words);
  assert.match(
    (await grant([`source:${letter}`], days('until', '9'))).text,
    /must be the same as or after the first day/,
  );
  assert.equal((await grant(['source:999'])).status, 422);
});

test('a reviewer opens the document, the area and the notice granted, and every opening is written down', async () => {
  assert.equal((await grant([`source:${letter}`, `area:${plan.area}`, `notice:${made.notice}`])).status, 303);
  const open = await places();
  assert.equal(open.length, 3);
  const texts = await Promise.all(open.map(async (place) => wordsOf((await reviewer.get(place)).text)));
  assert.ok(texts.some((text) => text.includes('Visits are not yet regular.')));
  assert.ok(texts.some((text) => text.includes('Open two small homes')));
  assert.ok(texts.some((text) => text.includes('The Adviser will report on progress')));
  const file = await reviewer.get(`${open.find((_place, at) => texts[at]!.includes('Visits are'))}/files/received`);
  assert.equal(file.text, 'The letter');
  const log = wordsOf((await office.get('/supply')).text);
  assert.ok(
    log.includes('Rae Reviewer Opened A letter') && log.includes('Rae Reviewer Downloaded A letter: A letter.pdf'),
    log,
  );
  assert.ok((await office.get('/supply/log.csv')).text.includes('Rae Reviewer,downloaded,A letter,A letter.pdf'));
});

test('one reviewer’s grant is not another’s, and not a board member’s', async () => {
  const [place] = await places();
  assert.equal((await other.get(place!)).status, 404);
  const member = await server.signIn(['board-member']);
  assert.equal((await member.get(place!)).status, 403);
  assert.equal((await member.get('/supply')).status, 403);
});

test('a grant that is revoked opens nothing from that moment on, says why, and the attempt is written down', async () => {
  const [place] = await places();
  const id = place!.split('/').at(-1)!;
  assert.equal((await office.post(`/supply/${id}/revoke`, { because: '' })).status, 422);
  assert.equal((await office.post(`/supply/${id}/revoke`, { because: 'Sent in error' })).status, 303);
  const refused = await reviewer.get(place!);
  assert.equal(refused.status, 403);
  assert.ok(refused.text.includes('It was revoked: Sent in error'));
  assert.equal((await reviewer.get(`${place}/files/received`)).status, 403);
  assert.ok(wordsOf((await office.get('/supply')).text).includes('Refused: not open on that day'));
});

test('an issued report is read and downloaded, with none of its numbers leading to what was not granted', async () => {
  const leader = await server.signIn(['senior-leader', 'programme-office'], { name: 'Lena Leader' });
  const report = (await leader.post('/reports/new', { kind: 'monthly', plan: String(plan.id), ...days('as-at', '10') }))
    .location!;
  const { text } = await leader.get(`${report}/issue`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  assert.equal(
    (await leader.post(`${report}/issue`, { version: hidden('version'), mark: hidden('mark'), without: 'yes' })).status,
    303,
  );
  assert.equal((await grant([`pack:${report.split('/').at(-1)}`])).status, 303);
  const place = (await places()).at(-1)!;
  const page = await reviewer.get(place);
  assert.ok(page.text.includes('Open two small homes') && page.text.includes(`${place}/files/report.pdf`));
  assert.ok(!/href="\/plan\//.test(page.text), 'no link leads into the plan');
  assert.equal((await reviewer.get(`${place}/files/report.pdf`)).bytes.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await reviewer.get(`${place}/files/other.txt`)).status, 404);
  assert.equal((await reviewer.get(report)).status, 403);
});

test('before its first day and after its last a grant opens nothing', async () => {
  await grant([`area:${plan.otherArea}`], { ...days('from', '12'), ...days('until', '13') });
  const ids = await server.db.selectFrom('supply_grant').select('id').where('thing_id', '=', plan.otherArea).execute();
  const place = `/supplied/${ids[0]!.id}`;
  assert.ok((await reviewer.get(place)).text.includes('It opens to you on 12 June 2025'));
  server.setToday('2025-06-14');
  const again = await server.signIn(['reviewer'], { name: 'Third Reviewer' });
  await server.db.updateTable('supply_grant').set({ person_id: again.personId }).where('id', '=', ids[0]!.id).execute();
  assert.ok((await again.get(place)).text.includes('It was open to you until 13 June 2025'));
});

test('what was supplied is never forgotten', async () => {
  await assert.rejects(server.db.deleteFrom('supply_log').execute());
});
