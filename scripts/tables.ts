/** Writes src/platform/db/tables.ts from a database made by the migrations: `npm run tables`. */
import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../src/platform/db/connect.ts';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';

const folder = await mkdtemp(join(tmpdir(), 'los-tables-'));
try {
  const server = await startEmbedded(folder, { safe: false });
  await (await connect(server.url)).close();
  const types = JSON.stringify({ date: 'string', int8: 'number', numeric: 'number' });
  execFileSync(
    'kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      server.url,
      '--out-file',
      'src/platform/db/tables.ts',
      '--type-mapping',
      types,
      '--exclude-pattern',
      '(pgboss.*|migration)',
    ],
    { stdio: 'inherit' },
  );
  execFileSync('prettier', ['--write', 'src/platform/db/tables.ts'], { stdio: 'inherit' });
} finally {
  await discardEmbedded(folder);
}
