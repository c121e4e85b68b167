/** How one child's dates become steps between levels of need: worked examples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isoOf, noDay } from '../../children/index.ts';
import { kindOf, type Level } from './level.ts';
import { staysOf, stepsOf } from './stays.ts';

const asAt = dayOf('2025-06-30');
/** The steps of a child of whom these times are known: level, start and end; no end while it lasts. */
function steps(...times: [level: Level, start: string, end?: string][]): string[] {
  const spells = times.map(([level, start, end]) => ({
    level,
    start: dayOf(start),
    end: end === undefined ? noDay : dayOf(end),
  }));
  return stepsOf(staysOf(spells, asAt), asAt).map(({ from, to, on }) => `${isoOf(on)} ${from} → ${to}`);
}
const on = (level: Level, day: string): [Level, string, string] => [level, day, day];

test('a child comes in by a contact, is referred on the same day, assessed and is in need', () => {
  assert.deepEqual(
    steps(
      on('contact', '2025-01-10'),
      on('referral', '2025-01-10'),
      ['assessment', '2025-01-13', '2025-02-20'],
      ['in need', '2025-02-20'],
    ),
    [
      '2025-01-10 new → contact',
      '2025-01-10 contact → referral',
      '2025-01-13 referral → assessment',
      '2025-02-20 assessment → in need',
    ],
  );
});

test('stepping up to a plan and into care, and down again, leaves the time in need underneath', () => {
  assert.deepEqual(
    steps(['in need', '2024-09-01'], ['protection', '2025-01-15', '2025-03-01'], ['care', '2025-03-01', '2025-05-10']),
    [
      '2024-09-01 new → in need',
      '2025-01-15 in need → protection',
      '2025-03-01 protection → care',
      '2025-05-10 care → in need',
    ],
  );
});

test('a contact about a child who has a plan, or a new assessment of a child in need, moves nobody', () => {
  assert.deepEqual(
    steps(['in need', '2024-09-01'], on('contact', '2025-02-02'), ['assessment', '2025-02-05', '2025-03-05']),
    ['2024-09-01 new → in need'],
  );
});

test('a case is closed once four weeks have passed with nothing, and what comes later is coming back', () => {
  assert.deepEqual(steps(['in need', '2024-09-01', '2025-02-01'], on('referral', '2025-04-01')), [
    '2024-09-01 new → in need',
    '2025-02-01 in need → closed',
    '2025-04-01 closed → referral',
    '2025-04-01 referral → no step',
  ]);
  assert.deepEqual(steps(['in need', '2024-09-01', '2025-06-10']), ['2024-09-01 new → in need'], 'too soon to say');
});

test('a referral soon after a case was closed begins a new time, however soon it was', () => {
  assert.deepEqual(steps(['in need', '2024-09-01', '2025-02-01'], on('referral', '2025-02-10')).slice(1, 3), [
    '2025-02-01 in need → closed',
    '2025-02-10 closed → referral',
  ]);
});

test('early help that ends in a referral goes on to the assessment, without a step down between', () => {
  assert.deepEqual(
    steps(['early help', '2025-01-01', '2025-04-01'], on('referral', '2025-02-01'), ['assessment', '2025-02-03']),
    ['2025-01-01 new → early help', '2025-02-01 early help → referral', '2025-02-03 referral → assessment'],
  );
});

test('care that ends in leaving care is no step down', () => {
  assert.deepEqual(
    steps(['in need', '2020-01-01'], ['care', '2020-02-01', '2025-03-01'], ['leaving care', '2025-03-01']).at(-1),
    '2025-03-01 care → leaving care',
  );
  assert.equal(kindOf('care', 'leaving care'), 'leaving care');
  assert.equal(kindOf('care', 'in need'), 'step down');
  assert.equal(kindOf('assessment', 'protection'), 'way in');
  assert.equal(kindOf('closed', 'referral'), 'came back');
});

test('an end before its beginning, or dates to come, move nobody', () => {
  assert.deepEqual(steps(['protection', '2025-03-01', '2025-02-01'], ['care', '2025-07-01']), []);
  assert.deepEqual(steps(['in need', '2025-03-01', '2025-08-01']), ['2025-03-01 new → in need']);
});
