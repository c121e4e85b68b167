import { availableParallelism } from 'node:os';

/** Runs work when its turn comes; throws, with the status 503, when too many are waiting. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

const tooBusy = () => Object.assign(new Error('Too many people are signing in'), { statusCode: 503 });

/** Whether an error says that too many are waiting. */
export function isBusy(reason: unknown): boolean {
  return reason instanceof Error && (reason as { statusCode?: number }).statusCode === 503;
}

/** A queue that does so many things at once and lets so many wait. */
export function makeQueue(atOnce: number, mostWaiting: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
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
  };
}

/**
 * Hashing takes a whole processor for a while, off the main thread; at least one is always left for the pages. A hundred
 * waiting are some three seconds' work: whoever comes after these is better told at once.
 */
export const inTurn: Queue = makeQueue(Math.max(1, availableParallelism() - 1), 100);

/** Signing in as a whole, with all that it asks the database: few at once, so that pages always find it free. */
export const atTheDoor: Queue = makeQueue(4, 100);
