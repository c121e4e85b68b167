import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoReceived } from '../../../demo/index.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { loadPlan } from '../model/load-plan.ts';

let server: TestServer;
let office: SignedIn;
let report: number;

before(async () => {
  server = await testServer({ today: '2026-11-26' });
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  report = await addReport();
});
after(() => server?.close());

/** Adds the demo council's inspection report as a person does, received on 9 January 2026; answers its number. */
async function addReport(): Promise<number> {
  const { text } = demoReceived('2026-11-26')[1]!;
  await office.get('/sources/add');
  const file = { name: 'report.md', bytes: Buffer.from(text) };
  const read = await office.post('/sources/add', { file, kind: 'find' });
  const form = formOn(await office.get(read.location!), { do: 'save', receivedOn: '2026-01-09' });
  const saved = await office.post(read.location!, form);
  return Number(saved.location!.split('/').at(-1));
}

test('a report’s page offers to start a plan; what must improve is its areas, with the paragraphs that speak of each', async () => {
  const page = await office.get(`/sources/${report}`);
  assert.equal(linkTo(page.text, 'Start a plan from this report'), `/sources/${report}/start-plan`);
  const form = await office.get(`/sources/${report}/start-plan`);
  const words = wordsOf(form.text);
  assert.match(words, /The frequency of visits to children who are subject to child protection plans/);
  assert.match(words, /Both speak of: /);
  // 70 and 30 working days after 9 January 2026, and no draft: the report speaks of no priority action.
  assert.match(words, /with Ofsted and the Secretary of State by 21 April 2026/);
  assert.match(words, /published the inspection report by 20 February 2026/);
  const fields = formOn(form);
  assert.deepEqual(fields['date'], ['report_publish_30wd', 'action_statement_70wd']);
  assert.equal([fields['area']!].flat().length, 8);
  // Visits: the paragraph that says children are not visited as often as their plan says is ticked.
  const visits = [fields['support-2'] ?? []].flat();
  assert.ok(visits.length > 0, 'nothing is ticked for visits');
});

test('what is wrong with the form is said, and what was ticked stays', async () => {
  const form = formOn(await office.get(`/sources/${report}/start-plan`));
  const none = await office.post(`/sources/${report}/start-plan`, { ...form, area: [] });
  assert.equal(none.status, 422);
  says(none, /Choose at least one area for improvement/);
  const twice = await office.post(`/sources/${report}/start-plan`, {
    ...form,
    'title-0': 'Visits',
    'title-1': 'visits',
    title: '',
    asAt: '2027-01-01',
  });
  assert.equal(twice.status, 422);
  says(twice, /Two areas are called “visits”/);
  says(twice, /Enter a title for the plan/);
  says(twice, /must be 26 November 2026 or earlier/);
});

test('the plan that is saved has its areas, findings, measures still to be agreed and statutory dates, each from its place', async () => {
  const form = formOn(await office.get(`/sources/${report}/start-plan`));
  const saved = await office.post(`/sources/${report}/start-plan`, {
    ...form,
    title: 'Putting it right',
    area: ['1', '2', '3'],
    'title-2': 'Seeing children',
  });
  assert.equal(saved.status, 303, saved.text.slice(0, 300));
  const planId = Number(saved.location!.split('/').at(-1));
  const plan = (await loadPlan(server.db, planId, '2026-11-26'))!;
  assert.deepEqual(plan.areas.map(({ title }) => title).slice(1, 2), ['Seeing children']);
  assert.equal(plan.areas.length, 3);
  assert.deepEqual(
    plan.milestones.map(({ byOn }) => byOn),
    ['2026-02-20', '2026-04-21'],
  );
  assert.equal(plan.measures.length, 3);
  assert.ok(plan.measures.every((one) => one.targets.length === 0 && /^To be agreed/.test(one.text)));
  const seeing = plan.areas[1]!;
  const findings = plan.findings.filter((one) => one.areaId === seeing.id);
  assert.ok(findings.length > 0);
  assert.ok(
    findings.every((one) => one.from.sourceId === report && /^paragraph \d+, line \d+$/.test(one.from.place ?? '')),
  );
  assert.match(seeing.from.place ?? '', /^what needs to improve, line \d+$/);
  // From the finding to the inspector's own paragraph.
  const visited = findings.find((one) => /not visited as often/.test(one.text))!;
  const page = await office.get(`/findings/${visited.id}`);
  const link = linkTo(page.text, "Thornmere Council: Inspection of local authority children's services, December 2025");
  const source = await office.get(link.split('#')[0]!);
  says(source, /The passage you came for/);
  says(source, /not visited as often as their plan says/);
});

test('it is a plan like any other: an action is added, a month opened, and the report says a plan was started', async () => {
  const found = await server.db
    .selectFrom('plan')
    .select('id')
    .where('title', '=', 'Putting it right')
    .executeTakeFirstOrThrow();
  const area = (await loadPlan(server.db, found.id, '2026-11-26'))!.areas[0]!;
  says(await office.get(`/plan/${found.id}`), /Open an area to read its findings and add the actions that answer them/);
  const address = `/plan/${found.id}/actions/new?of=${area.id}`;
  const typed = { ref: 'A1', text: 'Read every plan that has drifted', due: 'March 2027' };
  const added = await office.post(address, formOn(await office.get(address), typed));
  assert.equal(added.status, 303, wordsOf(added.text));
  const now = (await loadPlan(server.db, found.id, '2026-11-26'))!;
  assert.deepEqual(
    now.actions.map(({ text, areaId }) => ({ text, areaId })),
    [{ text: 'Read every plan that has drifted', areaId: area.id }],
  );
  const opened = await office.post('/month/open', formOn(await office.get('/month')));
  assert.equal(opened.status, 303, wordsOf(opened.text));
  says(
    await office.get(`/sources/${report}/start-plan`),
    /A plan was started from this report already: “Putting it right”/,
  );
  assert.equal((await office.get(`/plan/${found.id}`)).status, 200);
  assert.equal((await office.get(`/plan/${found.id}/milestones`)).status, 200);
});

test('a reader is not offered it, and a letter starts no plan', async () => {
  const reader = await server.signIn(['read-only']);
  assert.doesNotMatch((await reader.get(`/sources/${report}`)).text, /start-plan/);
  assert.equal((await reader.get(`/sources/${report}/start-plan`)).status, 403);
});
