// Makes the stylesheet, script and icon that pages use, in dist/assets, from src/platform/web/assets and the official
// components. Each name carries a hash of the content, so that browsers may keep a file for ever; manifest.json says which
// name is current. Does nothing when the files are already made from the same sources.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(project, 'src/platform/web/assets');
const target = path.join(project, 'dist/assets');

const hash = (...contents) =>
  contents.reduce((sum, content) => sum.update(content), createHash('sha256')).digest('hex');

/** A hash of everything the files are made from: our sources, this script and the official components' version. */
function fingerprint() {
  const names = readdirSync(sources).sort();
  const official = readFileSync(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
  const own = readFileSync(fileURLToPath(import.meta.url));
  return hash(own, official, ...names.flatMap((name) => [name, readFileSync(path.join(sources, name))]));
}

function currentManifest() {
  try {
    return JSON.parse(readFileSync(path.join(target, 'manifest.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function stylesheet() {
  const sass = await import('sass');
  const { css } = sass.compile(path.join(sources, 'app.scss'), {
    style: 'compressed',
    loadPaths: [path.join(project, 'node_modules')],
    quietDeps: true,
  });
  // A part that forgets to @use the official functions compiles, and the browser ignores what it says.
  const unknown = /govuk-[a-z-]+\([^)]*\)/.exec(css);
  if (unknown) throw new Error(`The stylesheet calls ${unknown[0]}, which the part that says so does not @use`);
  return css;
}

async function script() {
  const esbuild = await import('esbuild');
  const built = await esbuild.build({
    entryPoints: [path.join(sources, 'app.mjs')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return built.outputFiles[0].text;
}

/** Builds what has changed and returns the manifest: `{ inputs, files: { 'app.css': 'app-1a2b3c4d.css', … } }`. */
export async function buildAssets() {
  const inputs = fingerprint();
  const current = currentManifest();
  if (current?.inputs === inputs) return current;
  const contents = {
    'app.css': await stylesheet(),
    'app.js': await script(),
    'icon.svg': readFileSync(path.join(sources, 'icon.svg'), 'utf8').trim(),
  };
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const files = {};
  for (const [name, content] of Object.entries(contents)) {
    const { name: stem, ext } = path.parse(name);
    files[name] = `${stem}-${hash(content).slice(0, 8)}${ext}`;
    writeFileSync(path.join(target, files[name]), content);
  }
  const manifest = { inputs, files };
  writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets();
