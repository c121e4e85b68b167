import { z } from 'zod';
import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import { attemptSucceeded, beginAttempt, takeBackAttempt, waitWords } from './attempt-limit.ts';
import { signInCards } from './demo.ts';
import { recordFailedSignIn, recordSlowedSignIn } from './failed-sign-in.ts';
import { atTheDoor, isBusy } from './hashing-queue.ts';
import { knownDevice } from './known-device.ts';
import { letIn, stepPath } from './let-in.ts';
import { localPath } from './local-path.ts';
import { isPassword } from './password.ts';
import { anyPerson, personByEmail } from './person-queries.ts';
import { closeSession, identifyNewcomer } from './session.ts';
import { proofOf } from './session-queries.ts';
import { tokenOf } from './session-token.ts';
import { busyWords } from './sign-in-words.ts';
import { councilSignOut } from './council/sign-out.ts';
import { SignInPage } from './sign-in-page.tsx';

const signInForm = z.object({
  email: z
    .string('Enter your email address')
    .min(1, 'Enter your email address')
    .max(254, 'Enter an email address of 254 characters or fewer')
    .toLowerCase(),
  password: z.string('Enter your password').min(1, 'Enter your password'),
});

const mismatch = 'Your email address or password is not right';
const forgotten = 'If you have forgotten your password, ask an administrator for a new one';
const runOut = 'Your one-time password has run out. Ask an administrator for a new one';

/** GET /sign-in. Someone signed in already goes on; with no people yet, the first one is made. */
export async function signInPage(request: WebRequest): Promise<Reply> {
  const next = localPath(request.query.one('next'));
  if (request.visitor) return redirect(next);
  if (!(await anyPerson(request.services.db))) return redirect('/first-administrator');
  const newcomer = await identifyNewcomer(request.services, tokenOf(request));
  if (newcomer) return redirect(stepPath(newcomer.step, next));
  const ended = request.query.one('ended');
  return page('Sign in', SignInPage({ ...(await choices(request)), email: '', next, ended }));
}

/** POST /sign-in with e-mail address and password, when its turn comes. */
export async function signIn(request: WebRequest): Promise<Reply> {
  try {
    return await atTheDoor(() => checkPassword(request));
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    return again(request, [{ field: 'email', message: busyWords }], 503);
  }
}

async function checkPassword(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const parsed = parseForm(signInForm, form);
  if (!parsed.ok) return again(request, parsed.errors);
  const { email, password } = parsed.value;
  const { localSignIn, breakGlass, oidc } = services.config.signIn;
  if (!localSignIn && email !== breakGlass) {
    const message = `People sign in with ${oidc?.name ?? 'the council’s own sign-in'} here. Passwords are only for emergencies`;
    return again(request, [{ field: 'email', message }]);
  }
  const person = await personByEmail(services.db, email);
  const device = await knownDevice(request, person?.id);
  const trying = { what: 'password', who: email, address: request.address, device } as const;
  const attempt = await beginAttempt(services.db, trying, services.now());
  if (!attempt.ok) {
    await recordSlowedSignIn(request, person?.id);
    const message = `You have tried too many times. ${waitWords(attempt.waitSeconds)}. ${forgotten}`;
    return again(request, [{ field: 'email', message }], 429);
  }
  let right: boolean;
  try {
    right = await isPassword(password, person?.password_hash);
  } catch (reason) {
    if (isBusy(reason)) await takeBackAttempt(services.db, attempt);
    throw reason;
  }
  if (!person || !right) {
    services.log('warn', 'A sign-in failed');
    await recordFailedSignIn(request, 'password', person?.id);
    return again(request, [{ field: 'email', message: mismatch }]);
  }
  if (person.one_time_until && person.one_time_until < services.now()) {
    await recordFailedSignIn(request, 'ran-out', person.id);
    return again(request, [{ field: 'password', message: runOut }]);
  }
  return services.db.transaction().execute(async (trx) => {
    const failed = await attemptSucceeded(trx, attempt);
    const notice =
      failed > 3
        ? `Since you last signed in, ${failed} tries with your address failed. If that was not you, tell an administrator.`
        : undefined;
    return letIn(request, trx, { person, kind: 'password', next: form.one('next'), notice });
  });
}

/** POST /sign-in/demo from a card. Answers as if it were not there unless the person is on one. */
export async function signInFromCard(request: WebRequest): Promise<Reply> {
  const { db } = request.services;
  const { cards } = await choices(request);
  const card = cards.find((one) => String(one.personId) === request.form.one('person'));
  if (!card) return notFound();
  const person = { id: card.personId, name: card.name };
  return db
    .transaction()
    .execute((trx) => letIn(request, trx, { person, kind: 'card', next: request.form.one('next') }));
}

/** POST /sign-out. Whoever came with the council's own account is signed out there as well. */
export async function signOut(request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  if (!visitor) return notFound();
  const proof = await proofOf(services.db, visitor.sessionId);
  const elsewhere = proof?.kind === 'council' ? await councilSignOut(services, proof.idToken) : null;
  const cookie = await services.db.transaction().execute(async (trx) => {
    await request.audit(trx, { subject: `person:${visitor.personId}` });
    return closeSession(trx, visitor.sessionId, services.now());
  });
  return { kind: 'redirect', to: elsewhere ?? '/sign-in', setCookies: [cookie], notice: 'You are signed out.' };
}

async function again(request: WebRequest, errors: { field: string; message: string }[], status = 422): Promise<Reply> {
  const view = { email: request.form.one('email'), next: localPath(request.form.one('next')), errors };
  return invalid('Sign in', SignInPage({ ...view, ...(await choices(request)) }), errors, { status });
}

/** The ways in that this installation offers. */
async function choices({ services, today }: WebRequest) {
  const { oidc, localSignIn, breakGlass } = services.config.signIn;
  return {
    cards: await signInCards(services.db, today),
    council: oidc?.name ?? null,
    passwords: localSignIn ? ('everyone' as const) : breakGlass ? ('emergency' as const) : ('nobody' as const),
  };
}
