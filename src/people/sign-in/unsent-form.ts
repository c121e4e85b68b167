import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Services, Trx } from '../../platform/services.ts';
import { notFound, page, redirect, type PageReply, type Reply, type WebRequest } from '../../platform/web/route.ts';
import type { SentLate } from '../../platform/web/server.ts';
import { recordAudit } from '../audit/audit.ts';
import { holderOf } from './session-queries.ts';
import { closeSession, sessionIdOf } from './session.ts';
import { SignedOutPage, UnsentPage } from './unsent-page.tsx';
import { deleteUnsent, markShown, storeUnsent, unsentOf, type Field } from './unsent-queries.ts';

const day = 86_400_000;
const timedOut = '/account/timed-out';
const pairs = z.array(z.tuple([z.string().max(200), z.string()])).max(500);

/**
 * What whoever sent a form after their session had ended is told. If the form came from that very session, it is kept for a
 * day for the person whose session it was, and put before them when they have signed in again.
 */
export async function signedOut(services: Services, sent: SentLate | null): Promise<PageReply> {
  const isKept = sent !== null && (await keep(services, sent));
  return page('Sign in again', SignedOutPage({ isKept }), { status: 401 });
}

async function keep(services: Services, { token, path, form }: SentLate): Promise<boolean> {
  const holder = await holderOf(services.db, sessionIdOf(token));
  if (!holder || form.one('_csrf') !== holder.csrf) return false;
  const names = Object.keys(form.values);
  const sent = names.flatMap((name) => form.all(name).map((value): Field => [name, value]));
  const late = path === timedOut ? readTyped(form.one('path'), form.one('fields')) : { path, fields: sent };
  return services.db.transaction().execute((trx) => store(services, trx, holder.personId, late));
}

/** Keeps what is worth keeping and safe to keep; false when nothing is. */
async function store(
  services: Services,
  trx: Trx,
  personId: number,
  form: { path: string; fields: Field[] },
): Promise<boolean> {
  // Nor the identifier of a child, which is kept nowhere but sealed.
  const fields = form.fields.filter(([name]) => name !== '_csrf' && !/password|code|token|^(child|names)$/i.test(name));
  const isPlace = /^\/(?!\/)[\w/.-]*(\?[\w=&%.-]*)?$/.test(form.path);
  if (!isPlace || /^\/(account|sign-|first-)/.test(form.path) || !fields.some(([, value]) => value !== ''))
    return false;
  const now = services.now();
  const endsAt = new Date(now.getTime() + day);
  await storeUnsent(trx, { id: randomUUID(), personId, path: form.path, fields, endsAt }, now);
  const entry = { subject: `person:${personId}`, personId, who: 'Nobody signed in' };
  await recordAudit(trx, { ...entry, what: 'person.keep-unsent', visitor: null });
  return true;
}

function readTyped(path: string, json: string): { path: string; fields: Field[] } {
  try {
    return { path, fields: pairs.parse(JSON.parse(json)) };
  } catch {
    return { path, fields: [] };
  }
}

/** POST /account/timed-out: the page's own clock says that the session is over, and hands in what was typed. */
export async function timeOut(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  if (!visitor) return notFound();
  const cookie = await services.db.transaction().execute(async (trx) => {
    await store(services, trx, visitor.personId, readTyped(form.one('path'), form.one('fields')));
    await request.audit(trx, { subject: `person:${visitor.personId}` });
    return closeSession(trx, visitor.sessionId, services.now());
  });
  return { kind: 'redirect', to: '/sign-in', setCookies: [cookie] };
}

/** GET /account/stay: any page asked for keeps a session going; this one is small. */
export async function stay({ visitor }: WebRequest): Promise<Reply> {
  return visitor ? { kind: 'json', body: { signedIn: true } } : notFound();
}

/** GET /account/unsent: what is kept, to send or to throw away. */
export async function unsentPage({ services, visitor }: WebRequest): Promise<Reply> {
  const kept = visitor && (await unsentOf(services.db, visitor.personId, services.now()));
  if (!visitor || !kept) return redirect('/', 'Nothing is kept for you: it was sent, or more than a day ago.');
  await markShown(services.db, kept.id, services.now());
  return page('You had not sent this', UnsentPage({ ...kept, csrf: visitor.csrf }));
}

/** POST /account/unsent: throws it away. */
export async function discardUnsent(request: WebRequest): Promise<Reply> {
  const { services, visitor } = request;
  if (!visitor) return notFound();
  await services.db.transaction().execute(async (trx) => {
    await deleteUnsent(trx, visitor.personId);
    await request.audit(trx, { subject: `person:${visitor.personId}` });
  });
  return redirect('/', 'It is thrown away.');
}

/** Where somebody just let in goes first: to what is kept for them, if they have not seen it, or where they wanted. */
export async function firstPage(trx: Trx, personId: number, now: Date, next: string): Promise<string> {
  const kept = await unsentOf(trx, personId, now);
  return kept && !kept.shownAt ? '/account/unsent' : next;
}
