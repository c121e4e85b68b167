import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideEditions } from './edition.ts';
import { decideCrosses } from './crossed-edition.ts';
import { publishCross } from './publish-cross.ts';
import { publish, type Computed } from './publish.ts';

const figure = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
});
const computed = (total: [number, number], team: Record<string, [number, number]>): Computed => ({
  unit: 'percent',
  missing: null,
  ...figure(...total),
  by: { team: Object.fromEntries(Object.entries(team).map(([name, of]) => [name, figure(...of)])) },
});

test('large counts are published with their share', () => {
  const found = publish(computed([70, 110], { North: [40, 50], South: [30, 60] }));
  assert.deepEqual([found.numerator, found.denominator, found.keptBack], [70, 110, false]);
  assert.deepEqual(found.by.team?.groups.North, { numerator: 40, denominator: 50, value: 80, keptBack: false });
});

test('of posts nothing is kept back, since no child is in them', () => {
  const found = publish({
    ...computed([2.5, 20], { North: [0.5, 4], South: [2, 16] }),
    suppression: 'no children',
  });
  assert.deepEqual([found.numerator, found.denominator, found.value, found.keptBack], [2.5, 20, 12.5, false]);
  assert.deepEqual(found.by.team?.groups.North, { numerator: 0.5, denominator: 4, value: 12.5, keptBack: false });
});

test('a team in which three were late shows neither how many nor the share', () => {
  const found = publish(computed([107, 150], { North: [47, 50], South: [30, 60], East: [30, 40] }));
  assert.deepEqual(found.by.team?.groups.North, { numerator: 'c', denominator: 50, value: null, keptBack: true });
  assert.equal(Object.values(found.by.team?.groups ?? {}).filter(({ keptBack }) => keptBack).length, 2);
});

test('a small total keeps back itself and its groups', () => {
  const found = publish(computed([3, 4], { North: [2, 3], South: [1, 1] }));
  assert.deepEqual([found.numerator, found.denominator, found.value], ['c', 'c', null]);
  assert.deepEqual(found.by.team, { groups: {}, withheld: true });
});

test('a breakdown that nothing can protect is not published', () => {
  const found = publish(computed([63, 110], { North: [3, 50], South: [60, 60] }));
  assert.deepEqual(found.by.team, { groups: {}, withheld: true });
  assert.equal(found.numerator, 63);
});

test('an average of few children is kept back, whatever its days', () => {
  const found = publish({ unit: 'mean days', missing: null, numerator: 900, denominator: 3, value: 300, by: {} });
  assert.deepEqual([found.numerator, found.denominator, found.value], ['c', 'c', null]);
});

test('what could not be computed stays nothing', () => {
  const found = publish({
    unit: 'percent',
    missing: 'list 7',
    numerator: null,
    denominator: null,
    value: null,
    by: {},
  });
  assert.deepEqual([found.numerator, found.missing], [null, 'list 7']);
});

/** Children of three teams and two genders, of whom so many meet it. */
function crossedOf(cells: Record<string, Record<string, [met: number, of: number]>>) {
  const [teams, genders] = [Object.keys(cells), ['Male', 'Female']];
  const kinds = teams.flatMap((team, row) =>
    genders.flatMap((gender, column) => {
      const [met, of] = cells[team]?.[gender] ?? [0, 0];
      return [met, of - met].map((count, not) => ({ groups: [row, column], meets: 1 - not, count, adds: [] }));
    }),
  );
  const sum = (fits: (groups: number[]) => boolean): [number, number] => {
    const own = kinds.filter(({ groups }) => fits(groups));
    const all = (some: typeof own) => some.reduce((total, { count }) => total + count, 0);
    return [all(own.filter(({ meets }) => meets === 1)), all(own)];
  };
  const team = Object.fromEntries(teams.map((name, row) => [name, sum((groups) => groups[0] === row)]));
  const gender = Object.fromEntries(genders.map((name, at) => [name, figure(...sum((groups) => groups[1] === at))]));
  const result = computed(
    sum(() => true),
    team,
  );
  const editions = decideEditions([{ id: 'x', ...result, by: { ...result.by, gender } }]);
  const breakdowns = [
    { name: 'team' as const, groups: teams },
    { name: 'gender' as const, groups: genders },
  ];
  const counted = { shares: ['x'], means: [], breakdowns, kinds: kinds.filter(({ count }) => count > 0) };
  const edition = decideCrosses(counted, editions).get('x');
  assert.ok(edition);
  return publishCross(edition, 'percent', ['team', 'gender']);
}

test('two breakdowns crossed are shown as far as each of them is', () => {
  const found = crossedOf({
    North: { Male: [18, 40], Female: [22, 40] },
    South: { Male: [30, 60], Female: [30, 60] },
    East: { Male: [2, 50], Female: [48, 50] },
  });
  assert.deepEqual(found.rows, ['East', 'North', 'South']);
  assert.deepEqual(found.cells.East?.Male, { numerator: 'c', denominator: 50, value: null, keptBack: true });
  assert.equal(
    Object.values(found.cells)
      .flatMap(Object.values)
      .filter(({ keptBack }) => keptBack).length,
    4,
  );
});

test('a group that is not shown whole in its own breakdown is not named where two are crossed', () => {
  const found = crossedOf({
    North: { Male: [18, 40], Female: [22, 40] },
    South: { Male: [30, 60], Female: [30, 60] },
    East: { Male: [1, 2], Female: [1, 2] },
    West: { Male: [20, 40], Female: [20, 40] },
  });
  assert.deepEqual([found.withheld, found.rows], [false, ['South', 'West']]);
});

test('those who are in no group are protected too: the total gives their number away', () => {
  const result = computed([130, 233], { North: [40, 80], South: [60, 120] });
  const leaverAge = { '17-18': figure(50, 90), '19-21': figure(79, 140) };
  const by = { ...result.by, leaverAge };
  const found = publish({ ...result, by });
  // Three are older than 21: with both groups shown, the total would say so.
  assert.deepEqual(
    Object.values(found.by.leaverAge?.groups ?? {}).map(({ denominator }) => denominator),
    ['c', 140],
  );
  assert.equal(Object.keys(found.by.leaverAge?.groups ?? {}).length, 2);
});

test('a team with few cases is kept back, though it is counted in a list of posts', () => {
  const load = (cases: number, workers: number) => ({ numerator: cases, denominator: workers, value: cases / workers });
  const found = publish({
    unit: 'cases per worker',
    suppression: 'no children',
    missing: null,
    ...load(63, 6),
    by: { team: { North: load(4, 1), South: load(25, 2), East: load(34, 3) } },
  });
  assert.deepEqual(
    Object.values(found.by.team?.groups ?? {}).map(({ numerator }) => numerator),
    [34, 'c', 'c'],
  );
});
