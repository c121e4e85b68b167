import { invalid, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { isBusy } from './hashing-queue.ts';
import { letIn } from './let-in.ts';
import { localPath } from './local-path.ts';
import { NewPasswordPage } from './new-password-page.tsx';
import { hashPassword, isAmong, passwordTrouble } from './password.ts';
import { passwordsOf, storePassword } from './person-queries.ts';
import { identifyNewcomer } from './session.ts';
import { revokeSessionsOf } from './session-queries.ts';
import { tokenOf } from './session-token.ts';
import { busyWords } from './sign-in-words.ts';

const title = 'Choose your own password';

/** GET /sign-in/new-password, for someone who came with a one-time password. */
export async function newPasswordPage(request: WebRequest): Promise<Reply> {
  const newcomer = await identifyNewcomer(request.services, tokenOf(request));
  if (newcomer?.step !== 'password') return redirect('/sign-in');
  return page(title, NewPasswordPage({ name: newcomer.name, next: localPath(request.query.one('next')) }));
}

/** POST /sign-in/new-password: from here on they are signed in, under a new session, if no step is left. */
export async function chooseNewPassword(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const newcomer = await identifyNewcomer(services, tokenOf(request));
  if (newcomer?.step !== 'password') return redirect('/sign-in', 'Sign in again: it took too long.');
  const password = form.one('new-password');
  const next = localPath(form.one('next'));
  const again = (message: string, status = 422) => {
    const errors = [{ field: 'new-password', message }];
    return invalid(title, NewPasswordPage({ name: newcomer.name, next, errors }), errors, { status });
  };
  try {
    const trouble = (await passwordTrouble(password, newcomer)) ?? (await reused(request, newcomer.personId, password));
    if (trouble) return again(trouble);
    const hash = await hashPassword(password);
    const now = services.now();
    return await services.db.transaction().execute(async (trx) => {
      await storePassword(trx, newcomer.personId, hash, null, now);
      await revokeSessionsOf(trx, newcomer.personId, now, null);
      const person = { id: newcomer.personId, name: newcomer.name };
      await request.audit(trx, { subject: `person:${person.id}`, personId: person.id, who: person.name });
      const notice = 'Your password is saved and you are signed in.';
      return letIn(request, trx, { person, kind: 'password', codeDone: true, next, notice });
    });
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    return again(busyWords, 503);
  }
}

/** Said when a person has, or had, this very password. */
export async function reused({ services }: WebRequest, personId: number, password: string): Promise<string | null> {
  return (await isAmong(password, await passwordsOf(services.db, personId)))
    ? 'Choose a password you have not had here before'
    : null;
}
