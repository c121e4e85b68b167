import type { Trx } from '../../../platform/services.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type PageReply,
  type Reply,
  type SetCookie,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { rememberDevice } from '../known-device.ts';
import { letIn } from '../let-in.ts';
import { localPath } from '../local-path.ts';
import { tellPerson } from '../security-letter.ts';
import { proofOf, revokeSession, revokeSessionsOf, type SessionKind } from '../session-queries.ts';
import { identifyNewcomer, openSession } from '../session.ts';
import { tokenOf } from '../session-token.ts';
import { newSecret, stepOfCode } from './app-code.ts';
import { beginFactor, confirmFactor, deleteFactor, factorOf, takeStep } from './factor-queries.ts';
import { hasProved, proveFirst } from './prove.ts';
import { newRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';
import { RecoveryCodesPage, SetUpPage } from './set-up-page.tsx';
import { needsSecondFactor } from './who-needs-one.ts';

const title = 'Set up an app for codes';
const codesTitle = 'Keep your recovery codes';
const account = { breadcrumbs: [{ text: 'Your account', href: '/account' }] };
const wrong: FieldError = {
  field: 'code',
  message: 'That code is not right. Codes change every half minute: wait for the next one and enter it',
};
type Who = { id: number; name: string; email: string };

/** GET /sign-in/second-factor, for someone whose role needs one and who has none. */
export async function neededSetUpPage(request: WebRequest): Promise<Reply> {
  const newcomer = await identifyNewcomer(request.services, tokenOf(request));
  if (newcomer?.step !== 'set-up') return redirect('/sign-in');
  return neededForm(request, { ...newcomer, id: newcomer.personId }, request.query.one('next'));
}

/** POST /sign-in/second-factor: from here on they are signed in, and see their recovery codes once. */
export async function neededSetUp(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const newcomer = await identifyNewcomer(services, tokenOf(request));
  if (newcomer?.step !== 'set-up') return redirect('/sign-in', 'Sign in again: it took too long.');
  const who = { ...newcomer, id: newcomer.personId };
  const made = await confirmApp(request, who, async (trx) => {
    await revokeSession(trx, newcomer.sessionId, services.now());
    const reply = await letIn(request, trx, { person: who, kind: 'password', codeDone: true, next: '/' });
    return reply.kind === 'redirect' ? (reply.setCookies ?? []) : [];
  });
  if (!made) return neededForm(request, who, form.one('next'), [wrong]);
  return codesPage(made, localPath(form.one('next')));
}

async function neededForm(request: WebRequest, who: Who, next: string, errors?: FieldError[]): Promise<PageReply> {
  const { secret } = await beginFactor(request.services.db, who.id, newSecret());
  const where = { action: '/sign-in/second-factor', csrf: '', next: localPath(next), needed: true };
  const main = SetUpPage({ ...where, email: who.email, secret, errors });
  return errors ? invalid(title, main, errors) : page(title, main);
}

/** GET /account/second-factor: setting it up of one's own accord. */
export async function ownSetUpPage(request: WebRequest): Promise<Reply> {
  const mine = await ownFactor(request);
  if (!mine) return notFound();
  if (mine.hasApp) return redirect('/account');
  if (!(await hasProved(request))) return proveFirst('/account/second-factor');
  return ownForm(request);
}

/** POST /account/second-factor. Sessions elsewhere end with it, and this one goes on under a new token. */
export async function ownSetUp(request: WebRequest): Promise<Reply> {
  const { visitor } = request;
  const mine = await ownFactor(request);
  if (!visitor || !mine) return notFound();
  if (mine.hasApp) return redirect('/account');
  if (!(await hasProved(request))) return proveFirst('/account/second-factor');
  const who = { id: visitor.personId, name: visitor.name, email: visitor.email };
  const made = await confirmApp(request, who, async (trx) => [
    await startAfresh(request, trx, visitor.personId),
    await rememberDevice(trx, request, visitor.personId),
  ]);
  return made ? codesPage(made, '/account') : ownForm(request, [wrong]);
}

async function ownForm(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { visitor, services } = request;
  if (!visitor) return notFound();
  const { secret } = await beginFactor(services.db, visitor.personId, newSecret());
  const where = { action: '/account/second-factor', csrf: visitor.csrf, next: '/account', needed: false };
  const main = SetUpPage({ ...where, email: visitor.email, secret, errors });
  return errors ? invalid(title, main, errors, account) : page(title, main, account);
}

/** POST /account/recovery-codes: new ones in place of the old. */
export async function renewRecoveryCodes(request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  const mine = await ownFactor(request);
  if (!visitor || !mine?.hasApp) return notFound();
  if (!(await hasProved(request))) return proveFirst('/account');
  const { codes, kept } = await newRecoveryCodes();
  await services.db.transaction().execute(async (trx) => {
    await storeRecoveryCodes(trx, visitor.personId, kept);
    await request.audit(trx, { subject: `person:${visitor.personId}` });
    await tellPerson(request, trx, visitor, 'codes-renewed');
  });
  return codesPage({ codes, cookies: [] }, '/account');
}

/** POST /account/second-factor/remove, where the person's roles let them do without. */
export async function removeOwnFactor(request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  const mine = await ownFactor(request);
  if (!visitor || !mine?.hasApp) return notFound();
  if (needsSecondFactor(services.config, visitor.roles))
    return redirect('/account', 'Your role needs the second step, so it stays.');
  if (!(await hasProved(request))) return proveFirst('/account');
  const cookie = await services.db.transaction().execute(async (trx) => {
    await deleteFactor(trx, visitor.personId);
    await request.audit(trx, { subject: `person:${visitor.personId}` });
    await tellPerson(request, trx, visitor, 'factor-removed');
    return startAfresh(request, trx, visitor.personId);
  });
  const notice = 'The second step is taken away. You are signed out everywhere else.';
  return { kind: 'redirect', to: '/account', setCookies: [cookie], notice };
}

/** Whether this person has an app, if they are somebody who may have one: those who sign in with a password. */
async function ownFactor({ services, visitor }: WebRequest): Promise<{ hasApp: boolean } | null> {
  const proof = visitor && (await proofOf(services.db, visitor.sessionId));
  if (!visitor || proof?.kind !== 'password') return null;
  return { hasApp: Boolean((await factorOf(services.db, visitor.personId))?.confirmedAt) };
}

type Made = { codes: string[]; cookies: SetCookie[] };

/** Takes the first code of an app, and with it the app; null when the code is not right. */
async function confirmApp(
  request: WebRequest,
  who: Who,
  andThen: (trx: Trx) => Promise<SetCookie[]>,
): Promise<Made | null> {
  const { services, form } = request;
  const factor = await factorOf(services.db, who.id);
  if (!factor || factor.confirmedAt) return null;
  const step = stepOfCode(form.one('code'), factor.secret, factor.lastStep, services.now());
  if (step === null) return null;
  const { codes, kept } = await newRecoveryCodes();
  return services.db.transaction().execute(async (trx) => {
    if (!(await takeStep(trx, who.id, step))) return null;
    await confirmFactor(trx, who.id, services.now());
    await storeRecoveryCodes(trx, who.id, kept);
    const entry = { subject: `person:${who.id}`, personId: who.id, who: who.name };
    await request.audit(trx, { ...entry, what: 'person.add-second-factor' });
    await tellPerson(request, trx, who, 'factor-added');
    return { codes, cookies: await andThen(trx) };
  });
}

/** Ends every session of a person and begins a new one here: what was signed in before the change is no longer. */
export async function startAfresh(
  request: WebRequest,
  trx: Trx,
  personId: number,
  kind: SessionKind = 'password',
): Promise<SetCookie> {
  await revokeSessionsOf(trx, personId, request.services.now(), null);
  return openSession(trx, request, { personId, kind });
}

function codesPage({ codes, cookies }: Made, next: string): PageReply {
  return page(codesTitle, RecoveryCodesPage({ codes, next }), { setCookies: cookies });
}
