import { createHash } from 'node:crypto';

/** A line of the log as it is kept: `before` and `after` are the database's own text of them. */
export type SaidLine = {
  id: number;
  /** Microseconds since 1970. */
  micros: string;
  personId: number | null;
  who: string;
  what: string;
  subject: string;
  planId: number | null;
  before: string | null;
  after: string | null;
};

/** The hash before the first link: 32 bytes of nothing. */
export const noHash = Buffer.alloc(32);

/**
 * What a line says, as its hash covers it: a JSON array of number, microseconds, person, name, what was done, to what,
 * plan, before, after. The same text as the database's `audit_says`, made here again so that neither trusts the other.
 */
export function saysOf(line: SaidLine): string {
  const parts = [
    String(line.id),
    line.micros,
    String(line.personId),
    ...[line.who, line.what, line.subject].map((text) => JSON.stringify(text)),
    String(line.planId),
    line.before ?? 'null',
    line.after ?? 'null',
  ];
  return `[${parts.join(', ')}]`;
}

/** SHA-256 of what a line says. */
export function contentHash(line: SaidLine): Buffer {
  return createHash('sha256').update(saysOf(line)).digest();
}

/** The hash of a link: SHA-256 of the hash before, its own number in eight bytes, and its content's hash. */
export function linkHash(before: Buffer, seq: number, content: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(seq));
  return createHash('sha256').update(before).update(place).update(content).digest();
}
