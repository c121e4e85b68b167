import type { WebRequest } from '../../platform/web/route.ts';
import { recordSparingly } from '../audit/record-sparingly.ts';

const reasons = {
  password: 'Email address or password not right',
  'ran-out': 'One-time password had run out',
  code: 'Code not right',
  council: 'The council’s own sign-in did not vouch for them',
} as const;

/**
 * Records that somebody was not let in, why and from which network address: about the person whose account it was,
 * where there is one. Never what was typed: people type passwords into the e-mail field.
 */
export async function recordFailedSignIn(
  request: WebRequest,
  why: keyof typeof reasons,
  personId?: number | null,
): Promise<void> {
  const subject = personId ? `person:${personId}` : 'sign-in';
  const after = { reason: reasons[why], address: request.address };
  await request.services.db
    .transaction()
    .execute((trx) => request.audit(trx, { what: 'person.sign-in-failed', subject, who: 'Somebody', after }));
}

/**
 * Records that a try at signing in was told to wait, about the account where there is one: once a minute at most, or
 * anybody could fill the log.
 */
export async function recordSlowedSignIn(request: WebRequest, personId?: number | null): Promise<void> {
  await recordSparingly(request.services, {
    what: 'person.sign-in-slowed',
    subject: personId ? `person:${personId}` : 'sign-in',
    personId: null,
    who: 'Somebody',
    after: { address: request.address },
  });
}
