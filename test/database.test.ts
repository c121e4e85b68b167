import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from './database.ts';

test('a date stays the same day whatever the time zone', async () => {
  const { db, drop } = await testDatabase();
  const { rows } = await sql<{ day: string }>`select date '2025-03-30' as day`.execute(db);
  assert.equal(rows[0]?.day, '2025-03-30');
  await drop();
});

test('the audit log can only be added to, by the server and by the owner of the tables', async () => {
  const { db, asOwner, drop } = await testDatabase();
  await db.insertInto('audit').values({ who: 'A person', what: 'plan.edit', subject: 'action:1' }).execute();
  await assert.rejects(db.deleteFrom('audit').execute(), /permission denied/);
  await assert.rejects(db.updateTable('audit').set({ who: 'Someone else' }).execute(), /permission denied/);
  await asOwner(async (owner) => {
    await assert.rejects(owner.deleteFrom('audit').execute(), /append-only/);
    await assert.rejects(owner.updateTable('audit').set({ who: 'Someone else' }).execute(), /append-only/);
  });
  await drop();
});
