import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameCouncil } from './our-council.ts';

test('one council under its several names', () => {
  for (const [a, b] of [
    ['Mereham Unitary Authority', 'Mereham Council'],
    ['London Borough of Mereham', 'Mereham'],
    ['Royal Borough of Upper and Lower Mereham', 'Upper and Lower Mereham Council'],
  ] as const)
    assert.ok(isSameCouncil(a, b), `${a}, ${b}`);
});

test('two councils whose names share a word are two', () => {
  assert.ok(!isSameCouncil('Mereham East Council', 'Mereham West Council'));
  assert.ok(!isSameCouncil('Mereham West and Upton', 'Mereham East'));
});

test('where a name is not known, nothing says it is another’s', () => {
  assert.ok(isSameCouncil(null, 'Mereham'));
  assert.ok(isSameCouncil('Mereham', null));
  assert.ok(isSameCouncil('Council', 'Mereham'));
});
