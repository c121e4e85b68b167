import autocannon from 'autocannon';
import { sql } from 'kysely';
import type { AddressInfo } from 'node:net';
import { addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { askedBehind } from '../src/assurance/index.ts';
import { recordFacts } from '../src/plan/index.ts';
import type { Services } from '../src/platform/services.ts';
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

/** The overview of 5,000 actions with 24 months of claims: just after each kind of change, and again from memory. */
export async function largeFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const planId = await loadWithHistory(server.services, largePlan(5000), today, 24);
    const reader = await server.signIn(['read-only']);
    const look = () => reader.get('/plan');
    const start = await once(look);
    const cpu: number[] = [];
    const changed: number[] = [];
    for (let n = 0; n < 24; n += 1) {
      await changeOne(server.db, planId, n);
      const before = process.threadCpuUsage();
      changed.push(await once(look));
      const { user, system } = process.threadCpuUsage(before);
      cpu.push((user + system) / 1000);
    }
    // The first of each kind of change also warms up what reads it.
    const [times, costs] = [changed.slice(4), cpu.slice(4)].map((list) => list.sort((a, b) => a - b)) as [
      number[],
      number[],
    ];
    const asked = await once(async () => {
      await look();
      await askedBehind(server.services, planId);
    });
    const warm = await median(look);
    const middle = (list: number[]) => list[Math.floor(list.length / 2)] as number;
    return [
      { name: 'Overview of 5,000 actions, from memory', value: warm, unit: 'ms', bound: 100, sense: 'under' },
      {
        name: 'Overview of 5,000 actions, first look after a change',
        value: middle(times),
        unit: 'ms',
        bound: 100,
        sense: 'under',
        note: `a rating, evidence, a reading or a new date; fastest ${times[0]?.toFixed(0)} ms, ${middle(costs).toFixed(0)} ms of processor time`,
      },
      {
        name: 'Overview of 5,000 actions, first look of a process',
        value: start / 1000,
        unit: 's',
        bound: 5,
        sense: 'under',
        note: 'everything read; the bound is ours',
      },
      {
        name: 'Questions of 5,000 actions, asked again behind the page',
        value: asked / 1000,
        unit: 's',
        bound: 15,
        sense: 'under',
        note: 'the page says so until then; the bound is ours',
      },
    ];
  } finally {
    await server.close();
  }
}

/** One change as people make them: a rating, a piece of evidence, a reading or a new date, each of another item. */
async function changeOne(db: Services['db'], planId: number, n: number): Promise<void> {
  const kinds = ['rating', 'evidence', 'reading', 'date'] as const;
  const ofKind = async (kind: string) =>
    (
      await db
        .selectFrom('item')
        .select('id')
        .where('plan_id', '=', planId)
        .where('kind', '=', kind)
        .orderBy('id')
        .offset(100 + n)
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id;
  await db.transaction().execute(async (trx) => {
    switch (kinds[n % 4]) {
      case 'rating':
        return recordFacts(trx, 'rating', today, [{ id: await ofKind('step'), word: 'Delayed', done: 'Waiting' }]);
      case 'evidence':
        await sql`insert into evidence (item_id, kind, title, note, relates_on)
          values (${await ofKind('action')}, 'note', 'Audit of May', 'Nine of ten were good', '2025-05-01')`.execute(
          trx,
        );
        return;
      case 'reading':
        await sql`insert into reading (item_id, value, numerator, denominator, as_at, source)
          values (${await ofKind('target')}, 71, 142, 200, '2025-05-14', 'Audit')`.execute(trx);
        return;
      default: {
        const id = await ofKind('step');
        const row = await trx
          .selectFrom('step')
          .selectAll()
          .where('id', '=', id)
          .where('valid_to', 'is', null)
          .where('superseded_at', 'is', null)
          .executeTakeFirstOrThrow();
        return recordFacts(trx, 'step', today, [
          { ...row, due: 'March 2026', by_on: '2026-03-31', moved_because: 'A supplier left', agreed_by: 'The board' },
        ]);
      }
    }
  });
}
