import { invalid, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { localPath } from './local-path.ts';
import { NewPasswordPage } from './new-password-page.tsx';
import { hashPassword, isPassword, passwordTrouble } from './password.ts';
import { personToSignIn, storePassword } from './person-queries.ts';
import { identifyNewcomer, openSession } from './session.ts';
import { revokeSessionsOf } from './session-queries.ts';
import { tokenOf } from './session-token.ts';
import { SignInPage } from './sign-in-page.tsx';

const title = 'Choose your own password';

/** GET /sign-in/new-password, for someone who came with a one-time password. */
export async function newPasswordPage(request: WebRequest): Promise<Reply> {
  const newcomer = await identifyNewcomer(request.services, tokenOf(request));
  if (!newcomer) return redirect('/sign-in');
  return page(title, NewPasswordPage({ name: newcomer.name, next: localPath(request.query.one('next')) }));
}

/** POST /sign-in/new-password: from here on they are signed in, under a new session. */
export async function chooseNewPassword(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const newcomer = await identifyNewcomer(services, tokenOf(request));
  if (!newcomer) return page('Sign in', SignInPage({ email: '', next: '/', cards: [] }), { status: 401 });
  const password = form.one('new-password');
  const next = localPath(form.one('next'));
  const given = await personToSignIn(services.db, newcomer.personId);
  const same = await isPassword(password, given?.password_hash);
  const trouble = same ? 'Choose a password other than the one you were given' : passwordTrouble(password, newcomer);
  if (trouble) {
    const errors = [{ field: 'new-password', message: trouble }];
    return invalid(title, NewPasswordPage({ name: newcomer.name, next, errors }), errors);
  }
  const hash = await hashPassword(password);
  const now = services.now();
  const cookie = await services.db.transaction().execute(async (trx) => {
    await storePassword(trx, newcomer.personId, hash, null);
    await revokeSessionsOf(trx, newcomer.personId, now, null);
    await request.audit(trx, {
      subject: `person:${newcomer.personId}`,
      personId: newcomer.personId,
      who: newcomer.name,
    });
    return openSession(trx, newcomer.personId, now);
  });
  return { kind: 'redirect', to: next, setCookies: [cookie], notice: 'Your password is saved and you are signed in.' };
}
