import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recurrenceExamples, startOfExamples } from './definitions/recurrence-examples.ts';
import { readRecurrence, scheduleInWords } from './read-recurrence.ts';
import { datesOf, type Known, type Schedule } from './schedule.ts';

const known: Known = {
  startsOn: startOfExamples,
  endsOn: null,
  meetings: ['2024-03-04', '2024-09-16', '2024-11-11'],
  doneOn: new Map(),
};
const datesIn = (schedule: Schedule, more: Partial<Known> = {}) =>
  datesOf(schedule, { ...known, ...more }, '2024-01-01', '2026-12-31');

test('every way people say how often is read as its example says', () => {
  assert.ok(recurrenceExamples.length >= 35);
  for (const { words, kind, dates, more } of recurrenceExamples) {
    const { schedule } = readRecurrence(words);
    assert.equal(schedule.kind, kind, words);
    const all = datesIn(schedule);
    assert.deepEqual(more ? all.slice(0, dates.length) : all, dates, words);
  }
});

test('something to be done at least every six months is counted from the day it was last done', () => {
  const { schedule } = readRecurrence('at least every six months');
  const done = new Map([['2025-01-24', '2024-12-10']]);
  assert.deepEqual(datesIn(schedule, { doneOn: done }).slice(0, 3), ['2025-01-24', '2025-06-10', '2025-12-10']);
  const veryEarly = new Map([['2025-01-24', '2024-07-25']]);
  assert.deepEqual(datesIn(schedule, { doneOn: veryEarly }).slice(0, 2), ['2025-01-24', '2025-01-25']);
  const quarterly = readRecurrence('quarterly').schedule;
  assert.deepEqual(datesIn(quarterly, { doneOn: new Map([['2024-10-24', '2024-10-01']]) })[1], '2025-01-24');
});

test('an undated notice computes no deadlines, and nothing falls due after the end', () => {
  for (const words of ['quarterly', 'at least every six months', 'after 6 months'])
    assert.deepEqual(datesIn(readRecurrence(words).schedule, { startsOn: null }), [], words);
  assert.deepEqual(datesIn(readRecurrence('quarterly').schedule, { endsOn: '2025-01-24' }), [
    '2024-10-24',
    '2025-01-24',
  ]);
});

test('a day that a shorter month does not have comes back after it', () => {
  const schedule = readRecurrence('monthly from 31 January 2025').schedule;
  assert.deepEqual(datesIn(schedule).slice(0, 3), ['2025-01-31', '2025-02-28', '2025-03-31']);
});

test('a schedule is said in words', () => {
  assert.equal(scheduleInWords(readRecurrence('at least every six months').schedule), 'at least every 6 months');
  assert.equal(
    scheduleInWords(readRecurrence('at 3, 6 and 12 months').schedule),
    '3 months, 6 months and 12 months after the start',
  );
  assert.equal(
    scheduleInWords(readRecurrence('Every 3 months from June 2024').schedule),
    'every 3 months from 30 June 2024',
  );
});

test('what cannot be plainly read says so', () => {
  assert.match(readRecurrence('bi-monthly').doubts.join(), /twice as often/);
  assert.match(readRecurrence('every 4 weeks initially').doubts.join(), /when it changes/);
  assert.match(readRecurrence('on the first Monday of each month').doubts.join(), /not “first Monday”/);
  assert.match(readRecurrence('every month for six months').doubts.join(), /set the last day/);
  assert.match(readRecurrence('within 30 working days of receipt').doubts.join(), /set that day to the one/);
  assert.match(readRecurrence('when the adviser says').doubts.join(), /No time could be read/);
});
