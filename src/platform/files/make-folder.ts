import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those it lies in. Node's own way of doing so never ends under /proc, where nothing can be made and
 * the system says only that there is no such place. Throws the system's reason, with the path.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  if (missing.length === 0) missing.push(resolve(path));
  for (const folder of missing) {
    try {
      mkdirSync(folder);
    } catch (reason) {
      // It was there, or somebody else has made it meanwhile.
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw reason;
    }
  }
}
