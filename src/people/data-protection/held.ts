import type { Purpose } from './definitions/purposes.ts';
import type { Kept } from './definitions/kept.ts';

/** Who sees a table, in words of the pages that show it. */
export const seers = {
  nobody: 'Nobody: only the program reads it',
  self: 'The person it is about, of their own',
  everyone: 'Everyone signed in',
  anyone: 'Anyone, once it is published',
  plan: 'Whoever reads the plan',
  office: 'The programme office, and whom it lets see it',
  evidence: 'Whoever reads the plan; files in which a child could be recognised, only those who give evidence',
  documents: 'Whoever reads documents received; those marked, a few roles only',
  people: 'Administrators',
  administrators: 'Administrators',
  look: 'Those who may look at children, of their teams, each look written down first',
  analysts: 'Performance analysts, each download written down',
  clinic: 'Those who hold clinics, of their teams; whoever owes something because of a line',
  audit: 'Administrators, the programme office and senior leaders',
  outbox: 'Administrators and the programme office',
} as const;

/**
 * What a table holds, column by column, each named once by what it says of people:
 * `child`: identifies or describes a child, a young person or their family.
 * `staff`: identifies somebody who works for the council or with it.
 * `words`: words that people typed or a document said, which may name anyone.
 * `secret`: opens something, or shows that somebody may; kept as a hash where it can be.
 * `none`: says nothing of a person by itself.
 */
export type Held = {
  purpose: Purpose;
  keep: Kept;
  sees: keyof typeof seers;
  child?: string;
  staff?: string;
  words?: string;
  secret?: string;
  none?: string;
};

export const kinds = ['child', 'staff', 'words', 'secret', 'none'] as const;

/** The columns of a table with what each says of people. */
export function columnsOf(held: Held): { column: string; kind: (typeof kinds)[number] }[] {
  return kinds.flatMap((kind) =>
    (held[kind] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((column) => ({ column, kind })),
  );
}
