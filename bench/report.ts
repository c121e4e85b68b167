import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardCommands } from '../src/board/index.ts';
import { testServer } from '../test/server.ts';
import { median, type Figure } from './figures.ts';
import { loadWithHistory } from './large-plan.ts';
import { planOfRealSize } from './real-plan.ts';

/** The monthly report of a plan of the real size, in all four formats, from the database to files on disk. */
export async function reportFigures(): Promise<Figure[]> {
  const today = '2025-05-15';
  const server = await testServer({ today });
  const folder = await mkdtemp(join(tmpdir(), 'los-report-'));
  try {
    const { plan, name } = await planOfRealSize();
    await loadWithHistory(server.services, plan, today, 3);
    const command = boardCommands.find((one) => one.name === 'report monthly');
    if (!command) throw new Error('There is no los report monthly');
    const said: string[] = [];
    const out = { print: () => undefined, complain: (line: string) => void said.push(line), readInput: async () => '' };
    const make = async () => {
      const code = await command.run(['--as-at', today, '--out', folder], server.services, out);
      if (code !== 0) throw new Error(`The report was not made: ${said.join(' ')}`);
    };
    const time = await median(make, 3, 1);
    return [
      {
        name: 'Monthly report in Word, PDF, HTML and Excel',
        value: time / 1000,
        unit: 's',
        bound: 3,
        sense: 'under',
        note: name,
      },
    ];
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
