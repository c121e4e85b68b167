import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { formOn, says } from '../../../../test/form-on.ts';
import { loadReturn } from '../../../../test/loaded-return.ts';
import { testServer, type SignedIn, type TestServer } from '../../../../test/server.ts';
import { forgetBefore } from '../../../children/index.ts';
import { retentionRules } from '../definitions/retention-rules.ts';
import { applyRules } from './apply-rules.ts';
import { certificates } from './retention-queries.ts';
import { child as pseudonym } from '../../../../test/pseudonyms.ts';

let server: TestServer;
let lead: SignedIn;
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  lead = await server.signIn(['information-governance'], { name: 'Iris Govern' });
});
after(() => server.close());

const run = (text: string) => server.asOwner((db) => sql.raw(text).execute(db));
const count = async (table: string) =>
  (
    await server.db
      .selectFrom(table as 'mail')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

test('every rule can be counted and applied on an empty database, and has a floor under what can be set', async () => {
  assert.ok(retentionRules.length >= 7);
  for (const rule of retentionRules) {
    assert.ok(rule.least >= 1 && (rule.months === null || rule.months >= rule.least), rule.id);
    const { text } = await lead.get(`/data-protection/kept/${rule.id}`);
    assert.match(text, /What stays/);
  }
});

test('letters and thrown-away drafts go by themselves when they were kept long enough, their files too, with proof', async () => {
  const sha256 = await server.services.files.keep(server.db, Buffer.from('a plan nobody wanted'));
  await run(`insert into mail (to_name, to_email, subject, body, sent_at) values
    ('A', 'a@example.org', 'Old', 'x', '2023-05-07'), ('A', 'a@example.org', 'New', 'x', '2023-05-09'),
    ('A', 'a@example.org', 'Waiting', 'x', null)`);
  await run(`insert into import_draft (title, file_name, format, file_sha256, as_at, handling, read, places, ended_at) values
    ('T', 'p.docx', 'docx', '${sha256}', '2024-01-01', 'OFFICIAL', '{}', '{}', '2024-10-01'),
    ('T', 'q.docx', 'docx', '${sha256}', '2024-01-01', 'OFFICIAL', '{}', '{}', null)`);
  const went = await applyRules(server.services);
  assert.equal(went.get('mail'), 1);
  assert.equal(went.get('drafts'), 1);
  assert.equal(await count('mail'), 2);
  await server.services.files.read(sha256);
  await run(`update import_draft set ended_at = '2024-10-01'`);
  await applyRules(server.services);
  await assert.rejects(server.services.files.read(sha256), /ENOENT/, 'nothing names the file any more');
  const proofs = await certificates(server.db);
  assert.deepEqual(
    proofs.map((one) => [one.class, one.removed, one.found_after]),
    [
      ['drafts', 1, 0],
      ['drafts', 1, 0],
      ['mail', 1, 0],
    ],
  );
  assert.match(proofs[0]?.list_sha256 ?? '', /^[0-9a-f]{64}$/);
  says(await lead.get('/data-protection'), /Letters[\s\S]*Found afterwards/);
  await assert.rejects(sql`delete from removal_certificate`.execute(server.db), /permission denied/);
});

test('a hold on a kind of record stops its rule until it is lifted, with both reasons kept', async () => {
  await lead.get('/data-protection/holds/new');
  const wrong = await lead.post('/data-protection/holds/new', { class: 'mail', child: 'K1', reason: 'short' });
  assert.equal(wrong.status, 422);
  says(wrong, /Enter a child, or the address of one thing, or choose a kind of record: one of them/);
  says(wrong, /10 characters or more/);
  const made = await lead.post('/data-protection/holds/new', {
    class: 'mail',
    child: '',
    reason: 'A complaint is open',
  });
  assert.equal(made.status, 303);
  await run(`update mail set sent_at = '2020-01-01'`);
  assert.equal((await applyRules(server.services)).get('mail') ?? 0, 0);
  assert.equal(await count('mail'), 2);
  says(await lead.get('/data-protection'), /Letters sent[\s\S]*Nothing: it is held/);
  const [, id] = /holds\/(\d+)\/lift/.exec((await lead.get('/data-protection')).text) ?? [];
  const lift = `/data-protection/holds/${id}/lift`;
  assert.equal((await lead.post(lift, formOn(await lead.get(lift), { because: '' }))).status, 422);
  assert.equal((await lead.post(lift, { because: 'The complaint was closed' })).status, 303);
  assert.equal((await lead.get(lift)).status, 404, 'it is lifted once');
  assert.equal((await applyRules(server.services)).get('mail'), 2);
  const logged = await lead.get('/audit?item=hold');
  says(logged, /A complaint is open/);
  says(logged, /The complaint was closed/);
});

test('months are set within bounds, and what is kept for good can be set to go', async () => {
  const path = '/data-protection/kept/audit';
  await lead.get(path);
  for (const months of ['23', '0', '1.5', '-1', 'two', '1201'])
    assert.equal((await lead.post(path, { months })).status, 422, months);
  assert.equal((await lead.post(path, { months: '24' })).status, 303);
  says(await lead.get('/data-protection'), /The audit log[\s\S]*24 months/);
  assert.equal((await lead.post(path, { months: '' })).status, 303);
  assert.equal((await lead.get('/data-protection/kept/nothing')).status, 404);
});

test('rows of a child whose records are held stay when their return is removed, and go after the hold is lifted', async () => {
  const care = (id: string) => ({ 'Child Unique ID': id, 'Date of Birth': '2012-04-05', Gender: 'no such code' });
  await loadReturn(server.services, '2024-03-31', { 8: { rows: [care('K1'), care('K2'), care('K3')] } });
  await lead.get('/data-protection/holds/new');
  await lead.post('/data-protection/holds/new', { class: '', child: 'K2', reason: 'A court has asked for it' });
  const forget = () => forgetBefore(server.services, '2025-01-01', 'Test', async () => undefined);
  const left = () =>
    server.asOwner(async (db) =>
      (await db.selectFrom('child_row').select('child').execute()).map(({ child }) => child),
    );
  await forget();
  assert.deepEqual(await left(), [pseudonym('K2')]);
  const [proof] = await certificates(server.db);
  assert.deepEqual([proof?.class, (proof?.held_back ?? 0) > 0, proof?.found_after], ['returns', true, 0]);
  await run(`update hold set lifted_at = now() where child = '${pseudonym('K2')}'`);
  await loadReturn(server.services, '2024-06-30', { 8: { rows: [care('K9')] } });
  await forget();
  assert.deepEqual(await left(), []);
  await run(`insert into hold (class, reason) values ('returns', 'All of it')`);
  await loadReturn(server.services, '2024-09-30', { 8: { rows: [care('K9')] } });
  assert.equal(await forget(), 'held');
  await assert.rejects(
    sql`select * from forget_child_rows(array(select id from return_snapshot))`.execute(server.db),
    /are held/,
  );
  assert.deepEqual(await left(), [pseudonym('K9')]);
});

test('the papers come as Word and PDF and name what the council has set', async () => {
  for (const name of ['record-of-processing', 'impact-assessment'])
    for (const format of ['docx', 'pdf']) {
      const { status, bytes } = await lead.get(`/data-protection/${name}.${format}`);
      assert.equal(status, 200);
      assert.equal(bytes.subarray(0, 2).toString(), format === 'docx' ? 'PK' : '%P');
    }
  const csv = await lead.get('/data-protection/data-map.csv');
  assert.match(csv.text, /child_row,cells,child/);
});

test('others see none of it', async () => {
  const office = await server.signIn(['programme-office']);
  for (const path of [
    '/data-protection',
    '/data-protection/kept/mail',
    '/data-protection/holds/new',
    '/data-protection/data-map.csv',
  ])
    assert.equal((await office.get(path)).status, 403, path);
});

/** Places a hold on the thing at an address, and answers where it is lifted. */
async function holdOn(thing: string): Promise<string> {
  await lead.get('/data-protection/holds/new');
  const answer = await lead.post('/data-protection/holds/new', {
    ...{ class: '', child: '', thing, reason: 'A complaint is being looked into' },
  });
  assert.equal(answer.status, 303, answer.text);
  return /\/data-protection\/holds\/\d+\/lift/.exec((await lead.get('/data-protection')).text)![0];
}

const lift = async (path: string) => {
  await lead.get(path);
  assert.equal((await lead.post(path, { because: 'The complaint is closed' })).status, 303);
};

test('a single return can be held: the others go, it stays, and goes when the hold is lifted', async () => {
  await run(`update hold set lifted_at = now() where class = 'returns'`);
  const one = { 'Child Unique ID': 'H1', 'Date Started to be Looked After': '2019-01-01' };
  const held = await loadReturn(server.services, '2020-01-31', { 8: { rows: [one] } });
  const other = await loadReturn(server.services, '2020-02-29', { 8: { rows: [{ ...one, 'Child Unique ID': 'H2' }] } });
  const path = await holdOn(`http://localhost:3000/returns/${held}`);
  says(await lead.get('/data-protection'), new RegExp(`Return ${held}`));
  const rowsOf = async (id: number) =>
    (
      await server.asOwner((db) =>
        sql<{ n: number }>`select count(*)::int as n from child_row where snapshot_id = ${id}`.execute(db),
      )
    ).rows[0]?.n;
  await forgetBefore(server.services, '2020-06-01', 'Retention', async () => undefined);
  assert.deepEqual([await rowsOf(held), await rowsOf(other)], [1, 0]);
  // Not by the database's own function either, whoever calls it.
  await server.db.transaction().execute((trx) => sql`select forget_child_rows(${[held]}::integer[])`.execute(trx));
  assert.equal(await rowsOf(held), 1);
  await lift(path);
  await forgetBefore(server.services, '2020-06-01', 'Retention', async () => undefined);
  assert.equal(await rowsOf(held), 0);
  says(await lead.get('/audit?item=hold'), /The complaint is closed/);
});

test('a single document that was read and not kept can be held, and the rule passes it by', async () => {
  const drafts = await server.asOwner((db) =>
    sql<{
      id: number;
    }>`insert into import_draft (title, file_name, format, file_sha256, as_at, handling, read, places, ended_at)
      select 'T', name, 'docx', sha256, '2024-01-01', 'OFFICIAL', '{}', '{}', '2024-10-01'
      from (values ('kept.docx'), ('gone.docx')) as of (name), lateral (select sha256 from file limit 1) one
      returning id`.execute(db),
  );
  const [kept, gone] = drafts.rows.map(({ id }) => id);
  const path = await holdOn(`/import/${kept}`);
  await applyRules(server.services);
  const left = async () => (await server.db.selectFrom('import_draft').select('id').execute()).map(({ id }) => id);
  assert.ok((await left()).includes(kept!) && !(await left()).includes(gone!));
  assert.equal((await certificates(server.db))[0]?.held_back, 1);
  await lift(path);
  await applyRules(server.services);
  assert.ok(!(await left()).includes(kept!));
});

test('a document that is held is not taken back until the hold is lifted', async () => {
  const { rows } = await server.asOwner((db) =>
    sql<{
      id: number;
    }>`insert into source_document (kind, name, handling, facts) values ('other', 'A letter', 'OFFICIAL', '{}') returning id`.execute(
      db,
    ),
  );
  const id = rows[0]!.id;
  const office = await server.signIn(['programme-office']);
  await office.get('/account');
  const takeBack = async () => {
    const answer = await office.post(`/sources/${id}/take-back`, { because: 'Added in error' });
    assert.equal(answer.status, 303, answer.text);
    const row = await server.db.selectFrom('source_document').select('taken_back_at').where('id', '=', id).execute();
    return row[0]?.taken_back_at !== null;
  };
  const path = await holdOn(`/sources/${id}`);
  assert.equal(await takeBack(), false);
  await lift(path);
  assert.equal(await takeBack(), true);
});

test('a hold on one thing asks for an address of something there is', async () => {
  await lead.get('/data-protection/holds/new');
  const place = (thing: string) =>
    lead.post('/data-protection/holds/new', {
      class: '',
      child: '',
      thing,
      reason: 'A complaint is being looked into',
    });
  says(await place('the letter'), /Enter the address of a document, a return or a report/);
  says(await place('/returns/999999'), /There is nothing at this address/);
  const both = await lead.post('/data-protection/holds/new', {
    ...{ class: 'mail', child: '', thing: '/returns/1', reason: 'A complaint is being looked into' },
  });
  says(both, /one of them/);
});
