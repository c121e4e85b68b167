import type { Trx } from '../../platform/services.ts';
import type { Reply, WebRequest } from '../../platform/web/route.ts';
import { rememberDevice } from './known-device.ts';
import { localPath } from './local-path.ts';
import { stepsOf } from './person-queries.ts';
import { needsSecondFactor } from './second-factor/who-needs-one.ts';
import { firstPage } from './unsent-form.ts';
import { openSession, type SessionStart, type Step } from './session.ts';

type Admitted = {
  person: { id: number; name: string };
  kind: SessionStart['kind'];
  provider?: SessionStart['provider'];
  /** The code was entered, or the steps already done include it. */
  codeDone?: boolean;
  next: string;
  notice?: string;
};

/**
 * Lets someone in who has shown who they are, under a new session; or, where a step is left to do, opens a session that
 * only serves to do it. Someone who comes with the council's own account has done the council's steps.
 */
export async function letIn(request: WebRequest, trx: Trx, admitted: Admitted): Promise<Reply> {
  const { person, kind, codeDone = false } = admitted;
  const { roles, hasFactor, oneTime } = await stepsOf(trx, person.id, request.today);
  const own = kind === 'password';
  const needed = own && needsSecondFactor(request.services.config, roles);
  const awaits = own && hasFactor && !codeDone ? 'code' : needed && !hasFactor ? 'set-up' : null;
  const step: Step | null = awaits === 'code' ? 'code' : own && oneTime ? 'password' : awaits;
  const session = await openSession(trx, request, {
    personId: person.id,
    kind,
    awaits,
    provider: admitted.provider,
  });
  const entry = { subject: `person:${person.id}`, personId: person.id, who: person.name };
  const next = localPath(admitted.next);
  if (step) {
    await request.audit(trx, { ...entry, what: 'person.begin-sign-in' });
    return { kind: 'redirect', to: stepPath(step, next), setCookies: [session] };
  }
  await request.audit(trx, { ...entry, what: 'person.sign-in', after: { by: ways[kind] } });
  const cookies = kind === 'password' ? [session, await rememberDevice(trx, request, person.id)] : [session];
  const to = await firstPage(trx, person.id, request.services.now(), next);
  return { kind: 'redirect', to, setCookies: cookies, notice: admitted.notice };
}

const ways = { password: 'Password', council: 'The council’s own sign-in', card: 'A card of the demo' };

const pages: Record<Step, string> = {
  code: '/sign-in/code',
  password: '/sign-in/new-password',
  'set-up': '/sign-in/second-factor',
};

/** The page of a step, which leads on to `next`. */
export function stepPath(step: Step, next: string): string {
  return next === '/' ? pages[step] : `${pages[step]}?next=${encodeURIComponent(next)}`;
}
