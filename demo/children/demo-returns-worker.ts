/** Makes the demo's returns in a thread of its own: what the council handed over each month, read as a return is. */
import { parentPort, workerData } from 'node:worker_threads';
import { readReturn, type ReadReturn } from '../../src/indicators/index.ts';
import { isUnreadable } from '../../src/platform/reading/index.ts';
import {
  annexARows,
  csvOfList,
  csvOfTable,
  makeCouncil,
  monthEnds,
  ssdTables,
  usualStory,
  writeLists,
  writeLocalLists,
} from './index.ts';

/** A return the demo council hands over: Annex A (no name), a local list by its name, or the dataset. */
export type Wanted = { source: 'annex-a' | 'local' | 'ssd'; name: string; asAt: string };
export type DemoReturn = Wanted & { files: { name: string; text: string }[]; read: ReadReturn };

const { from, to, wanted } = workerData as { from: string; to: string; wanted: Wanted[] };
const service = { seed: 'Thornmere', contactsAMonth: 160, from, to, story: usualStory };
const children = makeCouncil(service);
const made: DemoReturn[] = [];
for (const asAt of monthEnds(service)) {
  const own = wanted.filter((one) => one.asAt === asAt);
  const local = own.some(({ source }) => source === 'local') ? writeLocalLists(service, children, asAt) : new Map();
  for (const one of own) {
    const files = filesOf(one, local);
    const given = files.map(({ name, text }) => ({ name, bytes: () => Promise.resolve(Buffer.from(text)) }));
    const read = await readReturn(given, asAt, undefined, undefined, one.name);
    if (!isUnreadable(read)) made.push({ ...one, files, read });
  }
}
parentPort?.postMessage(made);

function filesOf({ source, name, asAt }: Wanted, local: ReturnType<typeof writeLocalLists>): DemoReturn['files'] {
  switch (source) {
    case 'annex-a':
      return writeLists(annexARows(children, asAt)).map((list) => ({
        name: `list_${list.list}.csv`,
        text: csvOfList(list),
      }));
    case 'local': {
      const list = local.get(name);
      return list ? [{ name: `${name}.csv`, text: csvOfList(list) }] : [];
    }
    case 'ssd':
      return Object.entries(ssdTables(children, asAt)).map(([table, rows]) => ({
        name: `${table}.csv`,
        text: csvOfTable(rows),
      }));
  }
}
