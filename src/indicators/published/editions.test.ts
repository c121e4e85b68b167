/** What is published of a return beside what was published before: neither gives the other’s small counts away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadList } from '../../../test/care-leavers-return.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { annexA, standingSnapshot } from '../../children/index.ts';
import { publishedOf } from './published-of.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ today: '2025-06-08' });
});
after(() => server.close());

/** Loads care leavers: of each team so many, of whom so many are in touch. */
async function load(asAt: string, teams: Record<string, [inTouch: number, of: number]>): Promise<void> {
  const columns: string[] = annexA[9].columns.map(({ name }) => name);
  const rows = Object.entries(teams).flatMap(([team, [inTouch, of]]) =>
    Array.from({ length: of }, (_, at) => {
      const cells: Record<string, string> = {
        'Child Unique ID': `${team}${at}`,
        'Date of Birth': `2004-${asAt.slice(5, 7)}-01`,
        'Eligibility Category': 'Former relevant child',
        'LA In Touch': at < inTouch ? 'Yes' : 'No',
        'Suitability of Accommodation': at % 2 ? 'Suitable' : 'Unsuitable',
        'Allocated Team': team,
      };
      return columns.map((column) => cells[column] ?? '');
    }),
  );
  await loadList(server.services, asAt, 9, [columns, ...rows]);
}

/** What is shown of each team: "47 of 50", "c of 50", "c of c". */
async function shown(asAt: string, indicator = 'cl_in_touch'): Promise<Record<string, string>> {
  const snapshot = await standingSnapshot(server.db, 'annex-a', '', asAt);
  assert.ok(snapshot);
  const found = (await publishedOf(server.db, snapshot.id, indicator)).get(indicator)?.by.team;
  assert.ok(found && !found.withheld);
  return Object.fromEntries(
    Object.entries(found.groups).map(([team, { numerator, denominator }]) => [team, `${numerator} of ${denominator}`]),
  );
}

test('what was kept back last month and has not changed is kept back this month, though nothing small is left', async () => {
  await load('2025-03-31', { North: [47, 50], South: [30, 60], East: [25, 40] });
  assert.deepEqual(await shown('2025-03-31'), { East: 'c of 40', North: 'c of 50', South: '30 of 60' });
  await load('2025-04-30', { North: [44, 50], South: [35, 60], East: [25, 40] });
  assert.deepEqual(await shown('2025-04-30'), { East: 'c of 40', North: 'c of 50', South: '35 of 60' });
});

test('a corrected return does not show what the one before it kept back', async () => {
  await load('2025-04-30', { North: [40, 50], South: [36, 60], East: [25, 40] });
  assert.deepEqual(await shown('2025-04-30'), { East: 'c of 40', North: 'c of 50', South: '36 of 60' });
});

test('a team that is hidden for one indicator is hidden for all that count the same young people', async () => {
  await load('2025-05-31', { North: [30, 50], South: [30, 60], East: [2, 3], West: [8, 20] });
  const hidden = async (indicator: string) =>
    Object.entries(await shown('2025-05-31', indicator)).flatMap(([team, words]) => (words === 'c of c' ? [team] : []));
  assert.deepEqual(await hidden('cl_in_touch'), ['East', 'West']);
  assert.deepEqual(await hidden('cl_suitable'), ['East', 'West']);
});
