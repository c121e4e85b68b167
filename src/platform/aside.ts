import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFile } from './project.ts';

export type AsideLimits = { seconds: number; megabytes: number };
export type DoneAside<T> = { ok: true; value: T } | { ok: false; because: 'time' | 'memory' | 'stopped' };
/** What the work says of itself while it goes on (it posts `{ soFar }`), and what stops it before it is done. */
export type Listen = { soFar?: (soFar: number) => void; stop?: AbortSignal };

/** Work that is done at once; more waits its turn, so that many large files never fill the memory together. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does work in a thread of its own, so that everybody else is answered meanwhile, and ends it when it takes more time
 * or memory than it may. `entry` is the file that does it, as a path in the project ("src/…/x-worker.ts"); it finds
 * `data` in its workerData and posts its answer once. Rejects when the work throws: that is a bug.
 */
export async function doAside<T>(
  entry: string,
  data: unknown,
  limits: AsideLimits,
  listen: Listen = {},
): Promise<DoneAside<T>> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await inItsThread<T>(entry, data, limits, listen);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function inItsThread<T>(entry: string, data: unknown, limits: AsideLimits, listen: Listen): Promise<DoneAside<T>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileOf(entry), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const clock = setTimeout(() => end({ ok: false, because: 'time' }), limits.seconds * 1000);
    const end = (done: DoneAside<T>) => {
      clearTimeout(clock);
      resolve(done);
      void worker.terminate();
    };
    worker.on('message', (value: T | { soFar: number }) => {
      if (isSoFar(value)) listen.soFar?.(value.soFar);
      else end({ ok: true, value });
    });
    listen.stop?.addEventListener('abort', () => end({ ok: false, because: 'stopped' }), { once: true });
    worker.once('error', (reason: Error & { code?: string }) => {
      clearTimeout(clock);
      if (reason.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, because: 'memory' });
      else reject(reason);
    });
    worker.once('exit', (code) => {
      clearTimeout(clock);
      reject(new Error(`${entry} ended with ${code} and gave no answer`));
    });
  });
}

function isSoFar(value: unknown): value is { soFar: number } {
  return typeof value === 'object' && value !== null && 'soFar' in value;
}

/** The file itself where the product runs from its sources; what scripts/build.mjs makes of it where it is built. */
function fileOf(entry: string): string {
  return import.meta.url.endsWith('.ts')
    ? projectFile(entry)
    : projectFile(`dist/${basename(entry).replace(/\.ts$/, '.js')}`);
}
