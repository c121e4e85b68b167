/** Makes the demo's returns in a thread of its own: what the council handed over each month, read as a return is. */
import { parentPort, workerData } from 'node:worker_threads';
import { readReturn, type ReadReturn } from '../../src/indicators/index.ts';
import { isUnreadable } from '../../src/platform/reading/index.ts';
import { annexARows, csvOfList, makeCouncil, monthEnds, usualStory, writeLists } from './index.ts';

export type DemoReturn = { asAt: string; files: { name: string; text: string }[]; read: ReadReturn };

const { from, to, months } = workerData as { from: string; to: string; months: string[] };
const service = { seed: 'Thornmere', contactsAMonth: 160, from, to, story: usualStory };
const children = makeCouncil(service);
const made: DemoReturn[] = [];
for (const asAt of monthEnds(service)) {
  if (!months.includes(asAt)) continue;
  const files = writeLists(annexARows(children, asAt)).map((list) => ({
    name: `list_${list.list}.csv`,
    text: csvOfList(list),
  }));
  const read = await readReturn(
    files.map(({ name, text }) => ({ name, bytes: () => Promise.resolve(Buffer.from(text)) })),
    asAt,
  );
  if (!isUnreadable(read)) made.push({ asAt, files, read });
}
parentPort?.postMessage(made);
