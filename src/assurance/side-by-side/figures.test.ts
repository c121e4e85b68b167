import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBothBe, figuresIn, figuresThatDiffer, type FigureText } from './figures.ts';

const text = (document: string, words: string): FigureText => ({
  text: words,
  document,
  where: `page 1 of ${document}`,
  href: null,
  marked: false,
});
const pairs = (...texts: FigureText[]) =>
  figuresThatDiffer(texts).map(({ first, second }) => [first.figure.written, second.figure.written]);

test('sums of money, percentages, dates and counts are found as they are written', () => {
  const found = figuresIn('By 3 May 2026 the £1.2m (£400k a year) pays for 12 posts, 80% of the 1,500 hours.');
  assert.deepEqual(
    found.map(({ unit, written, value }) => [unit, written, unit === 'date' ? null : value]),
    [
      ['date', '3 May 2026', null],
      ['pounds', '£1.2m', 1_200_000],
      ['pounds', '£400k', 400_000],
      ['count', '12 posts', 12],
      ['percent', '80%', 80],
      ['count', '1,500 hours', 1500],
    ],
  );
});

test('one figure may be the other rounded, and then both can be right', () => {
  const pounds = (written: string) => figuresIn(written)[0]!;
  assert.ok(canBothBe(pounds('£1.99m'), pounds('£1.987m')));
  assert.ok(canBothBe(pounds('£2m'), pounds('£1,987,400')));
  assert.ok(!canBothBe(pounds('£1.987m'), pounds('£1.986m')));
  assert.ok(!canBothBe(pounds('£1.99m'), pounds('£1.97m')));
});

test('the same sum written twice, a little differently, in two documents is asked about', () => {
  assert.deepEqual(
    pairs(
      text('report', 'The cost of the programme is put at £3.412m over two years.'),
      text('plan', 'We need £3.414m of new money for the programme.'),
    ),
    [['£3.412m', '£3.414m']],
  );
});

test('a rounded sum, sums in one document and sums of other things are left alone', () => {
  assert.deepEqual(
    pairs(
      text('report', 'The cost of the programme is put at £3.412m over two years.'),
      text('report', 'The cost of the programme was £3.40m last year.'),
      text('plan', 'We need £3.4m of new money for the programme.'),
      text('plan', 'Homes cost £9m a year.'),
    ),
    [],
  );
});

test('a count or a date that differs is asked about only where the sentences are almost the same', () => {
  assert.deepEqual(
    pairs(
      text('letter', 'The plan is due to be submitted to inspectors by 23 August 2026.'),
      text('plan', 'The plan is due to be submitted to inspectors by 30 August 2026.'),
      text('letter', 'There are 40 social workers.'),
      text('plan', 'We recruited 12 social workers in the spring for the new duty team.'),
    ),
    [['23 August 2026', '30 August 2026']],
  );
});
