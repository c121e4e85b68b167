import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesIn, dayIn, stretchIn } from './dates-in-words.ts';

const stretches: Record<string, [string, string] | null> = {
  'on 27 and 28 February 2025': ['2025-02-27', '2025-02-28'],
  'from 3 to 5 June 2025': ['2025-06-03', '2025-06-05'],
  'on 3–4 June 2025': ['2025-06-03', '2025-06-04'],
  'between 30 October and 1 November 2023': ['2023-10-30', '2023-11-01'],
  'from 30 December 2024 to 3 January 2025': ['2024-12-30', '2025-01-03'],
  'from 30 December to 3 January 2025': ['2024-12-30', '2025-01-03'],
  'on 23, 24 and 25 April 2024': ['2024-04-23', '2024-04-25'],
  'on Tuesday 4 and Wednesday 5 March 2025': ['2025-03-04', '2025-03-05'],
  '19 February – 8 March 2024': ['2024-02-19', '2024-03-08'],
  'on 12 July 2022': ['2022-07-12', '2022-07-12'],
  'on 31st March and 1st April 2025': ['2025-03-31', '2025-04-01'],
  'on 28 and 29 January and 1 February 2024': ['2024-01-28', '2024-02-01'],
  'on 31 February 2024': null,
  'in 2024': null,
};

for (const [text, days] of Object.entries(stretches)) {
  test(`"${text}" is ${days ? days.join(' to ') : 'no stretch of days'}`, () => {
    const read = stretchIn(text);
    assert.deepEqual(read && [read.start, read.end], days);
  });
}

test('a day is read as it is written in letters', () => {
  for (const [text, date] of [
    ['Monday 8 July 2024', '2024-07-08'],
    ['this 9th day of January 2023', '2023-01-09'],
    ['17/06/2024', '2024-06-17'],
    ['17.6.24', '2024-06-17'],
    ['January 9, 2023', '2023-01-09'],
    ['2023-01-09', '2023-01-09'],
    ['30/02/2024', null],
  ] as const)
    assert.equal(dayIn(text), date, text);
});

test('a day without a year takes the year in which it is nearest', () => {
  const dates = (text: string, near: string) => datesIn(text, near).map(({ date }) => date);
  assert.deepEqual(dates('on 2 July', '2024-07-08'), ['2024-07-02']);
  assert.deepEqual(dates('by 10 January', '2024-12-20'), ['2025-01-10']);
  assert.deepEqual(dates('since 20 December', '2025-01-08'), ['2024-12-20']);
  assert.deepEqual(datesIn('on 2 July'), []);
});

test('a month is its last day', () => {
  assert.deepEqual(
    datesIn('by the end of February 2024').map(({ date, whole }) => [date, whole]),
    [['2024-02-29', false]],
  );
});
