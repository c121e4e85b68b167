import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { readConfig } from '../../platform/config.ts';
import type { Db } from '../../platform/db/connect.ts';
import type { Services } from '../../platform/services.ts';
import { readAnchors } from './anchors.ts';
import { recordAudit } from './audit.ts';
import { checkAudit, verifyCommand } from './check-audit.ts';

let database: TestDatabase;
let folder: string;
let services: Services;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'los-audit-'));
  database = await testDatabase();
  const config = readConfig({ LOS_DATA: folder });
  services = { db: database.db, config, now: () => new Date('2025-05-08T10:00:00Z') } as Services;
  for (let n = 1; n <= 12; n += 1) await record(`action:${n}`);
});
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const record = (subject: string, db: Db = database.db) =>
  recordAudit(db, {
    what: 'action.rate',
    subject,
    before: { rating: 'Grün “1” \n\t\\ \u2028', n: [1, 2.5, null], ü: { b: true } },
    after: { because: 'Naïve 👩‍👧 café', rating: '' },
    visitor: null,
    who: 'Ann O’Dea',
  });

/** Does something only the owner of the tables can, with every guard off, then undoes it with the rest. */
async function tampered(...statements: string[]): Promise<string | null> {
  const kept = await sql<{ audit: unknown }>`select json_agg(a order by id) as audit from audit a`.execute(database.db);
  assert.ok(kept.rows[0]);
  return database.asOwner(async (db) => {
    const guards = async (what: 'disable' | 'enable') => {
      for (const table of ['audit', 'audit_link'])
        await sql.raw(`alter table ${table} ${what} trigger user`).execute(db);
    };
    await sql`create table kept_audit as table audit`.execute(db);
    await sql`create table kept_link as table audit_link`.execute(db);
    await sql`create table kept_head as table audit_head`.execute(db);
    await guards('disable');
    for (const statement of statements) await sql.raw(statement).execute(db);
    const { trouble } = await checkAudit(services);
    await guards('disable');
    for (const [table, kept] of [
      ['audit', 'kept_audit'],
      ['audit_link', 'kept_link'],
      ['audit_head', 'kept_head'],
    ]) {
      await sql.raw(`delete from ${table}`).execute(db);
      await sql.raw(`insert into ${table} overriding system value select * from ${kept}`).execute(db);
      await sql.raw(`drop table ${kept}`).execute(db);
    }
    await guards('enable');
    assert.equal((await checkAudit(services)).trouble, null, 'it is whole again');
    return trouble;
  });
}

const said: string[] = [];
const out = {
  print: (line: string) => void said.push(line),
  complain: (line: string) => void said.push(line),
  readInput: async () => '',
};

test('a log that nobody touched is whole, and where it ends is noted outside the database', async () => {
  said.length = 0;
  assert.equal(await verifyCommand.run([], services, out), 0);
  assert.match(said[0] ?? '', /whole: 12 lines/);
  const [anchor, ...more] = await readAnchors(services.config);
  assert.equal(anchor?.seq, 12);
  assert.deepEqual(more, []);
  assert.ok(said.some((line) => line.includes(`12:${anchor?.hash}`)));
});

test('a line that was changed is named, whatever was changed in it', async () => {
  for (const change of [
    `who = 'Bob'`,
    `what = 'action.close'`,
    `subject = 'action:99'`,
    `at = at + interval '1 microsecond'`,
    `before = null`,
    `after = after || '{"rating": " "}'`,
    'plan_id = 1',
  ])
    assert.equal(
      await tampered(`update audit set ${change} where id = 7`),
      'Line 7 (link 7) was changed after it was recorded.',
      change,
    );
});

test('a line that was changed together with its own hash is told by the link after it', async () => {
  const trouble = await tampered(
    `update audit set who = 'Bob' where id = 7`,
    `update audit_link set content = sha256(convert_to(audit_says(a), 'UTF8')) from audit a where a.id = 7 and audit_id = 7`,
    `update audit_link l set hash = sha256(b.hash || int8send(7) || l.content) from audit_link b where b.seq = 6 and l.seq = 7`,
  );
  assert.equal(trouble, 'Link 8 (line 8) does not follow from the one before: the chain was changed there.');
});

test('a line that was removed is told, with its link or without it', async () => {
  assert.match(
    (await tampered('delete from audit where id = 5')) ?? '',
    /Line 5 \(link 5\) was removed, and no removal/,
  );
  assert.match(
    (await tampered('delete from audit where id = 5', 'delete from audit_link where seq = 5')) ?? '',
    /Link 5 is missing/,
  );
});

