#!/usr/bin/env node
// The `los` command: builds the program if its sources changed, then runs it on a Node that is new enough.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(realpathSync(fileURLToPath(import.meta.url))), '..');
const own = path.join(root, 'node_modules', '.bin', 'node');
if (Number(process.versions.node.split('.')[0]) < 22 && existsSync(own) && process.env.LOS_NODE !== 'own') {
  const run = spawnSync(own, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, LOS_NODE: 'own' } });
  process.exit(run.status ?? 1);
}
await import(path.join(root, 'scripts', 'build.mjs'));
await import(path.join(root, 'dist', 'cli.js'));
