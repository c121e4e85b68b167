import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMeasure, makeReading, makeTarget } from '../../../test/make.ts';
import type { Target } from '../model/plan-view.ts';
import { standingOf } from './measures-page.tsx';

const target = (meets: Target['meets']) => makeTarget({ meets, reading: meets === null ? null : makeReading() });
const standing = (...meets: Target['meets'][]) => standingOf(makeMeasure({ targets: meets.map(target) }));

test('a measure with several targets is met when all are, and counted once', () => {
  assert.equal(standing('yes', 'yes'), 'met');
  assert.equal(standing('yes', 'no'), 'not-met');
  assert.equal(standing('yes', 'cannot-tell'), 'cannot-tell');
  assert.equal(standing('no', 'cannot-tell'), 'not-met');
  assert.equal(standing('yes', null), 'no-reading');
});

test('a measure without a number can be read, and nobody can tell whether it is met', () => {
  assert.equal(standingOf(makeMeasure({ targets: [], reading: makeReading() })), 'cannot-tell');
  assert.equal(standingOf(makeMeasure({ targets: [], reading: null })), 'no-reading');
});
