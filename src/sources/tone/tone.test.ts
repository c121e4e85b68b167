import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movementRules } from './definitions/movement.ts';
import { polarityRules } from './definitions/polarity.ts';
import { movementIn, polarityIn, toneOf } from './tone.ts';

test('every rule of praise and fault decides its own examples, and leaves alone what only looks alike', () => {
  for (const { says, because, examples, not = [] } of polarityRules) {
    assert.ok(examples.length > 0, because);
    for (const example of examples) {
      const read = polarityIn(example).says;
      if (says === 'nothing') assert.notEqual(read, 'negative', example);
      else assert.equal(read, says, example);
    }
    for (const other of not) assert.notEqual(polarityIn(other).says, says, other);
  }
});

test('every rule of movement decides its own examples, and leaves alone what only looks alike', () => {
  for (const { says, because, examples, not = [] } of movementRules) {
    assert.ok(examples.length > 0, because);
    for (const example of examples) assert.equal(movementIn(example)?.says, says, example);
    for (const other of not) assert.notEqual(movementIn(other)?.says, says, other);
  }
});

const readings = (...sentences: string[]) =>
  toneOf(sentences).map(({ polarity, movement }) => `${polarity}, ${movement}`);

test('"This is an improvement since the last inspection" is said of the sentence before it', () => {
  assert.deepEqual(
    readings(
      'Families get a prompt reply from the hub.',
      'This is an improvement since the last inspection.',
      'However, the replies are unclear.',
    ),
    ['positive, improved', 'positive, improved', 'negative, not said'],
  );
});

test('"This was also the case at the last inspection" makes both not improved', () => {
  assert.deepEqual(
    readings('Schools are not routinely asked for their view.', 'This was also the case at the last inspection.'),
    ['negative, not improved', 'negative, not improved'],
  );
});

test('what was good before and is good still is not called not improved', () => {
  const [, second] = readings(
    'Foster carers are very well supported.',
    'This was also the case at the last inspection.',
  );
  assert.equal(second, 'positive, not said');
});

test('a change too new to judge is neither praise nor fault', () => {
  assert.deepEqual(
    readings(
      'A coaching offer for managers was launched in May.',
      'It is too early to see the impact of this on supervision.',
    ),
    ['neutral, too early', 'neutral, too early'],
  );
});

test('a sentence that praises and then finds fault is mixed', () => {
  assert.deepEqual(readings('Plans are clear, but they are not shared with parents.'), ['mixed, not said']);
  assert.deepEqual(readings('Although visits are regular, records of them are poor.'), ['mixed, not said']);
});

test('every reading says why', () => {
  for (const { because } of toneOf([
    'Records are poor.',
    'The hub meets on Mondays.',
    'Children are safe.',
    'It is too early to tell.',
  ]))
    assert.match(because, /\w+ \w+/);
});
