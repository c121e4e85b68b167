import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { discardEmbedded } from './platform/db/embedded.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'los-start-'));
});
after(() => discardEmbedded(folder));

/** Starts the product with these settings and waits until it has given up. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const env = { PATH: process.env['PATH'], LOS_DATA: folder, LOS_DEMO: 'off', PORT: '0', ...settings };
  const product = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env });
  let said = '';
  for (const stream of [product.stdout, product.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(product, 'exit')) as [number | null];
  return { code, said };
}

const stackTrace = /\n\s+at /;

test('a port in use is named, with the setting that mends it, and the database is stopped again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start({ PORT: String(port) });
  other.close();
  assert.equal(code, 1);
  assert.equal(
    said,
    `Line of Sight did not start. Port ${port} is used by another program. Stop that program, or set PORT to another number.\n`,
  );
});

test('settings that are wrong are all named at once', async () => {
  const { code, said } = await start({ PORT: 'abc', DATABASE_URL: 'mysql://example/x', LOS_DEMO: 'perhaps' });
  assert.equal(code, 1);
  assert.match(said, /PORT: must be a whole number from 0 to 65535/);
  assert.match(said, /DATABASE_URL: must begin with postgres:\/\//);
  assert.match(said, /LOS_DEMO: /);
  assert.doesNotMatch(said, stackTrace);
});

test('a database out of reach is said to be so', async () => {
  const { code, said } = await start({ DATABASE_URL: 'postgres://someone@127.0.0.1:1/los' });
  assert.equal(code, 1);
  assert.match(said, /The database in DATABASE_URL cannot be reached: .*ECONNREFUSED.* Check the address/);
  assert.doesNotMatch(said, stackTrace);
});

test(
  'a data folder where nothing can be made is named, by the server and by the command',
  { skip: process.platform !== 'linux' },
  async () => {
    const { code, said } = await start({ LOS_DATA: '/proc/line-of-sight/data' });
    assert.equal(code, 1);
    assert.match(said, /\/proc\/line-of-sight cannot be made or written \(ENOENT\)\. Set LOS_DATA to a folder/);
    const env = { PATH: process.env['PATH'], LOS_DATA: '/proc/line-of-sight' };
    const command = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'questions'], { env });
    let complaint = '';
    command.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    assert.deepEqual(await once(command, 'exit'), [1, null]);
    assert.match(complaint, /los questions failed: \/proc\/line-of-sight cannot be made or written/);
  },
);

test('a data folder that cannot be written is named', async () => {
  const file = join(folder, 'a file');
  await writeFile(file, '');
  await chmod(file, 0o400);
  const { code, said } = await start({ LOS_DATA: join(file, 'data') });
  assert.equal(code, 1);
  assert.match(said, /a file\/data cannot be made or written \(ENOTDIR\)\. Set LOS_DATA to a folder/);
  assert.doesNotMatch(said, stackTrace);
  await rm(file);
});
