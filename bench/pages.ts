import autocannon from 'autocannon';
import { sql } from 'kysely';
import type { AddressInfo } from 'node:net';
import { addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { allRoutes, buildServer } from '../src/rooms.ts';
import { testServer } from '../test/server.ts';
import { median, once, type Figure } from './figures.ts';
import { largePlan, loadWithHistory } from './large-plan.ts';
import { planOfRealSize } from './real-plan.ts';

const today = '2025-05-15';

/** The overview of a plan of the real size, beside the same bytes as a fixed text from the same server. */
export async function pageFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const { plan, name } = await planOfRealSize();
    await loadWithHistory(server.services, plan, today, 24);
    const reader = await server.signIn(['read-only']);
    const page = await reader.get('/plan');
    if (page.status !== 200) throw new Error(`/plan answered ${page.status}`);
    allRoutes.push({
      method: 'GET',
      path: '/bench/same-bytes',
      access: 'plan.read',
      audit: null,
      handle: async () => ({
        kind: 'download',
        name: 'same.html',
        mediaType: 'text/html',
        body: page.text,
        inline: true,
      }),
    });
    const app = await buildServer(server.services);
    allRoutes.pop();
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const load = (path: string) =>
      autocannon({
        url: `http://127.0.0.1:${port}${path}`,
        connections: 8,
        duration: 4,
        headers: { cookie: reader.cookie() },
      });
    await load('/plan');
    const same = await load('/bench/same-bytes');
    const live = await load('/plan');
    const then = await load(`/plan?as-at=${lastDayOfMonth(addMonths(today, -12))}`);
    await app.close();
    const perRequest = (result: autocannon.Result) => (1000 * result.duration) / result.requests.total;
    const bytes = `${Math.round(page.bytes.length / 1024)} KB page, ${name}, 24 months`;
    return [
      {
        name: '/plan against the same bytes as a fixed text',
        value: perRequest(live) / perRequest(same),
        unit: '×',
        bound: 3,
        sense: 'under',
        note: `${bytes}; ${perRequest(live).toFixed(2)} ms against ${perRequest(same).toFixed(2)} ms a request`,
      },
      {
        name: '/plan, one process',
        value: live.requests.average,
        unit: 'requests a second',
        bound: 200,
        sense: 'at least',
      },
      {
        name: '/plan as at a year ago against now',
        value: perRequest(then) / perRequest(live),
        unit: '×',
        bound: 2,
        sense: 'under',
      },
    ];
  } finally {
    await server.close();
  }
}

/** The overview of 5,000 actions with 24 months of claims, just after something changed and again from memory. */
export async function largeFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    await loadWithHistory(server.services, largePlan(5000), today, 24);
    const reader = await server.signIn(['read-only']);
    const changed = async () => {
      await sql`update plan_revision set n = n + 1`.execute(server.services.db);
      return once(() => reader.get('/plan'));
    };
    for (let index = 0; index < 5; index += 1) await changed();
    const cold: number[] = [];
    for (let index = 0; index < 7; index += 1) cold.push(await changed());
    cold.sort((a, b) => a - b);
    const warm = await median(() => reader.get('/plan'));
    return [
      { name: 'Overview of 5,000 actions, from memory', value: warm, unit: 'ms', bound: 100, sense: 'under' },
      {
        name: 'Overview of 5,000 actions, the first after a change',
        value: cold[3] as number,
        unit: 'ms',
        bound: 1000,
        sense: 'under',
        note: 'everything read again; no bound is set, 1 s is ours',
      },
    ];
  } finally {
    await server.close();
  }
}
