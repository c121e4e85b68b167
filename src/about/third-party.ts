import { readFile } from 'node:fs/promises';
import { projectFile } from '../platform/project.ts';

/** Someone else's work that the product is made with. `licence` is an SPDX expression as its maker gives it. */
export type Package = { name: string; version: string; licence: string };

type Lock = { packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }> };

let read: Promise<Package[]> | undefined;

/** Every package the running product is made with, development's own left out, by name; from the lock file. */
export function thirdParty(): Promise<Package[]> {
  read ??= readLock();
  return read;
}

async function readLock(): Promise<Package[]> {
  const lock = JSON.parse(await readFile(projectFile('package-lock.json'), 'utf8')) as Lock;
  const found = new Map<string, Package>();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1);
    if (!name || dev || devOptional || !version) continue;
    found.set(`${name}@${version}`, { name, version, licence: license ?? 'not stated' });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}
