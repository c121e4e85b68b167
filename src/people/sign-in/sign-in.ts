import { z } from 'zod';
import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import { attemptSucceeded, beginAttempt } from './attempt-limit.ts';
import { signInCards } from './demo.ts';
import { localPath } from './local-path.ts';
import { isPassword } from './password.ts';
import { anyPerson, personByEmail, type SignInPerson } from './person-queries.ts';
import { closeSession, identifyNewcomer, openSession } from './session.ts';
import { tokenOf } from './session-token.ts';
import { SignInPage } from './sign-in-page.tsx';

const signInForm = z.object({
  email: z.string('Enter your email address').min(1, 'Enter your email address').toLowerCase(),
  password: z.string('Enter your password').min(1, 'Enter your password'),
});

const mismatch = 'Your email address or password is not right';
const tooMany =
  'You have tried too many times. Wait 15 minutes, then try again. If you have forgotten your password, ask an administrator for a new one';
const runOut = 'Your one-time password has run out. Ask an administrator for a new one';

/** GET /sign-in. Someone signed in already goes on; with no people yet, the first one is made. */
export async function signInPage(request: WebRequest): Promise<Reply> {
  const next = localPath(request.query.one('next'));
  if (request.visitor) return redirect(next);
  if (!(await anyPerson(request.services.db))) return redirect('/first-administrator');
  if (await identifyNewcomer(request.services, tokenOf(request))) return redirect(newPasswordPath(next));
  return page('Sign in', SignInPage({ email: '', next, cards: await cardsFor(request) }));
}

/** POST /sign-in with e-mail address and password. */
export async function signIn(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const parsed = parseForm(signInForm, form);
  if (!parsed.ok) return again(request, parsed.errors);
  const { email, password } = parsed.value;
  const attempt = await beginAttempt(services.db, email, request.address, services.now());
  if (!attempt.ok) return again(request, [{ field: 'email', message: tooMany }], 429);
  const person = await personByEmail(services.db, email);
  const right = await isPassword(password, person?.password_hash);
  if (!person || !right) {
    services.log('warn', 'A sign-in failed');
    return again(request, [{ field: 'email', message: mismatch }]);
  }
  if (person.one_time_until && person.one_time_until < services.now()) {
    return again(request, [{ field: 'password', message: runOut }]);
  }
  return services.db.transaction().execute(async (trx) => {
    await attemptSucceeded(trx, attempt);
    return letIn(request, trx, person);
  });
}

/** POST /sign-in/demo from a card. Answers as if it were not there unless the person is on one. */
export async function signInFromCard(request: WebRequest): Promise<Reply> {
  const { db } = request.services;
  const card = (await cardsFor(request)).find((one) => String(one.personId) === request.form.one('person'));
  if (!card) return notFound();
  const person = { id: card.personId, name: card.name, one_time_until: null };
  return db.transaction().execute((trx) => letIn(request, trx, person));
}

/** POST /sign-out. */
export async function signOut(request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  if (!visitor) return notFound();
  const cookie = await services.db.transaction().execute(async (trx) => {
    await request.audit(trx, { subject: `person:${visitor.personId}` });
    return closeSession(trx, visitor.sessionId, services.now());
  });
  return { kind: 'redirect', to: '/sign-in', setCookies: [cookie], notice: 'You are signed out.' };
}

async function letIn(
  request: WebRequest,
  trx: Parameters<typeof openSession>[0],
  person: Pick<SignInPerson, 'id' | 'name' | 'one_time_until'>,
): Promise<Reply> {
  const cookie = await openSession(trx, person.id, request.services.now());
  await request.audit(trx, { subject: `person:${person.id}`, personId: person.id, who: person.name });
  const next = localPath(request.form.one('next'));
  return { kind: 'redirect', to: person.one_time_until ? newPasswordPath(next) : next, setCookies: [cookie] };
}

async function again(request: WebRequest, errors: { field: string; message: string }[], status = 422): Promise<Reply> {
  const view = { email: request.form.one('email'), next: localPath(request.form.one('next')), errors };
  return invalid('Sign in', SignInPage({ ...view, cards: await cardsFor(request) }), errors, { status });
}

function cardsFor(request: WebRequest) {
  return signInCards(request.services.db, request.today);
}

function newPasswordPath(next: string): string {
  return next === '/' ? '/sign-in/new-password' : `/sign-in/new-password?next=${encodeURIComponent(next)}`;
}
