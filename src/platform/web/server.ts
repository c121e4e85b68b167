import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { noticingWrites } from '../db/noticed-writes.ts';
import { newProcessState, type ProcessState } from '../process-state.ts';
import type { Services, Trx } from '../services.ts';
import { todayIn } from '../services.ts';
import type { CookieName } from './cookies.ts';
import { cookieOf, setCookies } from './request-cookies.ts';
import { disposition } from '../files/plain-name.ts';
import { checkDeclared } from './declared.ts';
import { serveAssets } from './assets-route.ts';
import { formOf, megabyte, multipartForm, queryOf, tooLargeMessage, usualFiles } from './form-values.ts';
import { serveOperations } from './operations-routes.ts';
import { renderPage, type Shell } from './render-page.tsx';
import { tooOften, type RequestLimits } from './request-limits.ts';
import { mayAt, placesOf } from './may.ts';
import { noted, refusals, type NoteRefusal, type Refusal } from './refusals.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';
import { withinTime } from './within-time.ts';
import { sessionTime } from './session-time.ts';
import type {
  AuditEntry,
  FormValues,
  PageReply,
  Place,
  Reply,
  Route,
  SetCookie,
  Visitor,
  WebRequest,
} from './route.ts';

export type ServerParts = {
  services: Services;
  routes: Route[];
  /** Every ability there is: a route that names another one stops the server from starting. */
  abilities: ReadonlySet<string>;
  /** Who holds this session token, or null. */
  identify: (services: Services, token: string) => Promise<Visitor | null>;
  /** Gives a session whose person's roles were changed another token; null when it is over. */
  renew?: (services: Services, visitor: Visitor) => Promise<SetCookie | null>;
  /** Writes one line of the audit log. */
  recordAudit: (trx: Trx, entry: AuditEntry & { what: string; visitor: Visitor | null }) => Promise<void>;
  /**
   * What whoever sent a form without being signed in (any more) is told. A form that came from a session since ended is
   * handed over, to be kept until its writer has signed in again.
   */
  signedOut?: (services: Services, sent: SentLate | null) => Promise<PageReply>;
  /** Notes that somebody was refused. */
  noteRefusal?: NoteRefusal;
  shell: Shell;
  /** What the product opens with is still being loaded until this is settled: only the front door is answered before. */
  until?: Promise<unknown>;
  /** How the process stands, for whoever watches it. */
  state?: ProcessState;
  /** How often one person or address may ask; without it, as often as they like. */
  limits?: RequestLimits;
};

export type SentLate = { token: string; path: string; form: FormValues };

export const sessionCookie = 'los-session' satisfies CookieName;
const noticeCookie = 'los-notice' satisfies CookieName;
/** Browsers keep a cookie of 4 KB; a notice that names something with a long title is cut rather than lost. */
const longestNotice = 600;

/** Ten minutes, for 50 MB over a slow line; whoever takes longer keeps a connection busy for nothing. */
const slowestRequest = 600_000;
/** PostgreSQL's code for a statement that took longer than it may. */
const statementStopped = '57014';

