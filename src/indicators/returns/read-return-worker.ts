/** Reads, checks and computes one return in a thread of its own; see read-return-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LocalStandards } from '../engine/definition.ts';
import { readReturn } from './read-return.ts';

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
parentPort?.postMessage(read);
