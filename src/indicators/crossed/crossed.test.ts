/** Two breakdowns crossed, through the server: on a return as it was loaded, beside what each breakdown shows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { forgetBefore } from '../../children/index.ts';
import { crossesOf } from '../published/edition-queries.ts';
import { publishCross } from '../published/publish-cross.ts';
import type { BreakdownName } from './breakdown-names.ts';

let server: TestServer;
let reader: SignedIn;
let snapshot: number;

async function crossOf(by: BreakdownName, and: BreakdownName) {
  const edition = await crossesOf(server.db, snapshot, 'dental');
  return edition && publishCross(edition, 'percent', [by, and]);
}

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  reader = await server.signIn(['performance-analyst']);
  // In each of two teams twenty boys and thirty girls; of the boys in the north half had their check, of all others most.
  const rows = ['North', 'South'].flatMap((team) =>
    Array.from({ length: 50 }, (_, at) => ({
      'Child Unique ID': `${team}${at}`,
      Gender: at < 20 ? 'Male' : 'Female',
      'Date of Birth': at % 2 === 0 ? '2018-05-01' : '2012-05-01',
      'Date Started to be Looked After': '2022-01-10',
      "Child's Legal Status": 'C2',
      'Date of Last Dental Check': (team === 'North' && at < 20 ? at % 2 === 0 : at % 5 < 3) ? '2025-01-10' : '',
      'Allocated Team': team,
    })),
  );
  snapshot = await loadReturn(server.services, '2025-03-31', { 8: { rows } });
});
after(() => server.close());

test('any two breakdowns are crossed, and the cells add up to each', async () => {
  const cross = await crossOf('team', 'gender');
  assert.ok(cross && !cross.withheld);
  assert.deepEqual(
    [cross.rows, cross.columns],
    [
      ['North', 'South'],
      ['Male', 'Female'],
    ],
  );
  assert.deepEqual(cross.cells.North?.Male, { numerator: 10, denominator: 20, value: 50, keptBack: false });
  assert.deepEqual(cross.cells.South?.Female, { numerator: 18, denominator: 30, value: 60, keptBack: false });
  const turned = await crossOf('gender', 'team');
  assert.deepEqual(turned?.cells.Male?.North, cross.cells.North?.Male);
});

test('the page of an indicator offers its breakdowns, and shows the two that were chosen', async () => {
  const own = await reader.get('/vital-signs/dental');
  assert.match(wordsOf(own.text), /Cross two breakdowns/);
  const crossed = await reader.get('/vital-signs/dental/crossed?by=team&and=gender');
  assert.equal(crossed.status, 200);
  assert.match(wordsOf(crossed.text), /Team by gender.*North 50% \(10 of 20\) 60% \(18 of 30\)/);
});

test('what was not chosen, or is no breakdown, shows the form and no table', async () => {
  assert.match(wordsOf((await reader.get('/vital-signs/dental/crossed?by=team&and=team')).text), /two different/);
  for (const asked of ['', '?by=team&and=team', '?by=team&and=shoeSize']) {
    const found = wordsOf((await reader.get(`/vital-signs/dental/crossed${asked}`)).text);
    assert.match(found, /Cross two breakdowns/);
    assert.doesNotMatch(found, /10 of 20/);
  }
  assert.equal((await reader.get('/vital-signs/no_such/crossed')).status, 404);
  assert.match(wordsOf((await reader.get('/vital-signs/cp_visits/crossed')).text), /has no two breakdowns of it/);
});

test('it goes with the rows when these are taken away', async () => {
  await forgetBefore(server.services, '2025-05-01', 'The test', async () => {});
  assert.equal(await crossOf('team', 'gender'), null);
  assert.equal((await server.db.selectFrom('crossed_edition').select('id').execute()).length, 0);
  assert.match(
    wordsOf((await reader.get('/vital-signs/dental/crossed?by=team&and=gender')).text),
    /rows of the return were taken away/,
  );
});
