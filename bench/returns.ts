import {
  annexARows,
  csvOfList,
  makeCouncil,
  usualStory,
  writeLists,
  type WrittenList,
} from '../demo/children/index.ts';
import { checkReturn, dayOf, keepReturn, readAnnexA, type AnnexA, type ReturnFile } from '../src/children/index.ts';
import { annexAIndicators, askedOf, evaluate, keepFigures, readReturn } from '../src/indicators/index.ts';
import { xlsxOf } from '../src/platform/documents/index.ts';
import { isUnreadable } from '../src/platform/reading/index.ts';
import { testServer } from '../test/server.ts';
import { once, type Figure } from './figures.ts';

const asAt = '2025-09-30';

/** A made-up council's return repeated, with other identifiers each time, until it has so many rows. */
function returnOf(rows: number): WrittenList[] {
  const council = makeCouncil({ seed: 'bench', contactsAMonth: 400, from: '2025-08-31', to: asAt, story: usualStory });
  const lists = writeLists(annexARows(council, asAt));
  const own = lists.reduce((sum, list) => sum + list.rows.length, 0);
  const times = rows / own;
  return lists.map((list) => ({
    ...list,
    rows: Array.from({ length: Math.round(list.rows.length * times) }, (_, at) => {
      const row = list.rows[at % list.rows.length] as string[];
      const round = Math.floor(at / list.rows.length);
      return round === 0 ? row : [`${row[0]}x${round}`, ...row.slice(1)];
    }),
  }));
}

const csvFiles = (lists: WrittenList[]): ReturnFile[] =>
  lists.map((list) => {
    const bytes = Buffer.from(csvOfList(list));
    return { name: `list_${list.list}.csv`, bytes: () => Promise.resolve(bytes) };
  });

/** The most memory in use while something is done, above what was in use before, in megabytes. */
async function memoryOf<T>(run: () => Promise<T>): Promise<{ megabytes: number; value: T }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => void (most = Math.max(most, process.memoryUsage().rss));
  const clock = setInterval(look, 20);
  const value = await run();
  look();
  clearInterval(clock);
  return { megabytes: (most - before) / 1e6, value };
}

/** Returns of a hundred thousand and a million rows, read, checked, computed and stored; the engine alone; beside the sector's own pace. */
export async function returnFigures(): Promise<Figure[]> {
  const server = await testServer({ today: '2025-10-08' });
  const figures: Figure[] = [];
  try {
    const whole = async (files: ReturnFile[], name: string, bounds: { seconds: number; megabytes: number }) => {
      const parts = { read: 0, store: 0 };
      const cpu = process.cpuUsage();
      const start = performance.now();
      const { megabytes } = await memoryOf(async () => {
        const read = await readReturn(files, asAt);
        if (isUnreadable(read)) throw new Error(read.what);
        parts.read = performance.now() - start;
        await server.services.db.transaction().execute(async (trx) => {
          const snapshot = await keepReturn(server.services, trx, { ...read, files, personId: null });
          await keepFigures(trx, snapshot.id, read);
        });
        parts.store = performance.now() - start - parts.read;
      });
      const used = process.cpuUsage(cpu);
      const seconds = (n: number) => (n / 1000).toFixed(1);
      const note = `read, checked and computed ${seconds(parts.read)} s, stored ${seconds(parts.store)} s; processor ${seconds((used.user + used.system) / 1000)} s without the database’s`;
      const value = (parts.read + parts.store) / 1000;
      figures.push({ name, value, unit: 's', bound: bounds.seconds, sense: 'under', note });
      figures.push({ name: `${name}: memory`, value: megabytes, unit: 'MB', bound: bounds.megabytes, sense: 'under' });
      return value;
    };
    const lists = returnOf(100_000);
    const files = csvFiles(lists);
    await readReturn(csvFiles(returnOf(5000)), asAt);
    const small = await whole(files, 'A return of 100,000 rows as CSV', { seconds: 4, megabytes: 500 });
    const book = await xlsxOf(
      lists.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows })),
      asAt,
    );
    const bookFile = [{ name: 'return.xlsx', bytes: () => Promise.resolve(book) }];
    await whole(bookFile, 'A return of 100,000 rows as Excel', { seconds: 7, megabytes: 500 });
    figures.push(...(await engineAlone(files)));
    const large = csvFiles(returnOf(1_000_000));
    const big = await whole(large, 'A return of 1,000,000 rows as CSV', { seconds: 45, megabytes: 1200 });
    figures.push({
      name: 'Ten times the rows take how many times as long',
      value: big / small,
      unit: 'times',
      bound: 11,
      sense: 'under',
    });
  } finally {
    await server.close();
  }
  return figures;
}

/** The yardstick: the sector's open tools clean 265 rows a second and compute 21 measures of 100,000 rows in 8.4 s at best. */
const yardstick = { rowsASecond: 265, measuresSeconds: 8.4 };

async function engineAlone(files: ReturnFile[]): Promise<Figure[]> {
  let annexA: AnnexA | null = null;
  const reading = await once(async () => {
    const read = await readAnnexA(files, dayOf(asAt));
    if (isUnreadable(read)) throw new Error(read.what);
    annexA = read;
    checkReturn(read);
  });
  if (!annexA) throw new Error('Nothing was read');
  const rows = [...(annexA as AnnexA).lists.values()].reduce((sum, table) => sum + table.rows, 0);
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    // Read anew each time, so that nothing worked out for a list before is at hand.
    const fresh = await readAnnexA(files, dayOf(asAt));
    if (isUnreadable(fresh)) throw new Error(fresh.what);
    times.push(
      await once(() => {
        const asked = askedOf(fresh);
        for (const indicator of annexAIndicators) evaluate(indicator, asked);
      }),
    );
  }
  const engine = times.toSorted((a, b) => a - b)[3] as number;
  return [
    {
      name: `${annexAIndicators.length} indicators with breakdowns over 100,000 rows`,
      value: engine,
      unit: 'ms',
      bound: 250,
      sense: 'under',
    },
    {
      name: 'Rows read and checked a second, against the sector’s tools',
      value: rows / (reading / 1000) / yardstick.rowsASecond,
      unit: 'times',
      bound: 20,
      sense: 'at least',
      note: `${Math.round(rows / (reading / 1000)).toLocaleString('en-GB')} rows a second; theirs cleaned ${yardstick.rowsASecond}`,
    },
    {
      name: 'Indicators computed, against the sector’s tools',
      value: (yardstick.measuresSeconds * 1000) / engine,
      unit: 'times',
      bound: 20,
      sense: 'at least',
      note: `theirs took ${yardstick.measuresSeconds} s for 21`,
    },
  ];
}
