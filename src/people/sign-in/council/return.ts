import type { Trx } from '../../../platform/services.ts';
import { notFound, redirect, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { createPerson } from '../../accounts/create-person.ts';
import { updatePerson } from '../../accounts/people-queries.ts';
import { recordFailedSignIn } from '../failed-sign-in.ts';
import { letIn } from '../let-in.ts';
import { revokeSessionsOf } from '../session-queries.ts';
import { readAccount, type Account, type Claims } from './claims.ts';
import { linkIdentity, lockSubject, personOfIdentity, personWithEmail, rolesOfGroups } from './council-queries.ts';
import { providerOf, returnAddress, type Provider } from './provider.ts';
import { deriveRoles } from './roles-from-groups.ts';
import { takeOwnFlow } from './start.ts';
import { notLetIn } from './trouble.tsx';

const outOfDate =
  'The sign-in took too long, was begun in another window, or had been used already. Begin again; nothing was changed.';
const noAccess =
  'None of your groups there gives you a role here. Ask an administrator of this service, or your IT service, which group you should be in.';

/** GET /sign-in/council/return: back from the council's sign-in page, with a code that is exchanged for who it is. */
export async function returnFromCouncil(request: WebRequest): Promise<Reply> {
  const { services, query } = request;
  if (!services.config.signIn.oidc) return notFound();
  if (request.visitor) return redirect('/');
  const flow = await takeOwnFlow(request);
  if (!flow) return notLetIn(request, outOfDate);
  if (query.one('error') === 'access_denied' && query.one('state') === flow.state)
    return notLetIn(request, 'It did not let you in.');
  try {
    const provider = await providerOf(services);
    const { claims, idToken } = await exchange(provider, request, flow);
    const account = readAccount(claims, provider.oidc.groupsClaim);
    if (typeof account === 'string') {
      await recordFailedSignIn(request, 'council');
      return notLetIn(request, account);
    }
    return await services.db
      .transaction()
      .execute((trx) => admit(request, trx, { provider, account, idToken, next: flow.next }));
  } catch (reason) {
    services.log('warn', 'A sign-in with the council’s account was refused', reason);
    await recordFailedSignIn(request, 'council');
    return notLetIn(request, outOfDate);
  }
}

/** Exchanges the code. The library checks state, nonce, issuer, audience, signature and expiry, and throws if any is wrong. */
async function exchange(
  { client, settings, oidc }: Provider,
  request: WebRequest,
  flow: { state: string; nonce: string; verifier: string },
): Promise<{ claims: Claims; idToken: string }> {
  const came = new URL(returnAddress(request.services.config));
  came.search = new URL(request.path, came).search;
  const tokens = await client.authorizationCodeGrant(settings, came, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const claims: Claims = { ...tokens.claims() };
  const asks = settings.serverMetadata().userinfo_endpoint;
  const silent = claims['email'] === undefined || claims[oidc.groupsClaim] === undefined;
  if (silent && asks && oidc.origins.includes(new URL(asks).origin)) {
    const more = await client.fetchUserInfo(settings, tokens.access_token, String(claims['sub']));
    for (const [name, value] of Object.entries(more)) claims[name] ??= value;
  }
  return { claims, idToken: tokens.id_token ?? '' };
}

type Coming = { provider: Provider; account: Account; idToken: string; next: string };

/** Lets the person in, made if they are new and a group gives them a role; name, address and roles are brought up to date. */
async function admit(request: WebRequest, trx: Trx, coming: Coming): Promise<Reply> {
  const { account, provider } = coming;
  const { issuer } = provider.oidc;
  const { services, today } = request;
  await lockSubject(trx, issuer, account.subject);
  const found = await personFor(request, trx, coming);
  if (typeof found === 'string') return notLetIn(request, found);
  const entry = { subject: `person:${found.id}`, personId: found.id, who: account.name };

  const { roles, given, taken } = await deriveRoles(trx, found.id, account.groups, today);
  if (given.length > 0 || taken.length > 0)
    await request.audit(trx, {
      ...entry,
      what: 'person.roles-from-groups',
      before: { taken },
      after: { given },
    });
  if (roles.length === 0) {
    await revokeSessionsOf(trx, found.id, services.now(), null);
    return notLetIn(request, noAccess);
  }
  const before = { name: found.name, email: found.email };
  const after = { name: account.name, email: account.email };
  if (before.name !== after.name || before.email !== after.email) {
    const other = await personWithEmail(trx, after.email);
    if (other && other.id !== found.id) after.email = before.email;
    await updatePerson(trx, found.id, after);
    await request.audit(trx, { ...entry, what: 'person.edit', before, after });
  }
  return letIn(request, trx, {
    person: { id: found.id, name: after.name },
    kind: 'council',
    provider: { sid: account.sid, idToken: coming.idToken },
    next: coming.next,
  });
}

/** The person an account belongs to: known, joined by a checked address, or new. In words, why there is none. */
async function personFor(
  request: WebRequest,
  trx: Trx,
  { account, provider: { oidc } }: Coming,
): Promise<{ id: number; name: string; email: string } | string> {
  const { services, today } = request;
  const known = await personOfIdentity(trx, oidc.issuer, account.subject);
  const same = known ?? (await personWithEmail(trx, account.email));
  if (same?.deactivatedAt) return 'You were taken off this service. Ask an administrator if that is wrong.';
  if (!known && same && !account.emailChecked && !oidc.trustEmail)
    return 'There is a person with your email address here already, and it did not say that the address is checked to be yours. Ask an administrator.';
  if (known) return known;
  const link = (id: number) => linkIdentity(trx, oidc.issuer, account.subject, id, services.now());
  if (same) {
    await link(same.id);
    const entry = { subject: `person:${same.id}`, personId: same.id, who: same.name };
    await request.audit(trx, { ...entry, what: 'person.link', after: { councilAccount: account.email } });
    return same;
  }
  if ((await rolesOfGroups(trx, account.groups)).length === 0) return noAccess;
  const { name, email } = account;
  const made = await createPerson(trx, {
    ...{ name, email, roles: [], from: today, to: null, passwordHash: null, oneTimeUntil: null, by: null },
  });
  if (!made.ok) return outOfDate;
  await link(made.id);
  await request.audit(trx, {
    subject: `person:${made.id}`,
    personId: made.id,
    who: name,
    what: 'person.add',
    after: { name, email, councilAccount: email },
  });
  return { id: made.id, name, email };
}
