/** Reads one received document in a thread of its own; see read-source-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceKind } from './facts.ts';
import { readSourceFile } from './read-source-file.ts';

const { bytes, fileName, kind } = workerData as { bytes: Uint8Array; fileName: string; kind?: SourceKind };
const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
parentPort?.postMessage(await readSourceFile(buffer, fileName, kind));
