import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../../project.ts';

/** The folder that the server serves at /assets/. Its file names carry a hash of their content and may be kept for ever. */
export const assetsFolder = projectFile('dist/assets');

export interface AssetPaths {
  css: string;
  js: string;
  icon: string;
}

let known: AssetPaths | undefined;

/** Addresses of the stylesheet, script and icon, as `scripts/build-assets.mjs` named them. Throws if it has never run. */
export function assetPaths(): AssetPaths {
  return (known ??= readManifest());
}

function readManifest(): AssetPaths {
  let files: Record<string, string>;
  try {
    files = JSON.parse(readFileSync(path.join(assetsFolder, 'manifest.json'), 'utf8')).files;
  } catch (cause) {
    throw new Error('The stylesheet and script have not been built. Run: npm run build:assets', { cause });
  }
  const address = (name: string) => `/assets/${files[name]}`;
  return { css: address('app.css'), js: address('app.js'), icon: address('icon.svg') };
}
