/**
 * `npm test`: everything, or the files given. Starts a throwaway embedded PostgreSQL for the run, or uses the
 * server in DATABASE_URL, and hands it to the tests in TEST_DATABASE_URL.
 */
import { spawn } from 'node:child_process';
import { glob, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { prepareTemplate } from '../test/database.ts';

const given = process.argv.slice(2);
const files = given.length > 0 ? given : await Array.fromAsync(glob('{src,demo,test}/**/*.test.{ts,tsx}'));
let folder: string | undefined;
if (process.env['DATABASE_URL']) {
  process.env['TEST_DATABASE_URL'] = process.env['DATABASE_URL'];
} else {
  folder = await mkdtemp(join(tmpdir(), 'los-test-'));
  process.env['TEST_DATABASE_URL'] = (await startEmbedded(folder, { safe: false })).url;
}
let code = 1;
try {
  await prepareTemplate();
  // The settings of whoever runs the tests must not reach the product under test.
  for (const name of Object.keys(process.env))
    if (name.startsWith('LOS_') || name === 'DATABASE_URL') delete process.env[name];
  const runner = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000', ...files.sort()],
    { stdio: 'inherit' },
  );
  code = await new Promise((done) => runner.on('exit', (status) => done(status ?? 1)));
} finally {
  if (folder) await discardEmbedded(folder);
}
process.exit(code);
