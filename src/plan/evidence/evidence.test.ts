import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let owner: SignedIn;
let office: SignedIn;
let reader: SignedIn;
let plan: CyclePlan;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
  reader = await server.signIn(['board-member'], { name: 'Bea Board' });
});
after(() => server.close());

const pdf = Buffer.from('%PDF-1.7 an audit of homes');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const relates = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { 'evidence-relates-day': day, 'evidence-relates-month': month, 'evidence-relates-year': year };
};
const file = (bytes: Buffer, name = 'audit.pdf'): Fields => ({
  ...{ 'evidence-kind': 'file', 'evidence-title': 'Audit of homes', 'evidence-child': 'no' },
  ...relates('2025-04-12'),
  'evidence-file': { name, bytes, mediaType: 'text/html' },
});
const add = async (who: SignedIn, item: number, fields: Fields) =>
  who.post(`/evidence/add/${item}`, formOn(await who.get(`/evidence/add/${item}`), fields));
const latest = () => server.db.selectFrom('evidence').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();

test('a document with macros is sent back with how to save it without, and nothing is kept', async () => {
  const before = await server.db.selectFrom('evidence').select('id').execute();
  const word = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('[Content_Types].xml word/vbaProject.bin')]);
  const answer = await add(owner, plan.action, file(word, 'audit.docx'));
  assert.equal(answer.status, 422);
  says(answer, /The file contains macros. Save it as an ordinary document, or as a PDF, and choose that/);
  assert.equal((await server.db.selectFrom('evidence').select('id').execute()).length, before.length);
});

test('a file is kept by its hash, known by its bytes, and only ever saved by the browser', async () => {
  const added = await add(owner, plan.action, file(pdf));
  assert.equal(added.location, `/actions/${plan.action}`);
  const { id } = await latest();
  const page = await owner.get(`/evidence/${id}`);
  says(page, new RegExp(sha256(pdf)));
  says(page, /Relates to[\s\S]*12 April 2025/);
  const opened = await reader.get(`/evidence/${id}/files/1`);
  assert.equal(opened.headers['content-type'], 'application/pdf');
  assert.match(String(opened.headers['content-disposition']), /^attachment; filename="audit\.pdf"/);
  assert.deepEqual(opened.bytes, pdf);
  const read = await server.db.selectFrom('audit').select('who').where('what', '=', 'evidence.read').execute();
  assert.deepEqual(read, [{ who: 'Bea Board' }], 'every opening is logged');
  assert.equal((await reader.get(`/evidence/${id}/files/2`)).status, 404);
});

test('a name that turns its direction is kept and shown as it is', async () => {
  assert.equal((await add(owner, plan.action, file(pdf, 'audit\u202efdp.exe.pdf'))).status, 303);
  const { id } = await latest();
  says(await owner.get(`/evidence/${id}`), /auditfdp\.exe\.pdf/);
  const opened = await reader.get(`/evidence/${id}/files/1`);
  assert.match(String(opened.headers['content-disposition']), /filename\*=UTF-8''auditfdp\.exe\.pdf$/);
});

test('a file that is not what it says, too large or empty is refused in plain words, and nothing is kept', async () => {
  const count = async () => (await server.db.selectFrom('evidence').selectAll().execute()).length;
  const before = await count();
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  says(await add(owner, plan.action, file(page)), /The file must be one of these/);
  says(await add(owner, plan.action, file(Buffer.alloc(0))), /The file is empty/);
  const large = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]);
  says(await add(owner, plan.action, file(large)), /The file must be smaller than 20 MB/);
  assert.equal(await count(), before);
});

test('everything missing is said at once', async () => {
  const empty = await add(owner, plan.action, {});
  assert.equal(empty.status, 422);
  for (const words of [
    /Choose whether the evidence is/,
    /Enter what the evidence is/,
    /Enter the date the evidence relates to/,
  ])
    says(empty, words);
  const bad: Fields = { 'evidence-kind': 'link', 'evidence-title': 'A page', 'evidence-url': 'javascript:alert(1)' };
  const wrong = await add(owner, plan.action, { ...bad, ...relates('2025-04-21') });
  says(wrong, /Enter a whole address/);
  says(wrong, /must be today or in the past/);
});

