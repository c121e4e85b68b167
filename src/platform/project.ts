import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** Full path of a file that ships with the product, whether it runs from its sources or bundled. */
export function projectFile(path: string): string {
  found ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return join(found, path);
}

/** The product's version, from package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : findRoot(dirname(folder));
}
