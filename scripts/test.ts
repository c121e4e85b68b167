/**
 * `npm test`: the types, promises nobody waits for, the formatting, then every test; or the test files given. Starts a
 * throwaway embedded PostgreSQL for the run, or uses the server in DATABASE_URL, and hands it to the tests in
 * TEST_DATABASE_URL.
 * `--database`: only the tests that use a database, without browser journeys; for trying another server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { prepareTemplate } from '../test/database.ts';
import { importsOf } from '../test/imports.ts';

/** Long ones, of which once is enough: they try the product whatever its database. */
const once = /^(test\/(attack\/|access-matrix|kept-back|journeys\/|survival\/)|src\/(indicators|lists)\/|demo\/)/;

const given = process.argv.slice(2);
const all = given.length === 0;
run('node', ['scripts/build.mjs']);
if (all) {
  run('tsc', ['-p', '.']);
  run('npm', ['run', '--silent', 'lint']);
  run('npm', ['run', '--silent', 'format:check']);
}

let files = given.filter((word) => !word.startsWith('--'));
if (files.length === 0) files = await Array.fromAsync(glob('{src,demo,test}/**/*.test.{ts,tsx}'));
if (given.includes('--database')) files = await onlyDatabase(files);

let folder: string | undefined;
// What is made once for a run and shared by its tests, beside the database.
const shared = await mkdtemp(join(tmpdir(), 'los-test-shared-'));
process.env['TEST_FOLDER'] = shared;
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
    ['--import', 'tsx', '--test', '--test-concurrency=3', '--test-timeout=300000', ...files.sort()],
    { stdio: 'inherit' },
  );
  code = await new Promise((done) => runner.on('exit', (status) => done(status ?? 1)));
} finally {
  if (folder) await discardEmbedded(folder);
  await rm(shared, { recursive: true, force: true });
}
process.exit(code);

function run(command: string, args: string[]): void {
  const done = spawnSync(command, args, { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** The tests that come to a database through whatever they import, without those that open a browser. */
async function onlyDatabase(candidates: string[]): Promise<string[]> {
  const { imports } = await importsOf(['src', 'demo', 'test']);
  const to = Map.groupBy(imports, (one) => one.from);
  const reaches = (file: string, target: string, seen = new Set<string>()): boolean => {
    if (file === target) return true;
    if (seen.has(file)) return false;
    seen.add(file);
    return (to.get(file) ?? []).some((next) => reaches(next.to, target, seen));
  };
  return candidates.filter(
    (file) => !once.test(file) && reaches(file, 'test/database.ts') && !reaches(file, 'test/browser.ts'),
  );
}
