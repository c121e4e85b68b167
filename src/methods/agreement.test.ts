import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gwet, kappa, krippendorff, twoRaters } from './agreement.ts';

test('grades of an auditor and a moderator are laid side by side, with which way they differ', () => {
  const both = twoRaters([1, 2, 3, 4, null], [1, 3, 3, 2, 2]);
  assert.deepEqual([both.n, both.same, both.higher, both.lower], [4, 2, 1, 1]);
  assert.equal(both.withinOne, 0.75);
  assert.throws(() => twoRaters([5], [1]), RangeError);
});

test('agreement where nobody’s grades vary is not known, neither perfect nor none', () => {
  const { table } = twoRaters([2, 2, 2], [2, 2, 2]);
  assert.equal(kappa(table, 'linear'), null);
  assert.equal(
    krippendorff(
      [
        [2, 2, 2],
        [2, 2, 2],
      ],
      'ordinal',
    ),
    null,
  );
});

test('kappa is nought when raters agree as often as chance would, and one when always', () => {
  assert.equal(
    kappa(
      [
        [1, 1],
        [1, 1],
      ],
      'unweighted',
    )?.value,
    0,
  );
  assert.equal(
    kappa(
      [
        [3, 0],
        [0, 4],
      ],
      'unweighted',
    )?.value,
    1,
  );
});

test('nearly all cases in one grade sinks kappa and not AC1', () => {
  const table = [
    [85, 5],
    [5, 5],
  ];
  assert.ok((kappa(table, 'unweighted')?.value ?? 1) < 0.5);
  assert.ok((gwet(table, 'unweighted') ?? 0) > 0.85);
});