test('a newer version is added beside the older, which stays', async () => {
  await add(owner, plan.action, file(pdf));
  const { id } = await latest();
  const newer = Buffer.from('%PDF-1.7 the audit, corrected');
  const added = await owner.post(`/evidence/${id}/version`, { 'version-file': { name: 'audit2.pdf', bytes: newer } });
  assert.equal(added.location, `/evidence/${id}`);
  assert.deepEqual((await owner.get(`/evidence/${id}/files/1`)).bytes, pdf);
  assert.deepEqual((await owner.get(`/evidence/${id}/files/2`)).bytes, newer);
});

test('a file in which a child could be recognised is opened by fewer people', async () => {
  await add(owner, plan.action, { ...file(pdf), 'evidence-child': 'yes' });
  const { id } = await latest();
  assert.equal((await reader.get(`/evidence/${id}`)).status, 200);
  assert.equal((await reader.get(`/evidence/${id}/files/1`)).status, 403);
  assert.equal((await office.get(`/evidence/${id}/files/1`)).status, 200);
});

test('readers add nothing and withdraw nothing', async () => {
  assert.equal((await reader.get(`/evidence/add/${plan.action}`)).status, 403);
  const { id } = await latest();
  assert.equal((await reader.post(`/evidence/${id}/withdraw`, { 'withdraw-because': 'x' })).status, 403);
});

test('evidence is withdrawn with a reason by whoever added it, stays to be seen and supports nothing', async () => {
  const { id } = await latest();
  const other = await server.signIn(['action-owner'], { name: 'Otto Other' });
  assert.equal((await other.post(`/evidence/${id}/withdraw`, { 'withdraw-because': 'x' })).status, 403);
  const page = await owner.get(`/evidence/${id}`);
  says(await owner.post(`/evidence/${id}/withdraw`, formOn(page)), /Enter why it is withdrawn/);
  const before = await current();
  assert.equal((await owner.post(`/evidence/${id}/withdraw`, { 'withdraw-because': 'Wrong home' })).status, 303);
  assert.equal(await current(), before - 1);
  says(await reader.get(`/evidence/${id}`), /Withdrawn by Hana Homes[\s\S]*Wrong home/);
  assert.equal((await owner.post(`/evidence/${id}/withdraw`, { 'withdraw-because': 'Again' })).status, 409);
});

async function current(asAt = '2025-04-20'): Promise<number> {
  const view = await readPlan(server.services, plan.id, asAt);
  return view?.actions.find((one) => one.id === plan.action)?.currentEvidenceCount ?? -1;
}

test('evidence found after a month is locked is not in that month, though it relates to it', async () => {
  await office.post('/month/open', { month: '2025-04' });
  await office.post('/month/moderated');
  await office.post('/month/lock');
  const before = await current();
  const note: Fields = { 'evidence-kind': 'note', 'evidence-title': 'Found later', 'evidence-note': 'In a drawer' };
  assert.equal((await add(owner, plan.action, { ...note, ...relates('2025-04-02') })).status, 303);
  assert.equal(await current(), before);
  assert.equal(await current('2025-04-21'), before + 1);
});

test('evidence belongs to findings and measures as well', async () => {
  const note: Fields = { 'evidence-kind': 'note', 'evidence-title': 'Survey', 'evidence-note': '12 of 15 said so' };
  assert.equal(
    (await add(office, plan.finding, { ...note, ...relates('2025-04-02') })).location,
    `/findings/${plan.finding}`,
  );
  assert.equal(
    (await add(office, plan.measure, { ...note, ...relates('2025-04-02') })).location,
    `/measures/${plan.measure}`,
  );
  assert.equal((await office.get('/evidence/add/999999')).status, 404);
});
