/** The council's own standards through the server: set from a day on, and computed with as at the return's day. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadList } from '../../../test/care-leavers-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { annexA } from '../../children/index.ts';

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

test('a standard nobody could keep or mean, or without a reason, is sent back with what was typed', async () => {
  for (const [fields, says] of [
    [{ standard: 'cpVisitWorkingDays', value: '0', because: 'Why', ...from }, /from 1 to 60 working days/],
    [{ standard: 'cpVisitWorkingDays', value: 'ten', because: 'Why', ...from }, /a whole number of working days/],
    [{ standard: 'moonPhase', value: '10', because: 'Why', ...from }, /Choose which standard to set/],
    [{ standard: 'cpVisitWorkingDays', value: '10', because: '', ...from }, /Enter why the standard is this/],
    [{ standard: 'cpVisitWorkingDays', value: '10', because: 'Why' }, /Enter the day from which it holds/],
  ] as const) {
    const answer = await set(fields);
    assert.equal(answer.status, 422);
    assert.match(answer.text, says);
    assert.match(answer.text, new RegExp(`value="${fields.value}"`));
  }
  assert.equal((await server.db.selectFrom('local_standard').select('id').execute()).length, 1);
});

test('only those who set indicators may set standards', async () => {
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.get('/vital-signs/standards')).status, 403);
  assert.equal((await reader.post('/vital-signs/standards', { value: '1' })).status, 403);
});
