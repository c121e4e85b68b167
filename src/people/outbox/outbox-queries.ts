import type { Trx } from '../../platform/services.ts';

export type LetterState = 'waiting' | 'sent' | 'failed';

/** After this many tries a letter is left. Kept in step with the mailer. */
const tries = 5;

export type LetterRow = {
  id: number;
  toName: string;
  toEmail: string;
  subject: string;
  body: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  error: string | null;
};

/** Letters of one state, or all, newest first. Failed: tried five times; waiting: neither sent nor failed. */
export async function selectLetters(
  db: Trx,
  state: LetterState | null,
  range: { limit: number; offset: number },
): Promise<LetterRow[]> {
  return db
    .selectFrom('mail')
    .select([
      'id',
      'to_name as toName',
      'to_email as toEmail',
      'subject',
      'body',
      'created_at as createdAt',
      'sent_at as sentAt',
      'attempts',
      'error',
    ])
    .$if(state === 'sent', (query) => query.where('sent_at', 'is not', null))
    .$if(state === 'failed', (query) => query.where('sent_at', 'is', null).where('attempts', '>=', tries))
    .$if(state === 'waiting', (query) => query.where('sent_at', 'is', null).where('attempts', '<', tries))
    .orderBy('id', 'desc')
    .limit(range.limit)
    .offset(range.offset)
    .execute();
}

/** How many letters there are of each state. */
export async function countLetters(db: Trx): Promise<Record<LetterState, number>> {
  const counts = await db
    .selectFrom('mail')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('sent_at', 'is not', null).as('sent'),
      eb.fn.countAll<number>().filterWhere('sent_at', 'is', null).filterWhere('attempts', '>=', tries).as('failed'),
      eb.fn.countAll<number>().filterWhere('sent_at', 'is', null).filterWhere('attempts', '<', tries).as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return counts;
}

export function stateOf(letter: Pick<LetterRow, 'sentAt' | 'attempts'>): LetterState {
  if (letter.sentAt) return 'sent';
  return letter.attempts >= tries ? 'failed' : 'waiting';
}
