/** The council's own standards through the server: set from a day on, and computed with as at the return's day. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadList } from '../../../test/care-leavers-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { annexA } from '../../children/index.ts';
import { recomputeStale, staleReturns } from './recompute.ts';

let server: TestServer;
let analyst: SignedIn;
const columns: string[] = annexA[7].columns.map(({ name }) => name);

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst'], { name: 'Ana Lyst' });
});
after(() => server.close());

/** Twenty plans, of which ten were visited on one day and ten on another. */
async function load(asAt: string, visits: [string, string]) {
  const rows = Array.from({ length: 20 }, (_, at) => {
    const cells: Record<string, string> = {
      'Child Unique ID': `P${at}`,
      'Date of Birth': '2015-06-01',
      'Child Protection Plan Start Date': '2024-06-03',
      'Date of the Last Statutory Visit': visits[at % 2] ?? '',
    };
    return columns.map((column) => cells[column] ?? '');
  });
  await loadList(server.services, asAt, 7, [columns, ...rows]);
}
const set = async (fields: Record<string, string>) => {
  await analyst.get('/vital-signs/standards');
  return analyst.post('/vital-signs/standards', fields);
};
const from = { 'from-day': '1', 'from-month': '4', 'from-year': '2025' };
const indicator = async () => wordsOf((await analyst.get('/vital-signs/cp_visits')).text);

const signs = async (asAt: string) => wordsOf((await analyst.get(`/vital-signs?as-at=${asAt}`)).text);
/** Waits until what was begun beside the answer is done. */
async function computedAnew() {
  for (let turn = 0; turn < 300; turn += 1) {
    if (!/being computed anew/.test(wordsOf((await analyst.get('/vital-signs/standards')).text))) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  assert.fail('Nothing was computed anew');
}

test('where nothing was set, what is usual holds', async () => {
  assert.match(wordsOf((await analyst.get('/vital-signs/standards')).text), /10 working days Nobody/);
  // Eight and twelve working days before the return.
  await load('2025-03-31', ['2025-03-19', '2025-03-13']);
  assert.match(await indicator(), /50% \(10 of 20\)/);
  assert.match(await indicator(), /at least every 10 working days, as at 31 March 2025/);
});

test('a standard holds from its day: a return of a later day is computed with it, one of an earlier day is not', async () => {
  const done = await set({ standard: 'cpVisitWorkingDays', value: '15', because: 'Agreed by the board', ...from });
  assert.equal(done.status, 303, wordsOf(done.text));
  await load('2025-04-30', ['2025-04-16', '2025-04-10']);
  assert.match(await indicator(), /100% \(20 of 20\)/);
  assert.match(await indicator(), /at least every 15 working days, as at 30 April 2025/);
  assert.match(
    await indicator(),
    /1 April 2025 Visits to a child on a child protection plan.*15 working days Agreed by the board Ana Lyst/,
  );
  await load('2025-03-31', ['2025-03-18', '2025-03-12']);
  const earlier = wordsOf((await analyst.get('/vital-signs?as-at=2025-03-31')).text);
  assert.match(earlier, /Child protection visits in time 50% \(10 of 20\)/);
});

test('a standard set for days that returns were loaded of has their figures computed anew, and what they came to is kept', async () => {
  const before = await server.db.selectFrom('return_snapshot').select('id').execute();
  const march = { ...from, 'from-day': '31', 'from-month': '3' };
  const done = await set({ standard: 'cpVisitWorkingDays', value: '6', because: 'Agreed again', ...march });
  assert.equal(done.status, 303);
  await computedAnew();
  // Of the return of March eight and twelve working days had gone by; that of April keeps the standard set for April.
  assert.match(await signs('2025-03-31'), /Child protection visits in time 0% \(0 of 20\)/);
  assert.match(await indicator(), /Computed anew since a standard was set: the figures of 31 March 2025/);
  assert.match(await signs('2025-04-30'), /Child protection visits in time 100% \(20 of 20\)/);
  assert.deepEqual(await server.db.selectFrom('return_snapshot').select('id').execute(), before);
  const kept = await server.db.selectFrom('indicator_result_before').select(['indicator', 'value']).execute();
  assert.deepEqual(kept, [{ indicator: 'cp_visits', value: 50 }]);
  const log = server.db.selectFrom('audit').select('subject').where('what', '=', 'indicator.compute-anew');
  assert.equal((await log.execute()).length, 1);
});

test('figures that rest on the standards of their day are left alone', async () => {
  assert.equal(await recomputeStale(server.services), 0);
  await set({ standard: 'caseloadInCare', value: '18', because: 'Agreed', ...from });
  assert.deepEqual(await staleReturns(server.db), []);
  assert.match(wordsOf((await analyst.get('/vital-signs/standards')).text), /children in care, at most 18 cases/);
});

test('a standard nobody could keep or mean, or without a reason, is sent back with what was typed', async () => {
  for (const [fields, says] of [
    [{ standard: 'cpVisitWorkingDays', value: '0', because: 'Why', ...from }, /from 1 to 60 working days/],
    [{ standard: 'cpVisitWorkingDays', value: 'ten', because: 'Why', ...from }, /a whole number, like 10/],
    [{ standard: 'moonPhase', value: '10', because: 'Why', ...from }, /Choose which standard to set/],
    [{ standard: 'cpVisitWorkingDays', value: '10', because: '', ...from }, /Enter why the standard is this/],
    [{ standard: 'cpVisitWorkingDays', value: '10', because: 'Why' }, /Enter the day from which it holds/],
  ] as const) {
    const answer = await set(fields);
    assert.equal(answer.status, 422);
    assert.match(answer.text, says);
    assert.match(answer.text, new RegExp(`value="${fields.value}"`));
  }
  assert.equal((await server.db.selectFrom('local_standard').select('id').execute()).length, 3);
});

test('only those who set indicators may set standards', async () => {
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.get('/vital-signs/standards')).status, 403);
  assert.equal((await reader.post('/vital-signs/standards', { value: '1' })).status, 403);
});
