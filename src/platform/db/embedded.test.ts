import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, stat, symlink, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDatabase, type OpenDatabase } from './connect.ts';
import { discardEmbedded, startEmbedded } from './embedded.ts';

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

test('a link that somebody else put in the place of the socket is not followed', async () => {
  const [closed, elsewhere] = [join(folder, 'another'), join(folder, 'elsewhere')];
  await mkdir(elsewhere, { mode: 0o755 });
  const socket = join(
    tmpdir(),
    `los-${process.getuid?.() ?? 0}-${createHash('sha256').update(closed).digest('hex').slice(0, 12)}`,
  );
  await symlink(elsewhere, socket);
  try {
    await assert.rejects(startEmbedded(closed, { safe: false }), /was made by somebody else/);
    assert.equal((await stat(elsewhere)).mode & 0o777, 0o755);
  } finally {
    await unlink(socket);
  }
});

test('a data folder closed to everybody else serves all the same', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const inside = await openDatabase({ databaseUrl: undefined, dataFolder: join(closed, 'data') });
  assert.deepEqual(await inside.db.selectFrom('person').select('name').execute(), []);
  await inside.close();
});
