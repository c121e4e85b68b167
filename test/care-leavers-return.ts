import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annexA } from '../src/children/index.ts';
import { loadCommand } from '../src/indicators/returns/return-commands.ts';
import type { Services } from '../src/platform/services.ts';

/**
 * Loads a return of care leavers alone, as an operator does at the command line: so many, all former relevant, of
 * whom so many live in suitable accommodation. A second return of a day corrects the first.
 */
export async function loadCareLeavers(services: Services, asAt: string, suitable: number, of: number): Promise<void> {
  const columns: string[] = annexA[9].columns.map(({ name }) => name);
  // Each month has other young people, so that no two returns are the same file.
  const born = `${Number(asAt.slice(0, 4)) - 20}-${asAt.slice(5, 7)}-01`;
  const rows = Array.from({ length: of }, (_, at) => {
    const cells: Record<string, string> = {
      'Child Unique ID': `CL${at}`,
      'Date of Birth': born,
      Gender: at % 2 === 0 ? 'Male' : 'Female',
      'Eligibility Category': 'Former relevant child',
      'LA In Touch': 'Yes',
      'Type of Accommodation': 'U',
      'Suitability of Accommodation': at < suitable ? 'Suitable' : 'Unsuitable',
      'Allocated Team': at % 2 === 0 ? 'Leaving care north' : 'Leaving care south',
    };
    return columns.map((column) => cells[column] ?? '');
  });
  await loadList(services, asAt, 9, [columns, ...rows]);
}

/** Loads one list of an Annex A, its headings first, as an operator does at the command line. */
export async function loadList(services: Services, asAt: string, list: number, rows: string[][]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'los-return-'));
  try {
    await writeFile(
      join(folder, `list_${list}.csv`),
      rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'),
    );
    const said: string[] = [];
    const out = { print: () => {}, complain: (line: string) => void said.push(line), readInput: async () => '' };
    const code = await loadCommand.run([folder, '--as-at', asAt], services, out);
    if (code !== 0) throw new Error(said.join(' '));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
