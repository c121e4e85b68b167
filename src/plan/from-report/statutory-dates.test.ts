import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InspectionReportFacts } from '../../sources/index.ts';
import { statutoryDates } from './statutory-dates.ts';

const saying = (text: string) =>
  ({
    improvements: [],
    paragraphs: [{ number: null, text, section: null, where: 'page 1' }],
  }) as unknown as InspectionReportFacts;

test('the dates run from receipt: 70 working days after 16 May 2024 is 23 August 2024', () => {
  const dates = statutoryDates(saying('Children wait.'), '2024-05-16');
  assert.deepEqual(
    dates.map(({ rule, by, applies }) => [rule, by, applies]),
    [
      ['report_publish_30wd', '2024-06-28', true],
      ['action_statement_draft_20wd', '2024-06-14', false],
      ['action_statement_70wd', '2024-08-23', true],
    ],
  );
});

test('without a day of receipt there are no dates', () => {
  assert.deepEqual(
    statutoryDates(saying('Children wait.'), null).map(({ by }) => by),
    [null, null, null],
  );
});

test('a draft is asked only where the report finds a priority action', () => {
  const draft = (text: string) => statutoryDates(saying(text), '2024-05-16')[1]?.applies;
  assert.equal(draft('Inspectors identified an area for priority action.'), true);
  assert.equal(draft('There are two priority actions.'), true);
  assert.equal(draft('There are no areas of priority action.'), false);
  assert.equal(draft('Inspectors did not identify any area for priority action.'), false);
});
