/** Caseloads by service and team: what may be shown of them, and against which limit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitOfTeam } from './limits-of-teams.ts';
import { publishCaseload } from './published-caseload.ts';
import { likelyService, serviceHints } from './service-of-team.ts';

const limits = [
  { service: 'Assessment', most: 16 },
  { service: 'Children in need and child protection', most: 18 },
  { service: 'Children in care', most: 15 },
];

test('every service knows its teams by their names, and not those of others', () => {
  for (const { service, examples } of serviceHints) {
    for (const team of examples.is) assert.equal(likelyService(team), service, team);
    for (const team of examples.isNot) assert.notEqual(likelyService(team), service, team);
  }
});

const figure = (numerator: number | 'c', denominator: number | 'c') => ({
  numerator,
  denominator,
  value: null,
  keptBack: numerator === 'c',
});

test('teams stand under their service with its limit: how many workers hold more, and how many cases each on average', () => {
  const [assessment, need] = publishCaseload(
    {
      teams: [
        { team: 'Assessment East', sizes: [20, 16, 9] },
        { team: 'Locality', sizes: [19, 18] },
      ],
    },
    { 'Assessment East': figure(45, 3), Locality: figure(37, 2) },
    limitOfTeam(limits, new Map()),
  );
  assert.deepEqual(assessment?.teams, [
    {
      team: 'Assessment East',
      at: 0,
      service: 'Assessment',
      isSaid: false,
      limit: 16,
      keptBack: false,
      workers: 3,
      cases: 45,
      average: 15,
      over: 1,
    },
  ]);
  assert.equal(need?.over, 1);
  assert.equal(need?.average, 18.5);
});

test('a person’s word on a team goes before its name, unless there is no such service', () => {
  const said = new Map([
    ['locality', 'Assessment'],
    ['mash', 'The moon'],
  ]);
  assert.deepEqual(limitOfTeam(limits, said)('Locality'), { service: 'Assessment', isSaid: true, limit: 16 });
  assert.deepEqual(limitOfTeam(limits, said)('MASH'), { service: 'Assessment', isSaid: false, limit: 16 });
});

test('what is not published of the average by team is not shown here: neither cases nor workers, nor the service’s sum', () => {
  const [assessment, care] = publishCaseload(
    {
      teams: [
        { team: 'Assessment East', sizes: [3] },
        { team: 'Assessment West', sizes: [12, 11] },
        { team: 'LAC', sizes: [20] },
      ],
    },
    { 'Assessment East': figure('c', 'c'), 'Assessment West': figure(23, 2), LAC: figure(20, 1) },
    limitOfTeam(limits, new Map()),
  );
  assert.deepEqual(
    assessment?.teams.map(({ keptBack, workers, cases }) => [keptBack, workers, cases]),
    [
      [true, 0, 0],
      [false, 2, 23],
    ],
  );
  assert.deepEqual([assessment?.keptBack, assessment?.cases], [true, 0]);
  assert.equal(care?.cases, 20);
});
