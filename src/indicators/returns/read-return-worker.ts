/** Reads, checks and computes one return in a thread of its own; see read-return-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readReturn } from './read-return.ts';

type Given = { files: { name: string; bytes: Uint8Array }[]; asAt: string; list: string };

const { files, asAt, list } = workerData as Given;
const read = await readReturn(
  files.map(({ name, bytes }) => ({
    name,
    bytes: () => Promise.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  })),
  asAt,
  undefined,
  (soFar) => parentPort?.postMessage({ soFar }),
  list,
);
parentPort?.postMessage(read);
