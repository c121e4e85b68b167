/** Reads one file of any kind in a thread of its own; see read-any-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceKind } from '../../sources/index.ts';
import { readAnyFile } from './read-any-file.ts';

type Wanted = { bytes: Uint8Array; fileName: string; said?: SourceKind | 'plan' };
const { bytes, fileName, said } = workerData as Wanted;
const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
parentPort?.postMessage(await readAnyFile(buffer, fileName, said));
