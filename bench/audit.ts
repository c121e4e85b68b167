import { allAbilities, identify, recordAudit } from '../src/people/index.ts';
import { verifyAudit } from '../src/people/audit/verify-audit.ts';
import { createServer } from '../src/platform/web/server.ts';
import { allRoutes } from '../src/rooms.ts';
import { makeShell } from '../src/shell.tsx';
import { formOn } from '../test/form-on.ts';
import { samplePlan } from '../test/sample-plan.ts';
import { testServer } from '../test/server.ts';
import { once, type Figure } from './figures.ts';

const rounds = 400;

/**
 * What the log costs: the same form of an area saved with its line and link, and saved by a server that records nothing,
 * turn and turn about on one database; and going through a long log.
 */
export async function auditFigures(): Promise<Figure[]> {
  const server = await testServer({ today: '2025-06-10' });
  const { services } = server;
  try {
    const office = await server.signIn(['programme-office']);
    const plan = await samplePlan(server.db);
    const path = `/areas/${plan.area}/edit`;
    const parts = { services, routes: allRoutes, abilities: allAbilities, identify, shell: makeShell(services) };
    const silent = await createServer({
      ...parts,
      services: { ...services, log: () => undefined },
      recordAudit: async () => undefined,
    });
    const apps = { logged: await createServer({ ...parts, recordAudit }), silent };
    const times = { logged: [] as number[], silent: [] as number[] };
    for (let round = 0; round < rounds + 20; round += 1) {
      for (const which of round % 2 ? (['logged', 'silent'] as const) : (['silent', 'logged'] as const)) {
        const page = await office.get(path);
        const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
        const form = formOn(page, { needsToImprove: `Written ${round} ${which}` }) as Record<string, string>;
        const request = {
          method: 'POST' as const,
          url: path,
          headers: { cookie: office.cookie(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ ...form, _csrf: csrf }).toString(),
        };
        const start = performance.now();
        const { statusCode } = await apps[which].inject(request);
        if (statusCode !== 303) throw new Error(`Saving answered ${statusCode}`);
        if (round >= 20) times[which].push(performance.now() - start);
      }
    }
    const [logged, bare] = [middle(times.logged), middle(times.silent)];
    await server.asOwner(async (db) => {
      await db
        .insertInto('audit')
        .values(Array.from({ length: 10_000 }, (_, n) => ({ who: 'Ann', what: 'action.rate', subject: `action:${n}` })))
        .execute();
    });
    let found: Awaited<ReturnType<typeof verifyAudit>> | undefined;
    const whole = await once(async () => (found = await verifyAudit(server.db, [])));
    if (found?.trouble !== null) throw new Error(String(found?.trouble));
    return [
      {
        name: 'What its line of the log adds to a save',
        value: 100 * (logged / bare - 1),
        unit: '%',
        bound: 10,
        sense: 'under',
        note: `${logged.toFixed(1)} ms beside ${bare.toFixed(1)} ms, medians of ${rounds} each`,
      },
      {
        name: 'Going through a log, a thousand lines',
        value: (1000 * whole) / found.lines,
        unit: 'ms',
        bound: 100,
        sense: 'under',
        note: 'the bound is ours',
      },
    ];
  } finally {
    await server.close();
  }
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}
