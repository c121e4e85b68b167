import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { attemptSucceeded, beginAttempt, takeBackAttempt, waitWords } from '../attempt-limit.ts';
import { isBusy } from '../hashing-queue.ts';
import { knownDevice } from '../known-device.ts';
import { localPath } from '../local-path.ts';
import { recordSlowedSignIn } from '../failed-sign-in.ts';
import { isPassword } from '../password.ts';
import { personToSignIn } from '../person-queries.ts';
import { markProved, proofOf } from '../session-queries.ts';
import { busyWords } from '../sign-in-words.ts';
import { ProvePage } from './prove-page.tsx';

const title = 'Enter your password again';
/** How long a proof serves. */
const fresh = 10 * 60_000;

/** Whether the person of this session has proved who they are in the last ten minutes. */
export async function hasProved({ services, visitor }: WebRequest): Promise<boolean> {
  const proof = visitor && (await proofOf(services.db, visitor.sessionId));
  return proof ? services.now().getTime() - proof.provedAt.getTime() < fresh : false;
}

/** Asks for a proof, and comes back. */
export function proveFirst(next: string): Reply {
  return redirect(`/account/prove?next=${encodeURIComponent(next)}`);
}

/** GET /account/prove. */
export async function provePage({ visitor, query }: WebRequest): Promise<Reply> {
  if (!visitor) return notFound();
  return page(title, ProvePage({ csrf: visitor.csrf, next: localPath(query.one('next')) }));
}

/** POST /account/prove: the password, once more, before what protects the account is changed. */
export async function prove(request: WebRequest): Promise<Reply> {
  const { services, form, visitor } = request;
  if (!visitor) return notFound();
  const next = localPath(form.one('next'));
  const again = (message: string, status = 422) => {
    const errors = [{ field: 'password', message }];
    return invalid(title, ProvePage({ csrf: visitor.csrf, next, errors }), errors, { status });
  };
  if (form.one('password') === '') return again('Enter your password');
  const device = await knownDevice(request, visitor.personId);
  const trying = { what: 'password', who: visitor.email, address: request.address, device } as const;
  const attempt = await beginAttempt(services.db, trying, services.now());
  if (!attempt.ok) {
    await recordSlowedSignIn(request, visitor.personId);
    return again(`You have tried too many times. ${waitWords(attempt.waitSeconds)}`, 429);
  }
  const person = await personToSignIn(services.db, visitor.personId);
  try {
    if (!(await isPassword(form.one('password'), person?.password_hash))) return again('Your password is not right');
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    await takeBackAttempt(services.db, attempt);
    return again(busyWords, 503);
  }
  await services.db.transaction().execute(async (trx) => {
    await attemptSucceeded(trx, attempt);
    await markProved(trx, visitor.sessionId, services.now());
    await request.audit(trx, { subject: `person:${visitor.personId}` });
  });
  return redirect(next, 'Thank you. You can make the change now.');
}
