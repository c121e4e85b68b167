import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import mammoth from 'mammoth';
import { formOn, says } from '../../../test/form-on.ts';
import { loadReturn } from '../../../test/loaded-return.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { findCommand } from './find-command.ts';
import { excerptsOf, plainText, searchedTables } from './mentions.ts';

let server: TestServer;
let lead: SignedIn;
const care = (id: string, more: Record<string, string> = {}) => ({
  'Child Unique ID': id,
  'Date of Birth': '2012-04-05',
  'Allocated Team': 'North',
  ...more,
});
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  lead = await server.signIn(['information-governance'], { name: 'Iris Govern' });
  await loadReturn(server.services, '2025-02-28', { 8: { rows: [care('K1'), care('K10')] } });
  await loadReturn(server.services, '2025-03-31', {
    8: { rows: [care('K1', { Gender: 'no such code' }), care('K10')] },
    7: { rows: [care('K1', { 'Child Protection Plan Start Date': '2025-01-06' })] },
  });
  await server.asOwner(async (db) => {
    await sql`insert into mail (to_name, to_email, subject, body) values
      ('A', 'a@example.org', 'Visit', 'Please see k1, and tell his aunt.'), ('A', 'a@example.org', 'Visit', 'Please see K10')`.execute(
      db,
    );
    await sql`insert into clinic_meeting (clinic, snapshot_id, as_at, held_on) select 'visits', id, as_at, as_at from return_snapshot limit 1`.execute(
      db,
    );
    await sql`insert into clinic_line (meeting_id, part, child, team, worker, state, first_on, decision) values
      (1, 'visits', ${pseudonym('K1')}, 'North', 'A Oak', 'overdue', '2025-03-31', 'Visit this week'),
      (1, 'visits', ${pseudonym('K10')}, 'North', 'A Oak', 'overdue', '2025-03-31', 'Visit next week')`.execute(db);
    await sql`insert into advice (given_on, kind, given_by, said, occasion) values
      ('2025-04-01', 'advice', 'Adviser', 'Ask what became of Jo  Sample-Ward after the move', 'Visit')`.execute(db);
  });
});
after(() => server.close());

const search = async (form: Record<string, string>) => {
  const page = await lead.get('/data-protection/child');
  return lead.post('/data-protection/child', formOn(page, form));
};

test('everything about a child is found: returns, problems, clinics, letters and words that name them', async () => {
  const asked = await search({ child: 'K1', names: 'Jo Sample-Ward\n', because: 'Request for access SAR 114' });
  assert.equal(asked.status, 303);
  const { text } = await lead.get(asked.location ?? '');
  assert.match(text, /Rows of returns<span class="los-count"> 3</);
  assert.match(text, /Visit this week/);
  assert.match(text, /Please see k1, and tell his aunt/);
  assert.match(text, /what became of Jo Sample-Ward after the move/);
  assert.match(text, /no such code/);
  assert.doesNotMatch(text, /Visit next week|Please see K10/, 'another child whose identifier begins the same');
  assert.match(text, /Request for access SAR 114/);
});

test('it comes as Word and Excel, marked, with a warning about other people', async () => {
  const asked = await search({ child: 'K1', names: '', because: 'Request for access SAR 114' });
  const word = await lead.get(`${asked.location}.docx`);
  assert.equal(word.status, 200);
  const { value } = await mammoth.extractRawText({ buffer: word.bytes });
  assert.match(value, /Not to be handed over as it is/);
  assert.match(value, /OFFICIAL-SENSITIVE|What is kept about child/);
  assert.match(value, /Child Protection Plan Start Date: 2025-01-06/);
  assert.equal((await lead.get(`${asked.location}.xlsx`)).status, 200);
});

test('each search, and each time it is seen, is recorded with its reason and found by the child', async () => {
  const { rows } = await sql<{ what: string; because: string }>`select what, after ->> 'because' as because from audit
    where after ->> 'child' = ${pseudonym('K1')} and what like 'children.%found' or what = 'children.find' order by id`.execute(
    server.db,
  );
  assert.ok(rows.length >= 4);
  assert.ok(rows.every(({ because }) => because === 'Request for access SAR 114'));
  says(await lead.get('/audit?child=K1'), /Looked for everything about a child/);
});

test('what was found is open to whoever gave the reason, for an hour', async () => {
  const asked = await search({ child: 'K1', names: '', because: 'Request for access SAR 114' });
  const other = await server.signIn(['information-governance']);
  assert.equal((await other.get(asked.location ?? '')).status, 404);
  server.setNow('2025-05-08T11:01:00Z');
  says(await lead.get(asked.location ?? ''), /60 minutes are over/);
  assert.equal((await lead.get(`${asked.location}.docx`)).status, 404);
  server.setNow('2025-05-08T10:00:00Z');
});

test('without a child and a reason nothing is looked for, and nobody else may', async () => {
  const wrong = await search({ child: ' ', names: 'Jo\n', because: 'because' });
  assert.equal(wrong.status, 422);
  says(wrong, /Enter the identifier[\s\S]*3 to 100 characters[\s\S]*10 characters or more/);
  for (const role of ['administrator', 'performance-analyst', 'senior-leader'] as const) {
    const someone = await server.signIn([role]);
    assert.equal((await someone.get('/data-protection/child')).status, 403, role);
  }
});

test('the command finds the same and writes the paper', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'los-find-'));
  const said: string[] = [];
  const out = {
    print: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
    readInput: async () => '',
  };
  const file = join(folder, 'found.docx');
  assert.equal(await findCommand.run(['K1', '--because', 'short'], server.services, out), 2);
  assert.equal(
    await findCommand.run(['K1', '--because', 'Request for access SAR 114', '--out', file], server.services, out),
    0,
  );
  assert.ok(
    said.some((line) => /^3 rows of returns, \d+ problems in them$/.test(line)),
    said.join('\n'),
  );
  assert.ok(
    said.some((line) => /^\d+ in Clinic line$/.test(line)),
    said.join('\n'),
  );
  assert.equal((await readFile(file)).subarray(0, 2).toString(), 'PK');
  await rm(folder, { recursive: true });
});

test('an identifier is found as a word of its own, whatever is around it', () => {
  const found = (text: string, ...names: string[]) => excerptsOf(text, names).length;
  assert.equal(found('see K1.', 'K1'), 1);
  assert.equal(found('see "k1"', 'K1'), 1);
  assert.equal(found('K10, AK1, K1é', 'K1'), 0);
  assert.equal(found('a.b(c', 'a.b(c'), 1);
  assert.equal(found('axb(c', 'a.b(c'), 0);
  assert.equal(found('Zoë  Ångström', 'zoë ångström'), 1);
});

test('what is kept as JSON is told in words', () => {
  assert.equal(
    plainText('{"child": "K1", "because": "A “visit”", "n": [1, null, {"a": true}]}'),
    'child: K1; because: A “visit”; n: 1; a: true',
  );
  assert.equal(plainText('[not json'), '[not json');
  assert.equal(plainText('[]'), '');
});

test('every table of the map that could name a child is looked through, but for those behind a look', () => {
  const tables = searchedTables().map(({ table }) => table);
  for (const table of [
    'audit',
    'clinic_line',
    'child_look',
    'source_text',
    'evidence',
    'claim',
    'statement',
    'question',
    'mail',
    'pack',
  ])
    assert.ok(tables.includes(table), table);
});
