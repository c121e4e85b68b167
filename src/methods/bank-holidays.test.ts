import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  bankHolidaysByRule,
  bankHolidaysWithExceptions,
  easterSunday,
  exceptions,
  weekday,
} from './bank-holiday-rule.ts';
import { addDays } from './calendar.ts';
import { bankHolidaysOf, calendarAsKnown, changes, publishedYears } from './bank-holidays.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore, workingDaysBetween } from './working-days.ts';

const official = '../shared/vectors/bank-holidays-england-2012-2030.json';
const datesOf = (year: number) => bankHolidaysOf(year).map(({ date }) => date);

test('the table of bank holidays is the rule and its seven exceptions, and nothing else', () => {
  assert.deepEqual([publishedYears.at(0), publishedYears.at(-1), publishedYears.length], [2012, 2030, 19]);
  assert.equal(exceptions.length, 7);
  for (const year of publishedYears)
    assert.deepEqual(bankHolidaysOf(year), bankHolidaysWithExceptions(year), String(year));
  assert.equal(publishedYears.flatMap(datesOf).length, 156);
});

test('the table is the official list, where that is here', { skip: existsSync(official) ? false : 'it is not' }, () => {
  const { events } = JSON.parse(readFileSync(official, 'utf8')) as { events: { date: string }[] };
  assert.deepEqual(publishedYears.flatMap(datesOf), events.map(({ date }) => date).sort());
});

test('Easter is where the church put it', () => {
  assert.deepEqual([2012, 2024, 2025, 2038].map(easterSunday), [
    '2012-04-08',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
  ]);
});

test('what was not known on a day is not in the calendar of that day', () => {
  const early = calendarAsKnown('2012-06-01');
  assert.equal(early.version, 'EW-2012-01-01');
  assert.ok(early.isHoliday('2020-05-04') && !early.isHoliday('2020-05-08'));
  assert.ok(!early.isHoliday('2023-05-08'));
  for (const year of [2020, 2022, 2023]) {
    const then = bankHolidaysByRule(year).map(({ date }) => date);
    assert.ok(then.every((date) => early.isHoliday(date)));
  }
  assert.equal(calendarAsKnown('2022-11-07').isHoliday('2023-05-08'), false);
  assert.equal(calendarAsKnown('2022-11-08').isHoliday('2023-05-08'), true);
  assert.ok(changes.every((change, index) => index === 0 || change.listedOn > changes[index - 1]!.listedOn));
  assert.deepEqual(
    [calendarAsKnown().isProjected('2028-12-31'), calendarAsKnown().isProjected('2029-01-01')],
    [false, true],
  );
});

test('the day of the event is day 0, and a weekend start moves nothing', () => {
  assert.equal(addWorkingDays('2024-05-16', 70), '2024-08-23');
  assert.equal(addWorkingDays('2024-06-14', 45), addWorkingDays('2024-06-16', 45));
  assert.equal(addWorkingDays('2024-05-16', 0), '2024-05-16');
  assert.equal(workingDaysBetween('2024-05-16', '2024-08-23'), 70);
  assert.equal(workingDaysBetween('2024-05-16', '2024-05-16'), 0);
});

test('the week between Christmas and New Year is worked in law', () => {
  assert.ok(isWorkingDay('2024-12-30'));
  assert.equal(workingDayOnOrBefore('2024-12-26'), '2024-12-24');
});

test('after the table the rule goes on', () => {
  assert.ok(calendarAsKnown().isHoliday('2033-12-27'));
});

test('the day of the week is that of the calendar on the wall', () => {
  for (let day = '2012-01-01', n = 0; n < 9000; n += 1, day = addDays(day, 1))
    assert.equal(weekday(day), new Date(`${day}T00:00:00Z`).getUTCDay() || 7, day);
});
