import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { attemptSucceeded, beginAttempt } from '../sign-in/attempt-limit.ts';
import { hashPassword, isPassword, passwordTrouble } from '../sign-in/password.ts';
import { personToSignIn, storePassword } from '../sign-in/person-queries.ts';
import { revokeSessionsOf } from '../sign-in/session-queries.ts';
import { AccountPage } from './account-page.tsx';
import { grantsOf, holdingsOf } from './people-queries.ts';

/** GET /account: who one is here, and one's password. */
export async function accountPage(request: WebRequest): Promise<Reply> {
  return showAccount(request);
}

/** POST /account/password. Sessions elsewhere end with it. */
export async function changeOwnPassword(request: WebRequest): Promise<Reply> {
  const { services, form, visitor } = request;
  if (!visitor) return notFound();
  const [old, chosen] = [form.one('password'), form.one('new-password')];
  const errors: FieldError[] = [];
  if (old === '') errors.push({ field: 'password', message: 'Enter the password you have now' });
  const trouble = passwordTrouble(chosen, visitor);
  if (trouble) errors.push({ field: 'new-password', message: trouble });
  if (errors.length > 0) return showAccount(request, errors);

  const attempt = await beginAttempt(services.db, visitor.email, request.address, services.now());
  if (!attempt.ok) {
    return showAccount(request, [
      { field: 'password', message: 'You have tried too many times. Try again in 15 minutes' },
    ]);
  }
  const person = await personToSignIn(services.db, visitor.personId);
  if (!(await isPassword(old, person?.password_hash))) {
    return showAccount(request, [{ field: 'password', message: 'This is not the password you have now' }]);
  }
  const hash = await hashPassword(chosen);
  await services.db.transaction().execute(async (trx) => {
    await attemptSucceeded(trx, attempt);
    await storePassword(trx, visitor.personId, hash, null);
    await revokeSessionsOf(trx, visitor.personId, services.now(), visitor.sessionId);
    await request.audit(trx, { subject: `person:${visitor.personId}` });
  });
  return redirect('/account', 'Your password is changed. You are signed out everywhere else.');
}

async function showAccount(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { services, visitor } = request;
  if (!visitor) return notFound();
  const [grants, holdings] = await Promise.all([
    grantsOf(services.db, visitor.personId),
    holdingsOf(services.db, visitor.personId),
  ]);
  const main = AccountPage({ visitor, grants, holdings, errors });
  return errors ? invalid('Your account', main, errors) : page('Your account', main);
}
