import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { importTwice, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { areasNow } from './place-queries.ts';

let server: TestServer;
let admin: SignedIn;
let planId: number;
const area = new Map<string, number>();
const of = (title: string) => [...area].find(([name]) => name.endsWith(title))![1];
let actions: Map<string, number>;

before(async () => {
  server = await testServer();
  planId = await importTwice(server.db);
  admin = await server.signIn(['administrator'], { name: 'Ada Admin' });
  for (const { id, title } of await areasNow(server.db, '2025-05-08')) area.set(title, id);
  const rows = await server.db.selectFrom('action').select(['id', 'ref']).where('superseded_at', 'is', null).execute();
  actions = new Map(rows.map(({ id, ref }) => [ref, id]));
});
after(() => server.close());

/** Someone whose role an administrator limits, on the page for it. */
async function limited(
  role: 'programme-office' | 'senior-leader' | 'read-only' | 'action-owner',
  to: Fields,
): Promise<SignedIn> {
  const someone = await server.signIn([role]);
  const page = await admin.get(`/people/${someone.personId}`);
  const address = /href="([^"]+\/limit)"/.exec(page.text)![1]!;
  const form = formOn(await admin.get(address), { for: 'part', ...to });
  const answer = await admin.post(address, form);
  assert.equal(answer.status, 303, wordsOf(answer.text));
  await someone.get('/account');
  return someone;
}

const statusOf = async (someone: SignedIn, path: string) => (await someone.get(path)).status;

test('an office for one area changes that area and its parts, and is refused in every other by the server', async () => {
  const office = await limited('programme-office', { area: String(of('Leaving care')) });
  assert.equal(await statusOf(office, `/actions/${actions.get('LC10')}/edit`), 200);
  assert.equal(await statusOf(office, `/actions/${actions.get('KT1')}/edit`), 200, 'a part of the area');
  for (const path of ['edit', 'remove', 'close', 'correct'])
    assert.equal(await statusOf(office, `/actions/${actions.get('H2')}/${path}`), 403, path);
  const form = formOn(await office.get(`/actions/${actions.get('LC10')}/edit`), { text: 'Open twelve homes' });
  assert.equal((await office.post(`/actions/${actions.get('LC10')}/edit`, form)).status, 303);
  const refused = await office.post(`/actions/${actions.get('H2')}/edit`, { ...form, text: 'Mine now' });
  assert.equal(refused.status, 403);
  says(refused, /Your role is for another part of the council/);
  assert.ok(!(await office.get(`/actions/${actions.get('H2')}`)).text.includes('Mine now'));
});

test('neither an item of the area is moved out of it, nor a new one put elsewhere', async () => {
  const office = await limited('programme-office', { area: String(of('Leaving care')) });
  const edit = `/actions/${actions.get('LC2')}/edit`;
  const moved = formOn(await office.get(edit), { area: String(of('Health')) });
  assert.equal((await office.post(edit, moved)).status, 403);
  const add = `/plan/${planId}/findings/new`;
  assert.equal(await statusOf(office, `${add}?of=${of('Leaving care')}`), 200);
  assert.equal(await statusOf(office, `${add}?of=${of('Health')}`), 403);
  const finding = { text: 'A new finding', area: String(of('Health')) };
  assert.equal((await office.post(`${add}?of=${of('Leaving care')}`, finding)).status, 403);
  assert.equal((await office.post(add, finding)).status, 403);
  assert.equal((await office.post(add, { ...finding, area: String(of('Leaving care')) })).status, 303);
});

test('it does nothing to the plan as a whole, is offered nothing it may not do, and reads everything', async () => {
  const office = await limited('programme-office', { chapter: 'Chapter 2' });
  for (const path of [
    `/plan/${planId}/edit`,
    `/plan/${planId}/rating-key/edit`,
    '/import',
    '/month/lock',
    '/reports/new',
  ])
    assert.equal(await statusOf(office, path), 403, path);
  assert.equal((await office.post('/month/open', { month: '2025-05' })).status, 403);
  const own = await office.get(`/actions/${actions.get('H2')}`);
  assert.ok(own.text.includes(`/actions/${actions.get('H2')}/edit`));
  const other = await office.get(`/actions/${actions.get('LC10')}`);
  assert.equal(other.status, 200);
  assert.ok(!other.text.includes(`/actions/${actions.get('LC10')}/edit`));
  assert.equal(await statusOf(office, '/questions'), 200);
  assert.equal(await statusOf(office, '/month'), 200);
});

