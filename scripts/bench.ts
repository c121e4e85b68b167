/** `npm run bench [group…]`: starts a throwaway database with ordinary safety settings and measures. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { prepareTemplate } from '../test/database.ts';

const build = spawnSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const bundled = spawnSync(
  'esbuild',
  [
    'bench/bench.ts',
    '--bundle',
    '--packages=external',
    '--platform=node',
    '--format=esm',
    '--outfile=dist/bench.js',
    '--jsx=automatic',
    '--jsx-import-source=preact',
    '--log-level=warning',
  ],
  { stdio: 'inherit' },
);
if (bundled.status !== 0) process.exit(1);
const folder = await mkdtemp(join(tmpdir(), 'los-bench-db-'));
let status = 1;
try {
  process.env['TEST_DATABASE_URL'] = (await startEmbedded(folder)).url;
  await prepareTemplate();
  // Not waited for synchronously: what the database writes to its log is read here, and a full pipe would stop it.
  const bench = spawn(process.execPath, ['dist/bench.js', ...process.argv.slice(2)], { stdio: 'inherit' });
  status = ((await once(bench, 'exit')) as [number | null])[0] ?? 1;
} finally {
  await discardEmbedded(folder);
}
process.exit(status);
