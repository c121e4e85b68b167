import { recordSlowedSignIn } from '../sign-in/failed-sign-in.ts';
import { invalid, notFound, page, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { attemptSucceeded, beginAttempt, takeBackAttempt, waitWords } from '../sign-in/attempt-limit.ts';
import { isBusy } from '../sign-in/hashing-queue.ts';
import { knownDevice } from '../sign-in/known-device.ts';
import { reused } from '../sign-in/new-password.ts';
import { hashPassword, isPassword, passwordTrouble } from '../sign-in/password.ts';
import { personToSignIn, storePassword } from '../sign-in/person-queries.ts';
import { countRecoveryCodes, factorOf } from '../sign-in/second-factor/factor-queries.ts';
import { startAfresh } from '../sign-in/second-factor/set-up.ts';
import { needsSecondFactor } from '../sign-in/second-factor/who-needs-one.ts';
import { tellPerson } from '../sign-in/security-letter.ts';
import { openSessionsOf, proofOf } from '../sign-in/session-queries.ts';
import { seenAfter } from '../sign-in/session.ts';
import { busyWords } from '../sign-in/sign-in-words.ts';
import { AccountPage } from './account-page.tsx';
import { grantsOf, holdingsOf } from './people-queries.ts';

/** GET /account: who one is here, what protects one's account, and where one is signed in. */
export async function accountPage(request: WebRequest): Promise<Reply> {
  return showAccount(request);
}

/** POST /account/password. Sessions elsewhere end with it, and this one goes on under a new token. */
export async function changeOwnPassword(request: WebRequest): Promise<Reply> {
  const { services, form, visitor } = request;
  const proof = visitor && (await proofOf(services.db, visitor.sessionId));
  if (!visitor || proof?.kind === 'council') return notFound();
  const [old, chosen] = [form.one('password'), form.one('new-password')];
  const errors: FieldError[] = [];
  if (old === '') errors.push({ field: 'password', message: 'Enter the password you have now' });
  const trouble = await passwordTrouble(chosen, visitor);
  if (trouble) errors.push({ field: 'new-password', message: trouble });
  if (errors.length > 0) return showAccount(request, errors);
  const again = (field: string, message: string, status = 422) => showAccount(request, [{ field, message }], status);

  const device = await knownDevice(request, visitor.personId);
  const trying = { what: 'password', who: visitor.email, address: request.address, device } as const;
  const attempt = await beginAttempt(services.db, trying, services.now());
  if (!attempt.ok) {
    await recordSlowedSignIn(request, visitor.personId);
    return again('password', `You have tried too many times. ${waitWords(attempt.waitSeconds)}`, 429);
  }
  try {
    const person = await personToSignIn(services.db, visitor.personId);
    if (!(await isPassword(old, person?.password_hash)))
      return await again('password', 'This is not the password you have now');
    const had = await reused(request, visitor.personId, chosen);
    if (had) {
      await takeBackAttempt(services.db, attempt);
      return await again('new-password', had);
    }
    const hash = await hashPassword(chosen);
    const cookie = await services.db.transaction().execute(async (trx) => {
      await attemptSucceeded(trx, attempt);
      await storePassword(trx, visitor.personId, hash, null, services.now());
      await request.audit(trx, { subject: `person:${visitor.personId}` });
      await tellPerson(request, trx, visitor, 'password-changed');
      return startAfresh(request, trx, visitor.personId, proof?.kind);
    });
    const notice = 'Your password is changed. You are signed out everywhere else.';
    return { kind: 'redirect', to: '/account', setCookies: [cookie], notice };
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    await takeBackAttempt(services.db, attempt);
    return again('password', busyWords, 503);
  }
}

async function showAccount(request: WebRequest, errors?: FieldError[], status?: number): Promise<Reply> {
  const { services, visitor } = request;
  if (!visitor) return notFound();
  const { db, config } = services;
  const id = visitor.personId;
  const [grants, holdings, proof, factor, codesLeft, sessions] = await Promise.all([
    grantsOf(db, id),
    holdingsOf(db, id),
    proofOf(db, visitor.sessionId),
    factorOf(db, id),
    countRecoveryCodes(db, id),
    openSessionsOf(db, id, { now: services.now(), seenAfter: seenAfter(services) }),
  ]);
  const main = AccountPage({
    visitor,
    grants,
    holdings,
    kind: proof?.kind ?? 'password',
    council: config.signIn.oidc?.name ?? null,
    factor: factor?.confirmedAt
      ? { since: factor.confirmedAt, codesLeft, needed: needsSecondFactor(config, visitor.roles) }
      : null,
    sessions,
    errors,
  });
  return errors ? invalid('Your account', main, errors, { status: status ?? 422 }) : page('Your account', main);
}
