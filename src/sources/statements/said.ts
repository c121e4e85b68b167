import type { Movement, Polarity } from '../readers/facts.ts';
import type { Statement } from '../statement-queries.ts';

/** What a person sent of one statement. */
export type Said = {
  id: number;
  polarity: Polarity;
  movement: Movement;
  theme: string;
  ticked: boolean;
  /** Whether it differs from what the form began with. */
  changed: boolean;
  /** The reading it had when the page was opened; 0 for none. */
  seen: number;
};

/** One statement two people said different things of: what is saved now, and what the second one sent. */
export type Collision = { one: Said; now: Statement };

/** What a form began with, in one line that is sent back with it. */
export function shownAs(one: { polarity: string; movement: string; theme: string | null }): string {
  return `${one.polarity}|${one.movement}|${one.theme ?? ''}`;
}

/** Whether what was sent says anything but what holds. */
export function differs(said: Said, now: Statement): boolean {
  return shownAs(said) !== shownAs(now);
}
