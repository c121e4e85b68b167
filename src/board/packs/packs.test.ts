import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { loadDemo } from '../../../demo/load-demo.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { boardCommands, boardRoutes } from '../index.ts';
import type { ReportManifest } from './render-pack.ts';

let server: TestServer;
let office: SignedIn;
let leader: SignedIn;
let member: SignedIn;
before(async () => {
  server = await testServer({ today: '2026-03-20', routes: [...peopleRoutes, ...boardRoutes] });
  await loadDemo(server.services);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  leader = await server.signIn(['senior-leader'], { name: 'Lena Leader' });
  member = await server.signIn(['board-member'], { name: 'Mona Member' });
});
after(() => server.close());

/** Begins a draft for a date and answers its address. */
async function begin(asAt: string): Promise<string> {
  const [year, month, day] = asAt.split('-');
  const form = await office.get('/reports/new');
  const plan = /name="plan"[^>]* value="(\d+)"/.exec(form.text)?.[1] ?? '';
  const made = await office.post('/reports/new', {
    plan,
    'as-at-day': day!,
    'as-at-month': month!,
    'as-at-year': year!,
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  return made.location!;
}

const written = {
  commentary: 'A better month than the last.',
  decisions: 'Agree the new date for the housing protocol',
  analysis: 'Visits improved because two vacancies were filled.',
  recommendations: 'Fund the third worker.',
  practice: 'Nine of the twelve plans looked at in February were good.',
  families: 'Parents at the February group said that they knew who to ring.',
  handling: 'OFFICIAL',
};

/** The fields a form is shown with that nobody types. */
function hidden(text: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
}

async function write(place: string, words: Record<string, string>, who = office) {
  const form = await who.get(`${place}/edit`);
  return who.post(`${place}/edit`, { ...words, version: hidden(form.text, 'version') });
}

async function issue(place: string, who = leader, more: Record<string, string> = {}) {
  const form = await who.get(`${place}/issue`);
  return who.post(`${place}/issue`, {
    version: hidden(form.text, 'version'),
    mark: hidden(form.text, 'mark'),
    ...more,
  });
}

test('a report is begun as at the last month that is over, written, issued, and then is the same to the byte for ever', async () => {
  assert.match((await office.get('/reports/new')).text, /value="28"[\s\S]*value="2"[\s\S]*value="2026"/);
  const place = await begin('2026-02-28');
  const draft = await office.get(place);
  assert.match(draft.text, /Compared with 31 January 2026/);
  assert.match(draft.text, /4 of the five parts a board report must have are missing/);
  assert.equal((await write(place, { ...written, 'compared-with': '2026-01-31' })).location, place);
  const ready = await office.get(place);
  assert.match(ready.text, /has all five parts/);
  assert.match(ready.text, /Agree the new date for the housing protocol/);
  assert.equal((await issue(place)).location, place);

  const issued = await member.get(place);
  assert.match(issued.text, /Issued/);
  assert.match(issued.text, /by Lena Leader/);
  const manifest = JSON.parse((await member.get(`${place}/files/manifest.json`)).text) as ReportManifest;
  assert.ok(manifest.figures.length > 50);
  assert.ok(
    manifest.figures.every(({ source }) => source.startsWith('/')),
    'every figure leads somewhere in the product',
  );
  assert.equal(manifest.comparedWith, '2026-01-31');
  const kept = await filesOf(place);
  await server.db
    .updateTable('action')
    .set({ text: 'Something else entirely' })
    .where('valid_to', 'is', null)
    .execute();
  assert.deepEqual(await filesOf(place), kept, 'a plan that moves on does not change what was issued');
  const zip = unzipSync((await member.get(`${place}/report.zip`)).bytes);
  assert.deepEqual(Object.keys(zip).sort(), [
    'manifest.json',
    'report.docx',
    'report.html',
    'report.pdf',
    'report.xlsx',
  ]);
  const checked = await member.get(`${place}/verify`);
  assert.match(checked.text, /made again from the same paper it is the same to the byte/);
});

async function filesOf(place: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of ['report.docx', 'report.pdf', 'report.html', 'report.xlsx', 'manifest.json']) {
    const file = await member.get(`${place}/files/${name}`);
    assert.equal(file.status, 200, name);
    found[name] = file.bytes.toString('base64');
  }
  return found;
}

test('an issued report refuses every change, even one made in the database', async () => {
  const place = await begin('2026-01-31');
  await write(place, written);
  assert.equal((await issue(place)).status, 303);
  const id = Number(place.split('/').at(-1));
  assert.equal((await office.get(`${place}/edit`)).status, 404);
  assert.equal((await write(place, { ...written, commentary: 'Rosier' })).status, 409);
  assert.equal((await office.post(`${place}/discard`)).status, 404);
  const pack = server.db.updateTable('pack').set({ title: 'Rosier' }).where('id', '=', id);
  await assert.rejects(pack.execute(), /issued and cannot be changed/);
  await assert.rejects(server.db.deleteFrom('pack').where('id', '=', id).execute(), /issued and cannot be changed/);
  await assert.rejects(server.db.deleteFrom('pack_file').where('pack_id', '=', id).execute(), /append-only/);
});

test('a report with parts missing is issued only by somebody who says they know', async () => {
  const place = await begin('2025-12-31');
  const refused = await issue(place);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Add what is missing, or say that the report goes out without it/);
  assert.equal((await issue(place, leader, { without: 'yes' })).status, 303);
  const issued = await member.get(place);
  assert.match(issued.text, /issued without analysis; recommendations; evidence of impact on practice/);
  assert.match(issued.text, /This report has no analysis, recommendations, evidence of impact on practice or/);
});

