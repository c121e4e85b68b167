/**
 * Whatever goes on by itself, killed in the middle and begun again by another process, ends as if nothing had been: the
 * same rows, no letter twice, nothing half done. Each job in the demo council, with something to do (job-cases.ts).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Job } from '../../src/platform/jobs/jobs.ts';
import { allJobs } from '../../src/rooms.ts';
import type { TestServer } from '../server.ts';
import { cutOff } from './cut-off.ts';
import { jobCases, type JobCase } from './job-cases.ts';
import { smallCouncil } from './small-council.ts';
import { openLetterBox, type LetterBox } from './letter-box.ts';

/** It writes a file with programs of its own, and is killed there: backup-killed.test.ts. */
const elsewhere = ['backup'];
let letters: LetterBox;

before(async () => {
  letters = await openLetterBox();
});
after(() => letters.close());

/** How many rows each table has, as the owner of the tables sees them. */
async function rows(server: TestServer, without: readonly string[] = []): Promise<Record<string, number>> {
  const found = await server.asOwner((db) =>
    sql<{ name: string; rows: number }>`select table_name as name, (xpath('/row/c/text()', query_to_xml(
        format('select count(*) as c from public.%I', table_name), false, true, '')))[1]::text::int as rows
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      order by table_name`.execute(db),
  );
  return Object.fromEntries(
    found.rows.filter(({ name }) => !without.includes(name)).map((table) => [table.name, table.rows]),
  );
}

type Ended = { rows: Record<string, number>; end: unknown };
type Went = { before: Ended; after: Ended; steps: number };

/** A council of its own, in which a job is begun: killed at one of its steps and begun again, or at once to its end. */
async function inCouncil(job: Job, one: JobCase, killedAt: number | 'its end' | null): Promise<Went> {
  const server = await smallCouncil();
  try {
    const given = { ...server.services, ...(await one.prepare(server, letters)) };
    const url = await given.databaseUrl!();
    const look = async (): Promise<Ended> => ({
      rows: await rows(server, one.notCounted),
      end: await one.end?.({ ...given, db: server.db }),
    });
    const start = await look();
    let steps = 0;
    const begin = async (at?: number) => {
      const cut = cutOff(given, url, at);
      try {
        await job.run(cut.services);
      } catch (reason) {
        if (at === undefined) throw reason;
      } finally {
        steps = cut.steps();
        await cut.close();
      }
    };
    if (typeof killedAt === 'number') await begin(killedAt);
    if (killedAt === 'its end') await begin();
    // Whoever takes it up does so later.
    if (killedAt !== null) server.setNow('2026-11-26T10:20:00Z');
    await begin();
    return { before: start, after: await look(), steps };
  } finally {
    await server.close();
  }
}

test('every job has a case here', () => {
  const named = allJobs.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  assert.deepEqual(Object.keys(jobCases).sort(), named.sort(), 'say in test/survival/job-cases.ts what it finds to do');
});

for (const job of allJobs.filter(({ name }) => jobCases[name]))
  test(`${job.name}, killed in the middle or at its end and begun again, ends as one that was not`, async () => {
    const one = jobCases[job.name]!;
    const whole = await inCouncil(job, one, null);
    assert.notDeepEqual(whole.after, whole.before, 'it found something to do');
    assert.ok(whole.steps >= 2, `only ${whole.steps} steps: there is no middle`);
    // In the middle, and when all is done but nobody knows.
    for (const at of [Math.ceil(whole.steps / 2), 'its end'] as const) {
      const again = await inCouncil(job, one, at);
      assert.deepEqual(again.before, whole.before);
      assert.deepEqual(again.after, whole.after, `killed at ${at} of ${whole.steps}`);
    }
  });
