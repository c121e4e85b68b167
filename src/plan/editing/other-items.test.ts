import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let office: SignedIn;
let plan: SamplePlan;
const today = '2025-06-10';

before(async () => {
  server = await testServer({ today });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  plan = await samplePlan(server.db);
});
after(() => server.close());

const view = async () => (await readPlan(server.services, plan.id, today))!;
const add = (what: string, form: Fields) => office.post(`/plan/${plan.id}/${what}`, { do: 'save', ...form });

test('a plan can be written from nothing: area, sub-area, finding', async () => {
  const added = await add('areas/new', { title: 'Schools', number: '3', needsToImprove: 'Days missed' });
  assert.equal(added.status, 303);
  const area = (await view()).areas.find((one) => one.title === 'Schools')!;
  await add('areas/new', { title: 'Moves', letter: 'A', parentId: String(area.id) });
  const part = (await view()).areas.find((one) => one.title === 'Moves')!;
  assert.deepEqual([part.parentId, part.code], [area.id, '3A']);
  await add('findings/new', {
    area: String(part.id),
    text: 'Children change school too often',
    grouping: 'Leaders',
    sourceId: '',
  });
  assert.deepEqual(
    (await view()).findings.filter((one) => one.areaId === part.id).map((one) => [one.text, one.group]),
    [['Children change school too often', 'Leaders']],
  );
  const missing = await add('findings/new', { area: '', text: '', sourceId: '' });
  assert.equal(missing.status, 422);
  says(missing, /Select an area/);
  says(missing, /Enter what was found/);
});

test('an area cannot be part of itself', async () => {
  const page = await office.get(`/areas/${plan.area}/edit`);
  const answer = await office.post(`/areas/${plan.area}/edit`, formOn(page, { parentId: String(plan.area) }));
  assert.equal(answer.status, 422);
});

test('targets are read in a measure’s words and offered', async () => {
  const text = 'By March 2026 at least 90% of children have an up-to-date plan';
  const form = { area: String(plan.otherArea), text, readingSource: 'audit', readingSourceName: 'Monthly audit' };
  const added = await add('measures/new', { ...form, sourceId: '' });
  assert.match(added.location ?? '', /\/measures\/\d+\/targets$/);
  const page = await office.get(added.location ?? '');
  says(page, /at least 90%/);
  const nothing = await office.post(added.location ?? '', {});
  assert.equal(nothing.status, 422);
  await office.post(added.location ?? '', formOn(page));
  const measure = (await view()).measures.find((one) => one.text === text)!;
  assert.deepEqual([measure.source, measure.sourceName], ['audit', 'Monthly audit']);
  const [target] = measure.targets;
  assert.deepEqual([target?.comparator, target?.value, target?.unit, target?.byOn], ['>=', 90, '%', '2026-03-31']);
  const path = `/targets/${target?.id}/edit`;
  const wrong = await office.post(
    path,
    formOn(await office.get(path), { value: 'lots', 'byOn-day': '31', 'byOn-month': '2', 'byOn-year': '2026' }),
  );
  assert.equal(wrong.status, 422);
  says(wrong, /Figure must be a number/);
  says(wrong, /By when must be a real date/);
  const saved = await office.post(path, formOn(await office.get(path), { value: '95' }));
  assert.equal(
    saved.status,
    303,
    saved.text
      .slice(saved.text.indexOf('There is a problem'))
      .replace(/<[^>]+>/g, ' ')
      .slice(0, 900),
  );
  assert.equal((await view()).measures.find((one) => one.id === measure.id)?.targets[0]?.value, 95);
});

test('a milestone that was missed needs a note, which its history shows', async () => {
  const path = `/milestones/${plan.milestone}/edit`;
  const page = await office.get(path);
  const refused = await office.post(path, formOn(page, { state: 'missed' }));
  says(refused, /Say why it was missed/);
  const saved = await office.post(path, formOn(page, { state: 'missed', stateNote: 'The builder went bankrupt' }));
  assert.equal(saved.status, 303);
  assert.equal((await view()).milestones[0]?.state, 'missed');
  says(await office.get(`/history/${plan.milestone}`), /The builder went bankrupt/);
  await add('milestones/new', { text: 'A third home opened', number: '2', state: '' });
  assert.equal((await view()).milestones.length, 2);
});

test('the plan on a page and the glossary grow, and a short form is explained once', async () => {
  await add('page-areas/new', { title: 'Schools', found: '' });
  const page = (await view()).onAPage.find((one) => one.title === 'Schools')!;
  await add('commitments/new', { under: String(page.id), text: 'No child moves school in an exam year' });
  assert.equal((await view()).onAPage.find((one) => one.id === page.id)?.commitments.length, 1);
  await add('glossary/new', { abbreviation: 'PEP', expansion: 'Personal education plan' });
  const twice = await add('glossary/new', { abbreviation: 'iro', expansion: 'Something else' });
  assert.equal(twice.status, 422);
  says(twice, /IRO is in the glossary already, for Independent reviewing officer/);
});

test('how an area is assessed and what else to see are part of it', async () => {
  await add('assessments/new', { area: String(plan.area), text: 'Children’s own visits' });
  await add('see-also/new', { area: String(plan.area), text: 'Action P1' });
  const area = (await view()).areas.find((one) => one.id === plan.area);
  assert.deepEqual(
    area?.assessedBy.map((one) => one.text),
    ['Monthly visits', 'Children’s own visits'],
  );
  assert.equal(area?.seeAlso.length, 1);
});

test('everything of the plan can be reached from one page', async () => {
  const page = await office.get(`/plan/${plan.id}/edit`);
  for (const path of [`/actions/${plan.action}/edit`, `/milestones/${plan.milestone}/edit`, `/areas/${plan.area}/edit`])
    assert.ok(page.text.includes(`href="${path}"`), path);
  assert.equal((await office.get('/plan/999/edit')).status, 404);
});

test('words a person retypes no longer come from the document; words left alone still do', async () => {
  const path = `/actions/${plan.action}/edit`;
  const source = async () => (await view()).actions.find((one) => one.id === plan.action)?.from.sourceId;
  const first = await source();
  assert.ok(first);
  const page = await office.get(path);
  await office.post(path, formOn(page, { owners: ['Head of Homes', 'Adviser'], 'new-post': 'Adviser' }));
  assert.equal(await source(), first);
  await office.post(path, formOn(await office.get(path), { text: 'Open many small homes', sourceId: '' }));
  assert.equal(await source(), null);
});