/** The web server with its routes, not yet listening. Throws when a route does not say who may use it. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  parts.routes.forEach((route) => checkDeclared(route, parts.abilities));
  const headers = securityHeaders(parts.services.config);
  const app = fastify({
    logger: false,
    bodyLimit: megabyte,
    trustProxy: parts.services.config.signIn.trustedProxies,
    // What is being answered when the process is told to stop is answered; only then its connections are closed.
    forceCloseConnections: 'idle',
    requestTimeout: slowestRequest,
    // An address that cannot be read ("/plan/%ff") is one that leads nowhere.
    frameworkErrors: (_error, request, reply) => {
      setHeaders(reply, headers);
      void sendPage(parts, reply, request, null, parts.shell.notFound());
    },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: megabyte });
  await app.register(multipart, { limits: { files: usualFiles, fields: 500, fieldSize: megabyte } });
  app.addHook('onSend', async (_request, reply) => setHeaders(reply, headers));
  serveOperations(app, parts.services, parts.state ?? newProcessState('web'), parts.until);
  await serveAssets(app);
  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.maxBody ?? megabyte,
      handler: (request, reply) => answer(parts, route, request, reply),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const visitor = await visitorOf(parts, request);
    return sendPage(parts, reply, request, visitor, parts.shell.notFound());
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.code === statementStopped ? 503 : (error.statusCode ?? 500);
    if (status >= 500) parts.services.log('error', `${request.method} ${request.routeOptions.url ?? ''} failed`, error);
    const visitor = await visitorOf(parts, request).catch(() => null);
    const asked = parts.routes.find(
      ({ method, path }) => method === request.method && path === request.routeOptions.url,
    );
    const trouble =
      status === 413
        ? parts.shell.refused(
            413,
            error.code === 'FST_FILES_LIMIT' ? 'Too many files' : 'The upload is too large',
            tooLargeMessage(asked, error.code),
          )
        : parts.shell.trouble(status);
    return sendPage(parts, reply, request, visitor, trouble);
  });
  return app;
}

/** Pages that show nothing of what is kept: they let people in. */
const frontDoor = /^\/(?:sign-in.*|accessibility|privacy|cookies|security|licences|\.well-known\/security\.txt)?$/;

async function visitorOf(parts: ServerParts, request: FastifyRequest, reply?: FastifyReply): Promise<Visitor | null> {
  const token = cookieOf(parts.services.config, request, sessionCookie);
  const visitor = token ? await parts.identify(parts.services, token) : null;
  if (!visitor?.renew || !reply || !parts.renew) return visitor;
  const cookie = await parts.renew(parts.services, visitor);
  if (cookie) setCookies(parts.services.config, reply, [cookie]);
  return cookie && parts.identify(parts.services, cookie.value);
}

async function answer(
  parts: ServerParts,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const isLetIn =
    frontDoor.test(route.path) ||
    (route.access !== 'anyone' && !cookieOf(parts.services.config, request, sessionCookie));
  if (parts.until && !isLetIn) await parts.until;
  const visitor = await visitorOf(parts, request, reply);
  const shell = parts.shell;
  const note = (why: Refusal['why']) => noted(parts, { visitor, route, path: request.url.split('?')[0] ?? '', why });
  const refuse = async (why: keyof typeof refusals) => {
    await note(why);
    return sendPage(parts, reply, request, visitor, shell.refused(403, refusals[why].title, refusals[why].reason));
  };
  const give = async (answered: Reply) => {
    if (answered.kind === 'page' && answered.status === 403) await note('page');
    return send(parts, reply, request, visitor, answered);
  };
  const wait = (await parts.limits?.({ personId: visitor?.personId ?? null, address: request.ip })) ?? 0;
  if (wait > 0) return sendPage(parts, reply.header('retry-after', wait), request, visitor, tooOften(shell, wait));
  if (route.access !== 'anyone' && !visitor) {
    if (route.method !== 'GET') return sendPage(parts, reply, request, null, await signedOut(parts, request));
    return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
  }
  if (route.access !== 'anyone' && route.access !== 'signed-in' && !visitor?.abilities.has(route.access)) {
    return refuse('role');
  }
  const multi = request.isMultipart();
  const form =
    route.method === 'GET'
      ? queryOf({})
      : multi
        ? await multipartForm(request, route.maxBody ?? megabyte, route.maxFiles)
        : formOf(request.body);
  if (route.method !== 'GET' && !fromOurselves(request, form.one('_csrf'), visitor)) {
    return refuse('form');
  }
  let audited = false;
  let places: readonly Place[] | null = null;
  const webRequest: WebRequest = {
    params: request.params as Record<string, string>,
    query: queryOf(request.query),
    form,
    visitor,
    services: parts.services,
    today: todayIn(parts.services),
    path: request.url,
    address: request.ip,
    headers: request.headers as Record<string, string | undefined>,
    may: (ability, where) => mayAt(visitor, ability, where ?? places),
    audit: async (trx, entry) => {
      audited = true;
      await parts.recordAudit(trx, { what: route.audit ?? route.path, ...entry, visitor });
    },
  };
  const found = await placesOf(route, webRequest);
  if (found === 'refused') return refuse('part');
  places = found;
  const { pageSeconds } = parts.services.config.operations;
  // A second after the database has stopped the statement it may be waiting for.
  const handle = () => withinTime(route.handle(webRequest), pageSeconds + 1);
  if (route.method === 'GET') return give(await handle());
  const { value: answered, wrote } = await noticingWrites(handle);
  if (wrote && answered.kind === 'redirect' && !audited) {
    parts.services.log('error', `POST ${route.path} changed something and recorded no audit`);
  }
  return give(answered);
}