test('a line slipped in without a link is told', async () => {
  const trouble = await tampered(`insert into audit (who, what, subject) values ('Eve', 'action.rate', 'action:1')`);
  assert.match(trouble ?? '', /is in the log and not in its chain/);
});

const cut = ['delete from audit where id > 9', 'delete from audit_link where seq > 9'];
const headBack = 'update audit_head set (seq, hash) = (select seq, hash from audit_link where seq = 9)';
test('a tail that was cut off is told by the log’s own count, and where that was set back, by what was noted outside', async () => {
  assert.match((await tampered(...cut)) ?? '', /ends at link 9, and by its own count it went on to 12/);
  assert.match(
    (await tampered(...cut, headBack)) ?? '',
    /ends at link 9, and as noted on 2025-05-08T\S+ it went on to 12/,
  );
});

test('a tail written anew is told by what was noted outside', async () => {
  const trouble = await tampered(
    ...cut,
    headBack,
    'alter table audit enable trigger user',
    ...[10, 11, 12, 13].map(() => `insert into audit (who, what, subject) values ('Eve', 'action.rate', 'action:1')`),
  );
  assert.match(trouble ?? '', /Link 12 has another hash than was noted on/);
});

test('where the file of notes is gone too, a note kept by a person tells', async () => {
  const [anchor] = await readAnchors(services.config);
  assert.equal(await verifyCommand.run(['--noted', `12:${anchor?.hash}`], services, out), 0);
  said.length = 0;
  assert.equal(await verifyCommand.run(['--noted', `14:${anchor?.hash}`], services, out), 1);
  assert.match(said[0] ?? '', /not whole.*ends at link 12, and as noted outside it went on to 14/);
  assert.equal(await verifyCommand.run(['--noted', 'twelve'], services, out), 2);
  await appendFile(join(folder, 'audit-anchors.txt'), 'not a line\n');
  assert.equal(await verifyCommand.run([], services, out), 0);
});

test('lines of transactions that overlap are linked as they are kept, also after a savepoint that failed', async () => {
  const first = await database.db.startTransaction().execute();
  await record('action:101', first as unknown as Db);
  await record('action:102');
  await sql`savepoint a`.execute(first);
  await record('action:103', first as unknown as Db);
  await sql`rollback to savepoint a`.execute(first);
  await sql`savepoint b`.execute(first);
  await record('action:104', first as unknown as Db);
  await sql`release savepoint b`.execute(first);
  await record('action:105', first as unknown as Db);
  await first.commit().execute();
  const { rows } = await sql<{ subject: string }>`select subject from audit_link l join audit a on a.id = l.audit_id
    where seq > 12 order by seq`.execute(database.db);
  assert.deepEqual(rows[0], { subject: 'action:102' });
  assert.deepEqual(rows.map(({ subject }) => subject).toSorted(), [
    'action:101',
    'action:102',
    'action:104',
    'action:105',
  ]);
  assert.equal((await checkAudit(services)).trouble, null);
});

test('twenty people who save at once make one chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      database.db.transaction().execute(async (trx) => {
        await record(`action:${n}`, trx as Db);
        await record(`step:${n}`, trx as Db);
      }),
    ),
  );
  const { trouble, seq } = await checkAudit(services);
  assert.equal(trouble, null);
  assert.equal(seq, 56);
  assert.match(await readFile(join(folder, 'audit-anchors.txt'), 'utf8'), /^\S+ 56 [0-9a-f]{64}$/m);
});

test('old lines go by rule, their links stay, and the log says so and is whole', async () => {
  await recordAudit(database.db, {
    what: 'a.b',
    subject: 'x:1',
    visitor: null,
    who: 'Old',
    at: new Date('2015-01-01'),
  });
  await recordAudit(database.db, {
    what: 'a.b',
    subject: 'x:2',
    visitor: null,
    who: 'Old',
    at: new Date('2015-02-01'),
  });
  await assert.rejects(
    sql`select * from remove_audit_lines(current_date, 'Retention')`.execute(database.db),
    /kept for two years at least/,
  );
  const { rows } = await sql<{
    lines: number;
  }>`select lines from remove_audit_lines('2016-01-01', 'Retention')`.execute(database.db);
  assert.deepEqual(rows, [{ lines: 2 }]);
  const found = await checkAudit(services);
  assert.deepEqual({ trouble: found.trouble, removed: found.removed }, { trouble: null, removed: 2 });
  const { rows: told } = await sql<{ lines: number }>`select (after ->> 'lines')::int as lines from audit
    where what = 'audit.remove'`.execute(database.db);
  assert.deepEqual(told, [{ lines: 2 }]);
  // One more that goes with them is told all the same.
  assert.match((await tampered('delete from audit where id = 5')) ?? '', /lines are gone; removals by rule say 2/);
});
