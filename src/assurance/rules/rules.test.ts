import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleFacts } from '../example-plan.ts';
import { rules } from './index.ts';

for (const rule of rules)
  describe(`${rule.title} (${rule.id})`, () => {
    for (const example of rule.examples)
      test(`${example.raises.length > 0 ? 'asks when' : 'does not ask when'} ${example.when}`, () => {
        const found = rule.find(exampleFacts(example.given));
        assert.deepEqual(
          found.map((one) => one.about.map((about) => about.ref).join(', ')),
          example.raises,
        );
      });
  });

test('every rule has an example that is asked about and one that is not', () => {
  for (const rule of rules) {
    assert.ok(
      rule.examples.some((example) => example.raises.length > 0),
      `${rule.id} has no example that is asked about`,
    );
    assert.ok(
      rule.examples.some((example) => example.raises.length === 0),
      `${rule.id} has no example that is left alone`,
    );
  }
});

test('every question quotes what disagrees, says where, rests on facts, and is asked of somebody since a day', () => {
  for (const rule of rules)
    for (const example of rule.examples)
      for (const found of rule.find(exampleFacts(example.given))) {
        assert.ok(
          found.says.length > 0 && found.says.every(({ quote, where }) => quote && where),
          `${rule.id}: ${example.when}`,
        );
        assert.ok(found.facts.length > 0 && found.to.words, `${rule.id}: ${example.when}`);
        assert.match(found.since, /^\d{4}-\d{2}-\d{2}$/);
      }
});

test('within a rule, every question has a subject of its own, and no two rules share an id', () => {
  for (const rule of rules)
    for (const example of rule.examples) {
      const subjects = rule.find(exampleFacts(example.given)).map((found) => found.subject);
      assert.equal(new Set(subjects).size, subjects.length, `${rule.id}: ${example.when}`);
    }
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
});
