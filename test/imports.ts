import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

export type Import = { from: string; to: string; typeOnly: boolean };

/** Every import between the project's own files, type-only ones too, with paths from the project's root. */
export async function importsOf(folders: string[]): Promise<{ files: string[]; imports: Import[] }> {
  const files = (await Array.fromAsync(glob(`{${folders.join(',')}}/**/*.{ts,tsx}`)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const imports: Import[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const match of text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)|^import\s+['"](\.[^'"]+)['"]/gm,
    )) {
      const target = match[2] ?? match[3] ?? match[4];
      if (target)
        imports.push({
          from: file,
          to: normalize(join(dirname(file), target)).replaceAll('\\', '/'),
          typeOnly: Boolean(match[1]),
        });
    }
  }
  return { files, imports };
}

/** The first circle of imports found, as a path, or null. */
export function circleIn(imports: Import[]): string[] | null {
  const to = Map.groupBy(imports, (one) => one.from);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of to.get(file) ?? []) {
      const circle = walk(next.to, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of to.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}
