import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTargetCell, readTargets } from './targets.ts';

const cases: [string, string[]][] = [
  [
    'Practice improves across the service - over 85% of files looked at will be rated good.',
    ['> 85 % files looked at will be rated good'],
  ],
  ['92% of carers say they feel listened to.', ['>= 92 % carers say they feel listened to']],
  ['There will be at least 12 mentors in every locality.', ['>= 12 count mentors in every locality']],
  ['At least ten foster carers approved', ['>= 10 count foster carers approved']],
  ['Second referrals will be under 18%.', ['< 18 % Second referrals']],
  ['No more than 9% of children have three or more moves', ['<= 9 % children have three or more moves']],
  ['Re-referrals reduce to 18%', ['<= 18 % Re-referrals']],
  ['Increase the proportion of visits on time from 62% to 85% by March 2026', ['>= 85 % visits on time by 2026-03-31']],
  ['Agency use falls from 30% to 12%', ['<= 12 % Agency use']],
  [
    'Average caseloads are 14 for new starters, 18 for fieldwork and 21 for adoption.',
    [
      '<= 14 cases Average caseloads for new starters',
      '<= 18 cases Average caseloads for fieldwork',
      '<= 21 cases Average caseloads for adoption',
    ],
  ],
  ['Average time from entry to placement is under 426 days', ['< 426 days Average time from entry to placement']],
  ['Nine out of ten young people say they feel safe', ['>= 90 % young people say they feel safe']],
  ['Vacancy rate below 12.5 per cent', ['< 12.5 % Vacancy rate']],
  ['Between 80% and 90% of posts are permanent', ['>= 80 % posts are permanent', '<= 90 % posts are permanent']],
  ['95% or more of health checks on time', ['>= 95 % health checks on time']],
  [
    '85% of new referrals are seen within 4 weeks. 85% wait no more than 8 weeks for help.',
    ['>= 85 % new referrals are seen within 4 weeks', '>= 85 % new referrals wait no more than 8 weeks for help'],
  ],
  [
    'By April 2026, we would have at least 15 new work placements for young adults.',
    ['>= 15 count new work placements for young adults by 2026-04-30'],
  ],
  ['Recruit 20 new carers by December 2025', ['>= 20 count Recruit new carers by 2025-12-31']],
];

for (const [measure, expected] of cases) {
  test(`"${measure}" sets ${expected.length === 1 ? 'one target' : `${expected.length} targets`}`, () => {
    const read = readTargets(measure).map(
      (target) =>
        `${target.comparator} ${target.value} ${target.unit} ${target.subject}${target.by ? ` by ${target.by}` : ''}`,
    );
    assert.deepEqual(read, expected);
  });
}

for (const measure of [
  'Young people aged 16-18 and those open to the 21+ offer have a plan',
  'A level 7 course is in place within 12 months',
  'Children in Year 11 are supported early',
  'Support for young adults over 21 is well known',
  'Timeliness improves by 10%',
  'The strategy for 2024-26 is understood',
]) {
  test(`"${measure}" holds a number that is not a target`, () => assert.deepEqual(readTargets(measure), []));
}

test('a target in its own column takes its direction from the cell, and else from the measure', () => {
  const read = (cell: string, name: string) =>
    readTargetCell(cell, name).map(({ comparator, value, unit, by }) => `${comparator} ${value} ${unit} ${by}`);
  assert.deepEqual(read('90%', 'Assessments within 45 days'), ['>= 90 % null']);
  assert.deepEqual(read('<15%', 'Plans that start again'), ['< 15 % null']);
  assert.deepEqual(read('20%', 'Re-referrals within a year'), ['<= 20 % null']);
  assert.deepEqual(read('95% by March 2026', 'Visits on time'), ['>= 95 % 2026-03-31']);
  assert.deepEqual(read('40 days', 'Time to court'), ['<= 40 days null']);
  assert.deepEqual(read('To be agreed', 'Time to court'), []);
});