test('when two people write at once, the second sees both and loses nothing', async () => {
  const place = await begin('2026-03-10');
  const version = hidden((await office.get(`${place}/edit`)).text, 'version');
  const other = await server.signIn(['programme-office'], { name: 'Petra Pen' });
  assert.equal((await write(place, { ...written, analysis: 'Petra’s analysis' }, other)).status, 303);
  const second = await office.post(`${place}/edit`, { ...written, analysis: 'Olu’s analysis', version });
  assert.equal(second.status, 409);
  assert.match(second.text, /Petra Pen saved this report while you were writing/);
  assert.match(second.text, /Petra’s analysis/);
  assert.match(second.text, /Olu’s analysis/);
  const merged = { ...written, analysis: 'Both', version: hidden(second.text, 'version') };
  assert.equal((await office.post(`${place}/edit`, merged)).status, 303);
  assert.match((await office.get(place)).text, /Both/);
});

test('a report that changed since it was looked at is not issued unread', async () => {
  const place = await begin('2026-03-11');
  await write(place, written);
  const form = await leader.get(`${place}/issue`);
  await write(place, { ...written, analysis: 'Added at the last minute' });
  const fields = { version: hidden(form.text, 'version'), mark: hidden(form.text, 'mark') };
  const refused = await leader.post(`${place}/issue`, fields);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /have changed since you looked/);
});

test('a mistake is put right by a new report that says what it corrects', async () => {
  const place = await begin('2025-11-30');
  await write(place, written);
  await issue(place);
  assert.equal((await office.post(`${place}/correct`, { reason: '' })).status, 422);
  const begun = await office.post(`${place}/correct`, { reason: 'The figure for visits was the wrong month’s.' });
  const correction = begun.location!;
  assert.match((await office.get(correction)).text, /A better month than the last/);
  assert.equal((await issue(correction)).status, 303);
  assert.match((await member.get(correction)).text, /The figure for visits was the wrong month’s/);
  assert.match((await member.get(place)).text, new RegExp(`A later report corrects this one[\\s\\S]*${correction}`));
  assert.equal((await member.get(place)).status, 200, 'the first report is still there');
});

test('several people who start the same report at once all come to one draft', async () => {
  const plan = hidden((await office.get('/reports/new')).text, 'plan');
  const form = { plan, 'as-at-day': '27', 'as-at-month': '2', 'as-at-year': '2026' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => office.post('/reports/new', form)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
  assert.equal(new Set(answers.map(({ location }) => location)).size, 1);
});

test('whoever issues a report that was just issued is told by whom, and led to it', async () => {
  const place = await begin('2026-02-26');
  await write(place, written);
  const form = (await leader.get(`${place}/issue`)).text;
  const fields = { version: hidden(form, 'version'), mark: hidden(form, 'mark'), without: 'yes' };
  const answers = await Promise.all([leader, office].map((who) => who.post(`${place}/issue`, fields)));
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
  assert.equal(won?.status, 303);
  assert.equal(lost?.status, 409);
  for (const text of [lost?.text ?? '', (await office.post(`${place}/issue`, fields)).text]) {
    assert.match(text, /This report was issued already/);
    assert.match(text, /(Lena Leader|Olu Office) issued it before you did/);
    assert.match(text, new RegExp(`href="${place}"`));
  }
});

test('a draft is seen by those who work on reports, and by nobody else', async () => {
  const place = await begin('2026-03-12');
  for (const path of [place, `${place}/files/report.pdf`, `${place}/verify`]) {
    assert.equal((await member.get(path)).status, 404, path);
  }
  assert.doesNotMatch((await member.get('/reports')).text, new RegExp(`href="${place}"`));
  assert.equal((await leader.get(place)).status, 200);
  assert.equal((await member.get(`${place}/edit`)).status, 403);
  assert.equal((await member.post(`${place}/issue`)).status, 403);
  assert.equal((await office.post(`${place}/discard`)).location, '/reports');
  assert.equal((await office.get(place)).status, 404);
});

test('dates that make no report are explained', async () => {
  const plan = hidden((await office.get('/reports/new')).text, 'plan');
  const later = { plan, 'as-at-day': '1', 'as-at-month': '1', 'as-at-year': '2031' };
  const future = await office.post('/reports/new', later);
  assert.equal(future.status, 422);
  assert.match(future.text, /must be today or in the past/);
  const early = await office.post('/reports/new', { ...later, 'as-at-year': '2001' });
  assert.match(early.text, /The plan begins on/);
});

test('los report verify says whether a report is what was issued', async () => {
  const verify = boardCommands.find((command) => command.name === 'report verify')!;
  const lines: string[] = [];
  const out = {
    print: (line: string) => lines.push(line),
    complain: (line: string) => lines.push(line),
    readInput: async () => '',
  };
  assert.equal(await verify.run(['999999'], server.services, out), 1);
  const issued = await server.db
    .selectFrom('pack')
    .select('id')
    .where('state', '=', 'issued')
    .executeTakeFirstOrThrow();
  assert.equal(await verify.run([String(issued.id)], server.services, out), 0);
  assert.match(lines.join('\n'), /report\.pdf {2}[0-9a-f]{64} {2}unchanged, made again the same/);
});
