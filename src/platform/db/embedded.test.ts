import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDatabase, type OpenDatabase } from './connect.ts';
import { discardEmbedded } from './embedded.ts';

let folder: string;
let database: OpenDatabase;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'los embedded é-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
});
after(async () => {
  await database.close();
  await discardEmbedded(folder);
});

const serverPid = async () =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const people = async () => (await database.db.selectFrom('person').select('name').execute()).map(({ name }) => name);

/** Waits for the database to answer again, at most half a minute. */
async function peopleInTheEnd(): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await people();
    } catch (reason) {
      if (tries > 300) throw reason;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

test('a database that is killed under the running product is started again, with nothing lost', async () => {
  await database.db.insertInto('person').values({ name: 'Ada', email: 'ada@example.org' }).execute();
  const killed = await serverPid();
  process.kill(killed, 'SIGKILL');
  await new Promise((resume) => setTimeout(resume, 200));
  await assert.rejects(people());
  assert.deepEqual(await peopleInTheEnd(), ['Ada']);
  assert.notEqual(await serverPid(), killed);
});

test('a database whose folder is taken away under the running product is not replaced by an empty one', async () => {
  const [place, away] = [join(folder, 'postgres'), join(folder, 'taken away')];
  await rename(place, away);
  try {
    await new Promise((resume) => setTimeout(resume, 2500));
    await assert.rejects(readFile(join(place, 'PG_VERSION')));
  } finally {
    await rename(away, place);
  }
});
