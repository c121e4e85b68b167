/**
 * Builds what runs: the stylesheet and script (dist/assets) and the program (dist/main.js, dist/cli.js).
 * Does nothing when nothing changed since the last build, so `npm start` and `los` can always call it.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...names) => path.join(root, ...names);

/** Newest change in a folder's sources, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.includes('.test.')) continue;
    latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}

/** Packages of many small files, which are part of the program: found one by one they take longer than all else to start. */
const manyFiles = /^(kysely|zod|d3-[a-z]+|internmap|preact|preact-render-to-string)(\/|$)/;

/** Every other package stays where npm has put it. */
const otherPackages = {
  name: 'other packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || manyFiles.test(name) ? undefined : { path: name, external: true },
    );
  },
};

/** Builds where needed. */
export async function build() {
  const { buildAssets } = await import('./build-assets.mjs');
  await buildAssets();
  const built = inRoot('dist', 'cli.js');
  const files = ['package.json', 'scripts/build.mjs'].map((name) => statSync(inRoot(name)).mtimeMs);
  const sources = Math.max(newest(inRoot('src')), newest(inRoot('demo')), ...files);
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      'src/main.ts',
      'src/cli.ts',
      'src/plan/import/read-plan-worker.ts',
      'src/assurance/ask-worker.ts',
      'src/plan/import/read-any-worker.ts',
      'src/sources/readers/read-source-worker.ts',
      'src/indicators/returns/read-return-worker.ts',
      'demo/children/demo-returns-worker.ts',
    ],
    outdir: 'dist',
    entryNames: '[name]',
    chunkNames: 'parts/[hash]',
    bundle: true,
    splitting: true,
    plugins: [otherPackages],
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  });
}

await build();
