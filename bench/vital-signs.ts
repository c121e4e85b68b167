import { indicators, keepResults, setTargetOf, type Breakdown, type Result } from '../src/indicators/index.ts';
import { addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { testServer } from '../test/server.ts';
import { median, type Figure } from './figures.ts';

const months = 36;
const today = '2025-05-08';

/**
 * The vital signs of 36 monthly returns with every indicator there is, each with its breakdowns and a target: the page,
 * one indicator's page, and the tidy table. What indicators came to is made up here; how it is kept and shown is not.
 */
export async function vitalSignFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const to = lastDayOfMonth(addMonths(`${today.slice(0, 7)}-01`, -1));
    await server.db.transaction().execute(async (trx) => {
      for (let month = 0; month < months; month += 1) {
        const asAt = lastDayOfMonth(addMonths(`${to.slice(0, 7)}-01`, month - months + 1));
        const { id } = await trx
          .insertInto('return_snapshot')
          .values({
            source: 'annex-a',
            as_at: asAt,
            content_sha256: `bench ${month}`,
            rows: 20_000,
            summary: JSON.stringify({ lists: [], missingLists: [], shape: [], counts: [] }),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await keepResults(
          trx,
          id,
          indicators.map(({ id: of, unit, fidelity }, at) => resultOf({ id: of, unit, fidelity }, at, month)),
          [],
        );
      }
      for (const { id, unit, better } of indicators)
        if (unit === 'percent' && better !== 'none')
          await setTargetOf(trx, {
            indicator: id,
            value: better === 'higher' ? 80 : 20,
            because: 'Agreed',
            fromOn: '2022-01-01',
            personId: null,
          });
    });
    const reader = await server.signIn(['board-member']);
    const page = await reader.get('/vital-signs');
    if (page.status !== 200 || !page.text.includes('Missing their target')) throw new Error('The page is not there');
    const size = `${months} months × ${indicators.length} indicators, ${Math.round(page.bytes.length / 1024)} KB`;
    const before = process.threadCpuUsage();
    const runs = 20;
    const whole = await median(() => reader.get('/vital-signs'), runs, 3);
    const { user, system } = process.threadCpuUsage(before);
    const cpu = (user + system) / 1000 / (runs + 3);
    const one = await median(() => reader.get(`/vital-signs/${indicators[0]?.id}`));
    const table = await median(() => reader.get('/vital-signs.csv'));
    return [
      {
        name: 'Vital signs, the page',
        value: whole,
        unit: 'ms',
        bound: 60,
        sense: 'under',
        note: `${size}; ${cpu.toFixed(0)} ms of processor time in the server and its client`,
      },
      {
        name: 'Vital signs, one indicator',
        value: one,
        unit: 'ms',
        bound: 60,
        sense: 'under',
        note: 'the bound is ours',
      },
      {
        name: 'Vital signs, as a CSV file',
        value: table,
        unit: 'ms',
        bound: 60,
        sense: 'under',
        note: 'the bound is ours',
      },
    ];
  } finally {
    await server.close();
  }
}

/** What an indicator came to in a month: it drifts, and no two are alike; broken down by ten teams, ages and genders. */
function resultOf(of: Pick<Result, 'id' | 'unit' | 'fidelity'>, at: number, month: number): Result {
  const share = 0.6 + 0.25 * Math.sin(at * 1.7 + month / 9) + 0.05 * Math.sin(at * 13 + month * 7);
  const groups = (names: readonly string[], size: number): Breakdown =>
    Object.fromEntries(names.map((name, place) => [name, figure(of.unit, share, size + 7 * place)]));
  const teams = Array.from({ length: 10 }, (_, place) => `Team ${place + 1}`);
  return {
    ...of,
    ...figure(of.unit, share, 400 + 10 * at),
    by: {
      team: groups(teams, 30),
      ageBand: groups(['0-4', '5-9', '10-15', '16-17'], 80),
      gender: groups(['Male', 'Female'], 200),
    },
    missing: null,
    items: null,
  };
}

function figure(unit: Result['unit'], share: number, denominator: number) {
  const numerator = Math.round(unit === 'percent' ? share * denominator : 16 * share * denominator);
  return { numerator, denominator, value: ((unit === 'percent' ? 100 : 1) * numerator) / denominator };
}
