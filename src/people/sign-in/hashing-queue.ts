import { availableParallelism } from 'node:os';

/** Hashing takes a whole processor for a while; at least one is always left for the pages. */
const atOnce = Math.max(1, availableParallelism() - 1);
/** Some three seconds' work: whoever comes after these is better told at once. */
const mostWaiting = 100;

const waiting: (() => void)[] = [];
let running = 0;

/** Thrown instead of hashing when too many are waiting already. The server answers 503. */
const tooBusy = () => Object.assign(new Error('Too many passwords are being checked'), { statusCode: 503 });

/** Whether an error says that too many are waiting. */
export function isBusy(reason: unknown): boolean {
  return reason instanceof Error && (reason as { statusCode?: number }).statusCode === 503;
}

/**
 * Runs costly work when its turn comes. The work itself runs off the main thread; the queue keeps it from taking every
 * processor, so that people already signed in do not notice a morning on which everyone signs in.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw tooBusy();
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // A place given on stays taken.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
