/** What the vital signs were made from, where returns of several kinds stand beside each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeFrom, quality } from './made-from.ts';

const one = (asAt: string, source: string, name = '') => ({ asAt, source, name, rows: 10, summary: {} });

test('the newest whole return is what the page is of, the Annex A before a dataset of its day', () => {
  const { newest } = madeFrom([
    one('2025-02-28', 'annex-a'),
    one('2025-03-31', 'annex-a'),
    one('2025-03-31', 'ssd'),
    one('2025-04-30', 'local', 'supervision'),
  ]);
  assert.deepEqual([newest?.asAt, newest?.source], ['2025-03-31', 'annex-a']);
  assert.equal(madeFrom([one('2025-03-31', 'annex-a'), one('2025-04-30', 'ssd')]).newest?.source, 'ssd');
});

test('of every other kind and local list the newest stands beside it', () => {
  const { others } = madeFrom([
    one('2025-03-31', 'local', 'supervision'),
    one('2025-03-31', 'ssd'),
    one('2025-04-30', 'annex-a'),
    one('2025-04-30', 'local', 'supervision'),
    one('2025-04-30', 'local', 'peps'),
  ]);
  assert.deepEqual(
    others.map(({ asAt, source, name }) => `${source} ${name} ${asAt}`),
    ['local supervision 2025-04-30', 'local peps 2025-04-30', 'ssd  2025-03-31'],
  );
});

test('with nothing but local lists the newest of them is what the page is of', () => {
  const { newest, others } = madeFrom([one('2025-03-31', 'local', 'peps'), one('2025-04-30', 'local', 'supervision')]);
  assert.equal(newest?.name, 'supervision');
  assert.deepEqual(
    others.map(({ name }) => name),
    ['peps'],
  );
  assert.deepEqual(madeFrom([]), { newest: null, others: [] });
});

test('how many rows it was made from is said, and of few errors only that they are few', () => {
  const summary = (errors: number) => ({
    lists: [{ list: 1, rows: 3186, missingColumns: [] }],
    counts: errors === 0 ? [] : [{ severity: 'error', count: errors }],
  });
  assert.equal(quality({ summary: summary(0) }), '3,186 rows, in which the checks found no errors');
  assert.equal(quality({ summary: summary(3) }), '3,186 rows, in which the checks found few errors');
  assert.equal(quality({ summary: summary(12) }), '3,186 rows, in which the checks found 12 errors');
});
