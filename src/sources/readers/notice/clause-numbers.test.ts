import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseNumbers, headingNames } from './clause-numbers.ts';

const numbered = (labels: string) => {
  const number = clauseNumbers();
  return labels
    .split(' ')
    .map((label) => number(label, 0))
    .join(' ');
};

test('letters and numerals belong to the number above them', () => {
  assert.equal(numbered('4 5 a b 6 7'), '4 5 5.a 5.b 6 7');
  assert.equal(numbered('1 a b 2 a b'), '1 1.a 1.b 2 2.a 2.b');
  assert.equal(numbered('1 i ii iii 2 i ii'), '1 1.i 1.ii 1.iii 2 2.i 2.ii');
  assert.equal(numbered('1.1 a b 1.2 i ii'), '1.1 1.1.a 1.1.b 1.2 1.2.i 1.2.ii');
  assert.equal(numbered('A1 i ii A2'), 'A1 A1.i A1.ii A2');
});

test('numerals under letters, and back', () => {
  assert.equal(numbered('1 a i ii b i ii 2'), '1 1.a 1.a.i 1.a.ii 1.b 1.b.i 1.b.ii 2');
});

test('an "i" after an "h" is the letter, and a "v" after a "iv" the numeral', () => {
  assert.equal(numbered('a b c d e f g h i j'), 'a b c d e f g h i j');
  assert.equal(numbered('2 i ii iii iv v vi'), '2 2.i 2.ii 2.iii 2.iv 2.v 2.vi');
});

test('headings that start alike are told apart by more of their letters', () => {
  assert.deepEqual(
    [...headingNames(['Quality of practice', 'Adoption', 'Auditing', 'Adoption']).values()],
    ['QP', 'A', 'AU'],
  );
});
