import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeNotice, madeSource } from '../../../test/made-notice.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { boardRoutes } from '../index.ts';
import { themeName } from './theme-words.ts';

let server: TestServer;
let office: SignedIn;
let member: SignedIn;
let plan: SamplePlan;
let made: Awaited<ReturnType<typeof madeNotice>>;

before(async () => {
  server = await testServer({ today: '2025-06-10', routes: [...peopleRoutes, ...boardRoutes] });
  plan = await samplePlan(server.db);
  made = await madeNotice(server.db);
  office = await server.signIn(['programme-office', 'senior-leader'], { name: 'Olu Office' });
  member = await server.signIn(['board-member']);
  const letter = await madeSource(server.db, {
    kind: 'monitoring-visit',
    title: 'A letter',
    dated: '2025-06-01',
    handling: 'NOT PUBLISHED',
  });
  await server.db
    .insertInto('advice')
    .values([
      {
        given_on: '2025-05-20',
        kind: 'advice',
        given_by: 'The adviser',
        said: 'Watch the front door',
        theme: 'Front door',
      },
      {
        given_on: '2025-06-02',
        kind: 'advice',
        given_by: 'The adviser',
        said: 'A sentence of the letter',
        source_id: letter,
      },
    ])
    .execute();
  await server.db
    .insertInto('clause_judgement')
    .values({
      requirement_id: made.clauses[1]!,
      position: 'at-risk',
      on_date: '2025-05-20',
      reason: 'One home is late',
    })
    .execute();
});
after(() => server.close());

async function begin(kind: string): Promise<string> {
  const answer = await office.post('/reports/new', {
    kind,
    plan: String(plan.id),
    'as-at-day': '10',
    'as-at-month': '6',
    'as-at-year': '2025',
  });
  assert.equal(answer.status, 303, answer.text.slice(0, 500));
  return answer.location!;
}

const hidden = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

async function write(place: string, words: Record<string, string>) {
  const form = await office.get(`${place}/edit`);
  return office.post(`${place}/edit`, {
    handling: 'OFFICIAL',
    'compared-with': hidden(form.text, 'compared-with'),
    ...words,
    version: hidden(form.text, 'version'),
  });
}

test('every kind of report is offered with what it is for, and no other kind is begun', async () => {
  const { text } = await office.get('/reports/new');
  for (const words of [
    'Monthly report',
    'Adviser’s quarterly report',
    'Department’s six-monthly review',
    'The council’s self-assessment',
  ])
    assert.ok(text.includes(words), words);
  const answer = await office.post('/reports/new', {
    kind: 'novel',
    plan: String(plan.id),
    'as-at-day': '10',
    'as-at-month': '6',
    'as-at-year': '2025',
  });
  assert.equal(answer.status, 422);
});

test('the adviser’s quarterly report has the themes of the notice, how each clause stands, and what was advised', async () => {
  const place = await begin('adviser-report');
  const draft = wordsOf((await office.get(place)).text);
  for (const words of [
    'Culture',
    'Performance',
    'Front door',
    'Early help',
    'One home is late',
    'Advised on 20 May 2025: Watch the front door',
    'Nobody has written about culture',
    'section',
  ]) {
    if (words !== 'section') assert.ok(draft.includes(words), words);
  }
  assert.ok(draft.includes('6 of the parts an adviser’s report should have are missing'), draft.slice(0, 900));
  assert.ok(
    !draft.includes('A sentence of the letter'),
    'words of a marked document are left out of an OFFICIAL report',
  );
  assert.equal(
    (await write(place, { [themeName('Front door')]: 'Calls are answered sooner.', summary: 'Better than it was.' }))
      .status,
    303,
  );
  const after = wordsOf((await office.get(place)).text);
  assert.ok(after.includes('Calls are answered sooner.') && after.includes('4 of the parts'), after.slice(0, 900));
  // Another kind for the same date is another draft.
  assert.notEqual(await begin('monthly'), place);
  assert.equal(await begin('adviser-report'), place);
});

test('the council’s self-assessment has the four things a notice asks for, and says where there is no data yet', async () => {
  const place = await begin('self-assessment');
  const draft = wordsOf((await office.get(place)).text);
  for (const words of [
    'Progress against the plan’s objectives',
    'Involvement of safeguarding partners and the improvement board',
    'Staff surveys',
    'Staff supervision and the quality of feedback',
    'The plan has no measure of staff surveys',
    'No meeting of a board or partnership is recorded',
    'The plan has 3 actions',
  ])
    assert.ok(draft.includes(words), words);
});

test('a self-assessment is frozen when submitted: four formats and a manifest, the same bytes when made again', async () => {
  const place = await begin('self-assessment');
  await write(place, { opening: 'We are improving.', surveys: 'None was held.' });
  const form = await office.get(`${place}/issue`);
  const fields = { version: hidden(form.text, 'version'), mark: hidden(form.text, 'mark') };
  assert.equal((await office.post(`${place}/issue`, fields)).status, 422);
  assert.equal((await office.post(`${place}/issue`, { ...fields, without: 'yes' })).status, 303);
  // What is judged afterwards does not change it.
  await server.db
    .insertInto('clause_judgement')
    .values({
      requirement_id: made.clauses[1]!,
      position: 'not-met',
      on_date: '2025-06-09',
      reason: 'Both homes are late',
    })
    .execute();
  const page = wordsOf((await member.get(place)).text);
  assert.ok(
    page.includes('We are improving.') && page.includes('One home is late') && !page.includes('Both homes are late'),
  );
  for (const name of ['report.docx', 'report.pdf', 'report.html', 'report.xlsx', 'manifest.json']) {
    const file = await member.get(`${place}/files/${name}`);
    assert.equal(file.status, 200, name);
    assert.match(String(file.headers['content-disposition']), /self-assessment-2025-06-10/, name);
  }
  const manifest = JSON.parse((await member.get(`${place}/files/manifest.json`)).text) as {
    figures: { source: string }[];
  };
  assert.ok(manifest.figures.some(({ source }) => source === `/notice/${made.notice}?as-at=2025-06-10`));
  assert.ok(
    wordsOf((await office.get(`${place}/verify`)).text).includes(
      'made again from the same paper it is the same to the byte',
    ),
  );
  assert.equal((await office.post(`${place}/edit`, { version: '1' })).status, 409);
});

test('the department’s review compares with the last one issued, and a correction is of the same kind', async () => {
  const place = await begin('department-review');
  const draft = wordsOf((await office.get(place)).text);
  assert.ok(
    draft.includes('For the Department’s review of progress') && draft.includes('Not met'),
    draft.slice(0, 500),
  );
  const list = wordsOf((await office.get('/reports')).text);
  assert.ok(list.includes('Department’s six-monthly review') && list.includes('The council’s self-assessment'));
  assert.ok(
    !wordsOf((await member.get('/reports')).text).includes('Department’s six-monthly review 10'),
    'drafts are for those who write them',
  );
});
