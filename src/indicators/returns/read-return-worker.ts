/** Reads, checks and computes one return in a thread of its own; see read-return-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LocalStandards } from '../engine/definition.ts';
import { readReturn } from './read-return.ts';
import { numbersIn } from './numbers-in.ts';

type Given = { files: { name: string; bytes: Uint8Array }[]; asAt: string; list: string; standards: LocalStandards };

const { files, asAt, list, standards } = workerData as Given;
const read = await readReturn(
  files.map(({ name, bytes }) => ({
    name,
    bytes: () => Promise.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  })),
  asAt,
  standards,
  (soFar) => parentPort?.postMessage({ soFar }),
  list,
);
// Columns of numbers are handed over and not copied: of a large return they are most of it.
parentPort?.postMessage(read, numbersIn(read));
