import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const project = path.join(import.meta.dirname, '..');

test('a fresh copy of the project is built whole: the program, and the stylesheet and script its pages use', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'line-of-sight-build-'));
  try {
    for (const name of ['src', 'demo', 'scripts', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: copy });
    const { files } = JSON.parse(readFileSync(path.join(copy, 'dist/assets/manifest.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    assert.deepEqual(Object.keys(files), ['app.css', 'app.js', 'icon.svg']);
    for (const file of Object.values(files)) assert.ok(existsSync(path.join(copy, 'dist/assets', file)), file);
    for (const file of ['main.js', 'cli.js']) assert.ok(existsSync(path.join(copy, 'dist', file)), file);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
