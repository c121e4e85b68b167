/** Reads one plan in a thread of its own; see read-plan-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPlanFile } from './read-plan-file.ts';

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
parentPort?.postMessage(await readPlanFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName));
