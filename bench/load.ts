import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { freePort, productWith } from '../test/survival/product.ts';
import { visitorFor, type Visitor } from '../test/survival/visitor.ts';
import { externalPostgres } from './external-postgres.ts';
import type { Figure } from './figures.ts';

const people = 200;
/** Between two pages a person reads: 5 to 15 seconds. */
const think = { least: 5000, most: 15_000 };

/** What each of these people does all day; one page in thirty is a form they send. */
const days: { name: string; pages: string[]; form?: [path: string, field: string] }[] = [
  {
    name: 'Tessa Kingswell',
    pages: ['/plan', '/plan/1', '/questions', '/month', '/reports', '/calendar', '/notice', '/posts'],
    form: ['/posts/new', 'title'],
  },
  { name: 'Daniel Ferrisby', pages: ['/your-actions', '/plan', '/plan/1', '/questions', '/calendar'] },
  { name: 'Judith Ashgrove', pages: ['/plan', '/plan/1', '/questions', '/reports', '/side-by-side', '/vital-signs'] },
  { name: 'Rowan Eastlake', pages: ['/returns', '/vital-signs', '/plan', '/lists'] },
];

/**
 * 200 people signed in, each with a session of their own, reading and now and then saving, on an external PostgreSQL and
 * one process of the product, all on this machine with whoever asks. Half a minute; five minutes with BENCH_FULL=1.
 */
export async function loadFigures(): Promise<Figure[]> {
  const server = await externalPostgres();
  if (!server) {
    console.log('left out  load: there is no PostgreSQL of the system');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'los-bench-load-'));
  const settings = { DATABASE_URL: server.url, LOS_DATA: folder, LOS_LOG: 'error', NODE_ENV: 'production' };
  const product = productWith(settings, await freePort());
  try {
    await product.start();
    const seconds = process.env['BENCH_FULL'] ? 300 : 30;
    const visitors: { visitor: Visitor; day: (typeof days)[number] }[] = [];
    for (let index = 0; index < people; index += 1) {
      const day = days[index % days.length] as (typeof days)[number];
      visitors.push({ visitor: await visitorFor(product.origin, day.name), day });
    }
    const times: number[] = [];
    const byPath = new Map<string, number[]>();
    const errors: string[] = [];
    const end = performance.now() + seconds * 1000;
    await Promise.all(
      visitors.map(({ visitor, day }, index) => spendDay(visitor, day, index, end, { times, byPath, errors })),
    );
    const slowest = [...byPath]
      .map(([path, own]) => ({ path, p95: shareOf(own, 0.95) }))
      .toSorted((a, b) => b.p95 - a.p95)
      .slice(0, 3)
      .map(({ path, p95 }) => `${path} ${p95.toFixed(0)} ms`);
    const note = `${people} people, ${times.length} pages in ${seconds} s, median ${shareOf(times, 0.5).toFixed(0)} ms, 99% ${shareOf(times, 0.99).toFixed(0)} ms; slowest by their own p95: ${slowest.join(', ')}; PostgreSQL ${server.version}`;
    for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
    return [
      {
        name: 'p95 of a page, 200 people with think time',
        value: shareOf(times, 0.95),
        unit: 'ms',
        bound: 150,
        sense: 'under',
        note,
      },
      { name: 'pages that failed meanwhile', value: errors.length, unit: 'pages', bound: 0, sense: 'under' },
    ];
  } finally {
    await product.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function shareOf(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Infinity;
}

async function spendDay(
  visitor: Visitor,
  day: (typeof days)[number],
  seed: number,
  end: number,
  kept: { times: number[]; byPath: Map<string, number[]>; errors: string[] },
): Promise<void> {
  const lot = xoroshiro128plus(seed + 1);
  const pick = (least: number, most: number) => uniformInt(lot, least, most);
  // Neighbouring seeds begin alike.
  for (let skipped = 0; skipped < 20; skipped += 1) pick(0, 1);
  // They do not all begin in one moment.
  await new Promise((resume) => setTimeout(resume, pick(0, think.most)));
  for (let turn = 0; performance.now() < end; turn += 1) {
    const path = day.pages[pick(0, day.pages.length - 1)] as string;
    const began = performance.now();
    const sends = pick(1, 30) === 1 ? day.form : undefined;
    const answer = await (
      sends ? visitor.send(sends[0], sends[1], { [sends[1]]: `Post ${seed} ${turn}` }) : visitor.get(path)
    ).catch((reason: Error) => ({ status: 0, text: reason.message }));
    const took = performance.now() - began;
    kept.times.push(took);
    kept.byPath.set(path, [...(kept.byPath.get(path) ?? []), took]);
    if (answer.status !== (sends ? 303 : 200)) kept.errors.push(`${sends ? 'POST ' : ''}${path}: ${answer.status}`);
    await new Promise((resume) => setTimeout(resume, pick(think.least, think.most)));
  }
}