test('a reader for one chapter, who reads only there, sees no word of another', async () => {
  const reader = await limited('read-only', { chapter: 'Chapter 2', 'reads-within': 'yes' });
  const own = ['actions', 'findings', 'measures', 'compare', 'search?q=homes', 'rating-key', 'glossary'];
  for (const path of ['/plan', ...own.map((page) => `/plan/${planId}/${page}`)]) {
    const { status, text } = await reader.get(path);
    assert.equal(status, 200, path);
    assert.ok(!/ten homes|Leaving care|sofas/i.test(wordsOf(text)), `${path}: ${wordsOf(text)}`);
  }
  assert.match(wordsOf((await reader.get(`/plan/${planId}/actions`)).text), /Hold a clinic/);
  assert.equal(await statusOf(reader, `/areas/${of('Health')}`), 200);
  for (const path of [
    `/areas/${of('Leaving care')}`,
    `/actions/${actions.get('LC2')}`,
    `/history/${actions.get('LC2')}`,
    ...['trend', 'milestones', 'on-a-page', 'export.json', 'source', 'approvals'].map(
      (page) => `/plan/${planId}/${page}`,
    ),
    ...['/sources', '/reports', '/threads', '/own-view', '/adviser', '/reviews', '/bodies', '/duties/new'],
  ])
    assert.equal(await statusOf(reader, path), 403, path);
});

