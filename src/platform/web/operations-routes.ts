import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { appliedMigrations, waitingMigrations } from '../db/migrate.ts';
import { countRequest, registry } from '../metrics.ts';
import type { ProcessState } from '../process-state.ts';
import type { Services } from '../services.ts';

/** Longest that a database may take to answer and still count as there. */
const patience = 2000;

/**
 * What watches an installation: whether the process lives (/healthz), whether it can do its work (/readyz), and its
 * figures (/metrics); and one line of the log, and one count, for every request. None of it shows what is kept.
 */
export function serveOperations(
  app: FastifyInstance,
  services: Services,
  state: ProcessState,
  until: Promise<unknown> | undefined,
): void {
  let filled = until === undefined;
  until?.then(
    () => (filled = true),
    () => undefined,
  );
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = {
      process: state.stopping ? 'stopping' : filled ? 'ok' : 'loading',
      ...(await databaseChecks(services)),
      jobs: { running: 'ok', elsewhere: 'ok', starting: 'starting', failed: 'not running' }[state.jobs],
    };
    const ready = Object.values(checks).every((check) => check === 'ok');
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
  app.get('/metrics', async (request, reply) => {
    const refused = refusal(request, services.config.operations.metricsToken);
    if (refused) return reply.status(refused.status).type('text/plain; charset=utf-8').send(refused.says);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, never the address: that names things, and what somebody looked for.
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    countRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    services.log('info', 'request', { id: request.id, method: request.method, route, status: reply.statusCode, ms });
  });
}

async function databaseChecks(services: Services): Promise<{ database: string; migrations: string }> {
  const asked = appliedMigrations(services.db).then(
    (applied) => applied,
    () => null,
  );
  const applied = await Promise.race([asked, new Promise<null>((give) => setTimeout(give, patience, null).unref())]);
  if (!applied) return { database: 'does not answer', migrations: 'not known' };
  const waiting = await waitingMigrations(applied).catch(() => null);
  if (!waiting) return { database: 'ok', migrations: 'made by a newer version' };
  return { database: 'ok', migrations: waiting.length > 0 ? 'waiting' : 'ok' };
}

function refusal(request: FastifyRequest, token: string | undefined): { status: number; says: string } | null {
  if (token !== undefined) {
    const given = request.headers.authorization?.replace(/^Bearer +/i, '') ?? '';
    const same = timingSafeEqual(hash(given), hash(token));
    return same ? null : { status: 401, says: 'Send the token of LOS_METRICS_TOKEN: Authorization: Bearer TOKEN\n' };
  }
  const direct = /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
  const passedOn = Object.keys(request.headers).some((name) => /^(x-forwarded|forwarded|via|x-real-ip)/.test(name));
  return direct && !passedOn
    ? null
    : { status: 403, says: 'Ask from the same machine, not through a proxy, or set LOS_METRICS_TOKEN.\n' };
}

const hash = (text: string) => createHash('sha256').update(text).digest();
