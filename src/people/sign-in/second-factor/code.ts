import { invalid, page, redirect, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { attemptSucceeded, beginAttempt, takeBackAttempt, waitWords } from '../attempt-limit.ts';
import { recordFailedSignIn, recordSlowedSignIn } from '../failed-sign-in.ts';
import { isBusy } from '../hashing-queue.ts';
import { knownDevice } from '../known-device.ts';
import { letIn } from '../let-in.ts';
import { localPath } from '../local-path.ts';
import { revokeSession } from '../session-queries.ts';
import { identifyNewcomer } from '../session.ts';
import { tokenOf } from '../session-token.ts';
import { busyWords } from '../sign-in-words.ts';
import { stepOfCode } from './app-code.ts';
import { CodePage } from './code-page.tsx';
import { factorOf, takeStep } from './factor-queries.ts';
import { useRecoveryCode } from './recovery-codes.ts';

const title = 'Enter your code';

/** GET /sign-in/code, for someone who has given their password. */
export async function codePage(request: WebRequest): Promise<Reply> {
  const newcomer = await identifyNewcomer(request.services, tokenOf(request));
  if (newcomer?.step !== 'code') return redirect('/sign-in');
  return page(title, CodePage({ name: newcomer.name, next: localPath(request.query.one('next')) }));
}

/** POST /sign-in/code: the code of the app, or one of the recovery codes. */
export async function enterCode(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const newcomer = await identifyNewcomer(services, tokenOf(request));
  if (newcomer?.step !== 'code') return redirect('/sign-in', 'Sign in again: it took too long.');
  const next = localPath(form.one('next'));
  const field = form.has('recovery-code') ? 'recovery-code' : 'code';
  const typed = form.one(field);
  const again = (message: string, status = 422) => {
    const errors = [{ field, message }];
    return invalid(title, CodePage({ name: newcomer.name, next, errors }), errors, { status });
  };
  if (typed === '') return again(field === 'code' ? 'Enter the code from your app' : 'Enter a recovery code');

  const device = await knownDevice(request, newcomer.personId);
  const trying = { what: 'code', who: String(newcomer.personId), address: request.address, device } as const;
  const attempt = await beginAttempt(services.db, trying, services.now());
  if (!attempt.ok) {
    await recordSlowedSignIn(request, newcomer.personId);
    return again(`You have tried too many times. ${waitWords(attempt.waitSeconds)}`, 429);
  }
  try {
    const right = await isSecondFactor(request, newcomer.personId, field, typed);
    if (!right) {
      services.log('warn', 'A sign-in code was wrong');
      await recordFailedSignIn(request, 'code', newcomer.personId);
      return again(
        field === 'code'
          ? 'That code is not right. Codes change every half minute: wait for the next one and enter it'
          : 'That is not one of your unused recovery codes',
      );
    }
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    await takeBackAttempt(services.db, attempt);
    return again(busyWords, 503);
  }
  return services.db.transaction().execute(async (trx) => {
    await attemptSucceeded(trx, attempt);
    await revokeSession(trx, newcomer.sessionId, services.now());
    const person = { id: newcomer.personId, name: newcomer.name };
    const notice =
      field === 'recovery-code' ? 'You used a recovery code. It does not work again: see Your account.' : undefined;
    return letIn(request, trx, { person, kind: 'password', codeDone: true, next, notice });
  });
}

/** Whether a code is right; if so it is used from here on. */
export async function isSecondFactor(
  { services }: WebRequest,
  personId: number,
  field: 'code' | 'recovery-code',
  typed: string,
): Promise<boolean> {
  if (field === 'recovery-code') return useRecoveryCode(services.db, personId, typed, services.now());
  const factor = await factorOf(services.db, personId);
  if (!factor?.confirmedAt) return false;
  const step = stepOfCode(typed, factor.secret, factor.lastStep, services.now());
  return step !== null && takeStep(services.db, personId, step);
}
