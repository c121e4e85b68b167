import autocannon from 'autocannon';
import type { AddressInfo } from 'node:net';
import { createPerson, hashPassword } from '../src/people/index.ts';
import { savePlan } from '../src/plan/index.ts';
import { buildServer } from '../src/rooms.ts';
import { testServer } from '../test/server.ts';
import type { Figure } from './figures.ts';
import { planOfRealSize } from './real-plan.ts';

const today = '2025-05-15';
const stormSeconds = 15;
const aSecond = 50;

/** Pages of people already signed in while fifty others a second sign in with the right password: a Monday morning. */
export async function signInFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const { plan, name } = await planOfRealSize();
    await server.db.transaction().execute((trx) =>
      savePlan(trx, {
        ...{
          planId: null,
          title: 'A plan for measuring',
          file: plan,
          asAt: today,
          mappings: new Map(),
          personId: null,
        },
        source: { name, format: 'json', fileSha256: null },
      }),
    );
    const password = 'copper lantern tide';
    const passwordHash = await hashPassword(password);
    const people = 300;
    for (let n = 0; n < people; n += 1)
      await createPerson(server.db, {
        ...{ name: `Somebody ${n}`, email: `somebody.${n}@example.org`, roles: ['read-only'] },
        ...{ from: '2020-01-01', to: null, passwordHash, oneTimeUntil: null, by: null },
      });
    const reader = await server.signIn(['read-only']);
    const app = await buildServer(server.services);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const pages = (seconds: number) =>
      autocannon({
        url: `${url}/plan`,
        connections: 10,
        overallRate: 40,
        duration: seconds,
        headers: { cookie: reader.cookie() },
      });
    await pages(3);
    const quiet = await pages(8);
    const storm = autocannon({
      url,
      connections: 100,
      overallRate: aSecond,
      duration: stormSeconds,
      timeout: 30,
      workers: 1,
      requests: Array.from({ length: people }, (_, n) => ({
        method: 'POST' as const,
        path: '/sign-in',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `198.51.100.${n % 250}` },
        body: new URLSearchParams({ email: `somebody.${n}@example.org`, password }).toString(),
      })),
    });
    const during = await pages(stormSeconds);
    const signedIn = await storm;
    // Those still waiting when the storm ends are answered, though nobody hears it.
    await new Promise((go) => setTimeout(go, 10_000));
    await app.close();
    const codes = Object.entries(signedIn.statusCodeStats ?? {}).map(
      ([code, { count }]) => [code, count ?? 0] as const,
    );
    const ofCode = (code: string) => codes.find(([one]) => one === code)?.[1] ?? 0;
    const wrong = codes.filter(([code]) => code !== '303' && code !== '503').reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        name: `A page while ${aSecond} people a second sign in, 97.5 of 100`,
        value: during.latency.p97_5,
        unit: 'ms',
        bound: 150,
        sense: 'under',
        note: `${quiet.latency.p97_5} ms without them; median ${during.latency.p50} and ${quiet.latency.p50} ms; ${during.requests.total} pages of /plan, ${during.non2xx + during.errors} not shown`,
      },
      {
        name: 'The same against a quiet time',
        value: during.latency.p97_5 / quiet.latency.p97_5,
        unit: '×',
        bound: 3,
        sense: 'under',
        note: 'for machines that do other things too; the bound is ours',
      },
      {
        name: 'People let in meanwhile',
        value: ofCode('303') / stormSeconds,
        unit: 'a second',
        bound: 5,
        sense: 'at least',
        note: `${ofCode('303')} let in, half of them within ${signedIn.latency.p50} ms; ${ofCode('503')} told to try again in a moment; answers by status: ${codes.map((pair) => pair.join(' ')).join(', ')}; the bound is ours`,
      },
      {
        name: 'Answers to them that were neither',
        value: wrong + signedIn.errors,
        unit: 'answers',
        bound: 0,
        sense: 'under',
      },
    ];
  } finally {
    await server.close();
  }
}