/** Forms with files are not kept: they are large, and their writer still has the files. */
async function signedOut(parts: ServerParts, request: FastifyRequest): Promise<PageReply> {
  const token = cookieOf(parts.services.config, request, sessionCookie);
  const isOurs = token && !request.isMultipart() && fromOurselves(request, '', null);
  const sent = isOurs ? { token, path: request.url, form: formOf(request.body) } : null;
  const told = await parts.signedOut?.(parts.services, sent);
  return told ?? parts.shell.refused(401, 'Sign in again', 'You have been signed out. Sign in, then do this again.');
}

/** A form counts as ours when the browser says it came from this site and, once signed in, it carries the session's token. */
function fromOurselves(request: FastifyRequest, token: string, visitor: Visitor | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (!site && origin && origin !== 'null' && URL.parse(origin)?.host !== request.headers.host) return false;
  return !visitor || token === visitor.csrf;
}

async function send(
  parts: ServerParts,
  reply: FastifyReply,
  request: FastifyRequest,
  visitor: Visitor | null,
  answered: Reply,
): Promise<unknown> {
  switch (answered.kind) {
    case 'page':
      return sendPage(
        parts,
        reply,
        request,
        await holderOfNew(parts, answered.setCookies, visitor),
        answered.status === 404 && 'html' in answered.main ? parts.shell.notFound() : answered,
      );
    case 'redirect':
      setCookies(parts.services.config, reply, answered.setCookies ?? []);
      if (answered.notice)
        setCookies(parts.services.config, reply, [
          { name: noticeCookie, value: answered.notice.slice(0, longestNotice), maxAge: 60 },
        ]);
      return reply.redirect(answered.to, 303);
    case 'download':
      if (answered.etag) {
        reply.header('etag', answered.etag).header('cache-control', 'private, no-cache');
        if (request.headers['if-none-match']?.includes(answered.etag)) return reply.status(304).send();
      }
      reply.header('content-disposition', disposition(answered.name, answered.inline ?? false));
      return reply.type(answered.mediaType).send(answered.body);
    case 'json':
      return reply
        .status(answered.status ?? 200)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answered.body));
  }
}

/** A page that comes with a new session is made for that session: its forms carry the new token. */
async function holderOfNew(
  parts: ServerParts,
  set: SetCookie[] = [],
  visitor: Visitor | null,
): Promise<Visitor | null> {
  const token = set.find(({ name }) => name === sessionCookie)?.value;
  return token ? parts.identify(parts.services, token) : visitor;
}

async function sendPage(
  parts: ServerParts,
  reply: FastifyReply,
  request: FastifyRequest,
  visitor: Visitor | null,
  content: Extract<Reply, { kind: 'page' }>,
): Promise<FastifyReply> {
  const notice = cookieOf(parts.services.config, request, noticeCookie);
  const spent: SetCookie[] = notice ? [{ name: noticeCookie, value: '', maxAge: 0 }] : [];
  setCookies(parts.services.config, reply, [...(content.setCookies ?? []), ...spent]);
  const authorityName = await parts.shell.authorityName();
  const html = renderPage(parts.shell, content, {
    authorityName,
    visitor,
    notice: notice ?? null,
    path: request.url,
    time: visitor && sessionTime(parts.services, visitor),
  });
  return reply.status(content.status).type('text/html; charset=utf-8').send(html);
}
