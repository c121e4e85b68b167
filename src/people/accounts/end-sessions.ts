import { notFound, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { openSessionsOf, revokeSession, revokeSessionsOf } from '../sign-in/session-queries.ts';
import { seenAfter } from '../sign-in/session.ts';
import { personInPath } from './person.ts';

/** POST /account/sessions/end: one of one's own sessions or, where none is named, every one but this. */
export async function endOwnSessions(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  if (!visitor) return notFound();
  const now = services.now();
  const named = form.one('session');
  const open = await openSessionsOf(services.db, visitor.personId, { now, seenAfter: seenAfter(services) });
  const chosen = open.find((one) => one.id === named);
  if (named && !chosen) return redirect('/account', 'That one was signed out already.');
  await services.db.transaction().execute(async (trx) => {
    if (chosen) await revokeSession(trx, chosen.id, now);
    else await revokeSessionsOf(trx, visitor.personId, now, visitor.sessionId);
    await request.audit(trx, {
      subject: `person:${visitor.personId}`,
      after: { signedOut: chosen ? chosen.device : 'Everywhere else' },
    });
  });
  return redirect('/account', chosen ? `${chosen.device} is signed out.` : 'You are signed out everywhere else.');
}

/** POST /people/:id/sessions/end: an administrator signs someone out everywhere. */
export async function endSessionsOf(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person) return notFound();
  const { services, visitor } = request;
  await services.db.transaction().execute(async (trx) => {
    const keep = person.id === visitor?.personId ? visitor.sessionId : null;
    await revokeSessionsOf(trx, person.id, services.now(), keep);
    await request.audit(trx, { subject: `person:${person.id}`, after: { signedOut: 'Everywhere' } });
  });
  return redirect(`/people/${person.id}`, `${person.name} is signed out everywhere.`);
}