/** The open questions about one area, by number, as the whole council's office sees them. */
async function questionsIn(title: string): Promise<number[]> {
  const office = await server.signIn(['programme-office']);
  const list = await office.get(`/plan/${planId}/questions?area=${of(title)}&show=all`);
  return [...list.text.matchAll(/\/questions\/(\d+)"/g)].map(([, id]) => Number(id));
}

test('questions are answered in one’s own part, and those of another are read and not answered', async () => {
  const [own, others] = [await questionsIn('Leaving care'), await questionsIn('Health')];
  const other = others.find((id) => !own.includes(id));
  assert.ok(own.length > 2 && other !== undefined);
  const lead = await limited('senior-leader', { area: String(of('Leaving care')) });
  const form = formOn(await lead.get(`/questions/${own[0]}`), { answer: 'It is true, and we are on it.' });
  assert.equal((await lead.post(`/questions/${own[0]}`, form)).status, 303);
  says(await lead.get(`/questions/${own[0]}`), /It is true, and we are on it/);
  const page = await lead.get(`/questions/${other}`);
  assert.equal(page.status, 200);
  assert.ok(!page.text.includes('name="answer"'), 'no form is offered where it would be refused');
  assert.equal((await lead.post(`/questions/${other}`, form)).status, 403);
});

test('a reader for one chapter sees the questions of it alone, and their looking closes nobody else’s', async () => {
  const [own, others] = [await questionsIn('Health'), await questionsIn('Leaving care')];
  const reader = await limited('read-only', { chapter: 'Chapter 2', 'reads-within': 'yes' });
  const list = await reader.get('/questions?show=all');
  const seen = [...list.text.matchAll(/\/questions\/(\d+)"/g)].map(([, id]) => Number(id));
  assert.ok(seen.length > 0 && seen.every((id) => own.includes(id)), wordsOf(list.text));
  assert.ok(!/ten homes|Leaving care|sofas/i.test(wordsOf(list.text)), wordsOf(list.text));
  const csv = await reader.get('/questions?format=csv');
  assert.ok(!/ten homes|Leaving care|sofas/i.test(csv.text), csv.text);
  says(await reader.get('/plan'), /Open questions/);
  assert.equal(await statusOf(reader, `/questions/${seen[0]}`), 200);
  const hidden = others.find((id) => !own.includes(id));
  assert.equal(await statusOf(reader, `/questions/${hidden}`), 403);
  assert.deepEqual(await questionsIn('Leaving care'), others, 'nothing was marked as gone');
});

test('what falls due in one’s own part is made a duty and done; a reader for another part sees none of it', async () => {
  const action = actions.get('LC10')!;
  const { id: step } = await server.db
    .selectFrom('step')
    .select('id')
    .where('action_id', '=', action)
    .executeTakeFirstOrThrow();
  const monthly = { due: 'Monthly from January 2025', due_kind: 'recurring', every: 'P1M', from_on: '2025-01-01' };
  await server.db.updateTable('step').set(monthly).where('id', '=', step).execute();
  const office = await limited('programme-office', { area: String(of('Leaving care')) });
  const elsewhere = await limited('programme-office', { area: String(of('Health')) });
  assert.equal((await elsewhere.post(`/duties/from-step/${step}`, {})).status, 403);
  const made = await office.post(`/duties/from-step/${step}`, {});
  assert.equal(made.status, 303, wordsOf(made.text));
  const duty = made.location!;
  for (const path of ['', '/edit', '/end']) {
    assert.equal(await statusOf(office, `${duty}${path}`), 200, path);
    assert.equal(await statusOf(elsewhere, `${duty}${path}`), path === '' ? 200 : 403, path);
  }
  assert.ok(!(await elsewhere.get(duty)).text.includes(`${duty}/edit`), 'no link to what would be refused');
  const inIt = await limited('read-only', { chapter: 'Chapter 1', 'reads-within': 'yes' });
  const beside = await limited('read-only', { chapter: 'Chapter 2', 'reads-within': 'yes' });
  says(await inIt.get('/duties'), /LC10/);
  for (const path of ['/duties', '/calendar?view=list&months=12', '/duties/recurring', '/calendar/feeds'])
    assert.ok(!/LC10|ten homes/i.test(wordsOf((await beside.get(path)).text)), path);
  assert.equal(await statusOf(beside, duty), 403);
});

test('what a role is for is checked, says who it was changed by, and ends with the role', async () => {
  const office = await server.signIn(['programme-office'], { name: 'Otto Office' });
  const address = /href="([^"]+\/limit)"/.exec((await admin.get(`/people/${office.personId}`)).text)![1]!;
  const nothing = await admin.post(address, { for: 'part' });
  assert.equal(nothing.status, 422);
  says(nothing, /Select at least one area, chapter, service or team/);
  says(await admin.post(address, {}), /Select whether the role is for the whole council/);
  says(
    await admin.post(address, { for: 'part', team: 'North', 'reads-within': 'yes' }),
    /Select the areas or chapters/,
  );
  assert.equal((await admin.post(address, { for: 'part', area: '999999' })).status, 422);
  assert.equal((await admin.post(address, { for: 'part', area: String(of('Health')) })).status, 303);
  says(await admin.get(`/people/${office.personId}`), /area 2 Health/);
  says(await admin.get(`/people/${office.personId}`), /Said which part of the council a role is for/);
  assert.equal((await admin.post(address, { for: 'whole' })).status, 303);
  assert.equal(await statusOf(office, '/import'), 200);
  assert.equal((await office.post(address, { for: 'whole' })).status, 403);
});

test('a service is a group of teams: its manager sees the children of them all, and of none once it has ended', async () => {
  const made = await admin.post('/services', { name: 'Children in care' });
  assert.equal(made.status, 303);
  const service = made.location!;
  says(await admin.post('/services', { name: 'children in CARE' }), /There is a service of this name already/);
  assert.equal((await admin.post(service, { others: 'North\n North \nSouth' })).status, 303);
  const manager = await server.signIn(['service-manager']);
  says(await manager.get('/lists'), /You see no children/);
  const address = /href="([^"]+\/limit)"/.exec((await admin.get(`/people/${manager.personId}`)).text)![1]!;
  const id = /\d+$/.exec(service)![0];
  assert.equal((await admin.post(address, { for: 'part', service: id })).status, 303);
  says(await manager.get('/lists'), /You see the children of: North; South/);
  assert.equal((await admin.post(service, { do: 'end' })).status, 303);
  says(await manager.get('/lists'), /You see no children/);
});
