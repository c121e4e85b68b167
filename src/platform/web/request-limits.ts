import type { PageReply } from './route.ts';
import type { Shell } from './render-page.tsx';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How long whoever asks has to wait, whole seconds; 0 when they need not. */
export type RequestLimits = (asker: { personId: number | null; address: string }) => Promise<number>;

/** People not signed in who share an address (a whole office behind one line) ask this many times as often as one person. */
const office = 3;

/**
 * At most so many requests a minute of one person, wherever they are signed in, and three times as many of one address
 * by people not signed in. Each process counts for itself. 0 is no limit.
 */
export function requestLimits(perMinute: number): RequestLimits {
  if (perMinute === 0) return async () => 0;
  const people = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perMinute * office, duration: 60 });
  return async ({ personId, address }) => {
    try {
      await (personId === null ? addresses.consume(address) : people.consume(personId));
      return 0;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw reason;
    }
  };
}

/** What whoever asks too often is shown. */
export function tooOften(shell: Shell, wait: number): PageReply {
  const seconds = wait === 1 ? '1 second' : `${wait} seconds`;
  return shell.refused(429, 'Too many requests', `Wait ${seconds}, then try again. Nothing was changed.`);
}
