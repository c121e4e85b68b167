import { keepReturn, localLists, standingSnapshots } from '../src/children/index.ts';
import { keepFigures, saySomethingOf, setTargetOf } from '../src/indicators/index.ts';
import { addDays, addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { isDemo } from '../src/people/index.ts';
import { doAside } from '../src/platform/aside.ts';
import { todayIn, type Services } from '../src/platform/services.ts';
import { demoPeople } from './index.ts';
import type { DemoReturn, Wanted } from './children/demo-returns-worker.ts';

/** Targets the demo council set for itself, and why. */
const targets: [indicator: string, value: number, because: string][] = [
  ['assessment_45wd', 85, 'Agreed by the improvement board when the plan was made'],
  ['cp_visits', 90, 'The plan says every child on a protection plan is seen every ten working days'],
  ['cla_visits', 95, 'Agreed by the improvement board when the plan was made'],
  ['rereferral_12m', 20, 'The plan aims at fewer than one in five'],
  ['cl_in_touch', 90, 'The plan aims at nine in ten'],
  ['cl_suitable', 92, 'The plan aims at 92 in a hundred'],
  ['caseload_avg', 16, 'The limit of the workforce strategy'],
];

/** What the demo's performance analyst said of the last month, for whoever reads the vital signs. */
const commentary: [indicator: string, text: string][] = [
  [
    'cla_visits',
    'The three teams have had five vacant posts since the spring. Team managers go through every overdue visit in Monday’s clinic; two workers start next month.',
  ],
  [
    'assessment_45wd',
    'More assessments are finished in time each month since managers look at those past day 30 every week. Assessment East is still behind the other two teams.',
  ],
];

const monthsBack = 24;
/** The local lists go back a year: as many readings as a chart needs to tell a change from chance. */
const localMonthsBack = 13;

/**
 * Gives the demo authority two years of monthly returns, behind everything else: Annex A first, then the local lists, and
 * the dataset as at the last month. They are made in a thread of their own and written one by one, each whole or not at
 * all. What is there already is not made again, so a server that was stopped halfway goes on where it was. Answers how
 * many were loaded.
 */
export async function loadReturnsOfDemo(services: Services, stop: AbortSignal): Promise<number> {
  if (!services.config.demo || !(await isDemo(services.db))) return 0;
  if (stop.aborted) return 0;
  const today = todayIn(services);
  const to = lastDayOfMonth(addMonths(`${today.slice(0, 7)}-01`, -1));
  const from = lastDayOfMonth(addMonths(`${to.slice(0, 7)}-01`, 1 - monthsBack));
  const there = await standingSnapshots(services.db);
  // Whoever has loaded a return of their own does not want the demo's beside it; nor are old ones made again each month.
  const own = ({ asAt }: { asAt: string }) => asAt > to || lastDayOfMonth(asAt) !== asAt;
  const isFull = there.some(({ source }) => source === 'ssd');
  if (there.some(own) || isFull) return 0;
  const key = ({ source, name, asAt }: Wanted) => `${source} ${name} ${asAt}`;
  const known = new Set(there.map((one) => key(one as Wanted)));
  const months = Array.from({ length: monthsBack }, (_, month) =>
    lastDayOfMonth(addMonths(`${from.slice(0, 7)}-01`, month)),
  );
  const all: Wanted[][] = [
    months.map((asAt) => ({ source: 'annex-a', name: '', asAt })),
    [
      ...months
        .slice(-localMonthsBack)
        .flatMap((asAt) => localLists.map(({ name }): Wanted => ({ source: 'local', name, asAt }))),
      { source: 'ssd', name: '', asAt: to },
    ],
  ];
  const by = { personId: await analystOf(services, today), from, to };
  let loaded = 0;
  for (const part of all) {
    const wanted = part.filter((one) => !known.has(key(one)));
    if (wanted.length === 0) continue;
    const limits = { seconds: 300, megabytes: 1024 };
    const made = await doAside<DemoReturn[]>(worker, { from, to, wanted }, limits, { stop });
    if (!made.ok) return loaded;
    for (const one of made.value) {
      if (stop.aborted) return loaded;
      await keep(services, one, by);
      loaded += 1;
    }
  }
  return loaded;
}

const worker = 'demo/children/demo-returns-worker.ts';

/** The person of the demo who loads its returns; null where somebody took them out. */
async function analystOf({ db }: Services, today: string): Promise<number | null> {
  const analyst = demoPeople(today).find(({ role }) => role === 'performance-analyst');
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', analyst?.email.toLowerCase() ?? '')
    .executeTakeFirst();
  return found?.id ?? null;
}

async function keep(
  services: Services,
  { source, asAt, files, read }: DemoReturn,
  { personId, from, to }: { personId: number | null; from: string; to: string },
): Promise<void> {
  await services.db.transaction().execute(async (trx) => {
    const kept = files.map(({ name, text }) => ({ name, bytes: () => Promise.resolve(Buffer.from(text)) }));
    const snapshot = await keepReturn(services, trx, { ...read, files: kept, personId });
    await keepFigures(trx, snapshot.id, read);
    if (asAt === from && source === 'annex-a')
      for (const [indicator, value, because] of targets)
        await setTargetOf(trx, { indicator, value, because, fromOn: addDays(from, -30), personId });
    if (asAt === to && source === 'annex-a' && personId !== null)
      for (const [indicator, text] of commentary) await saySomethingOf(trx, { indicator, asAt, text, personId });
  });
}
