/** Which indicator a measure speaks of: every rule by its examples, and what no return can tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicators } from '../definitions/index.ts';
import { spokenOf } from './definitions/spoken-of.ts';
import { indicatorSuggester } from './suggest-indicator.ts';

const suggest = indicatorSuggester(indicators);
const idOf = (text: string) => suggest(text)?.indicator.id ?? null;

test('every rule names an indicator there is, and each once', () => {
  const ids = spokenOf.map(({ indicator }) => indicator);
  assert.equal(new Set(ids).size, ids.length);
  const known = new Set(indicators.map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id) => !known.has(id)),
    [],
  );
});

test('measures that speak of an indicator are suggested it, and others are not', () => {
  const wrong: string[] = [];
  for (const { indicator, is, isNot } of spokenOf) {
    for (const text of is) if (idOf(text) !== indicator) wrong.push(`${text}: ${idOf(text)}, not ${indicator}`);
    for (const text of isNot) if (idOf(text) === indicator) wrong.push(`${text}: ${indicator}`);
  }
  assert.deepEqual(wrong, []);
});

test('what people are asked, or an audit finds, is told by no return', () => {
  for (const text of [
    '90% of young people tell us that they are in touch with their PA',
    '80% of practitioners say that their caseloads are manageable',
    '90% of care leavers feel that their accommodation is suitable',
    'Over 80% of visits to children in care are good quality, as audits show in time',
  ])
    assert.equal(idOf(text), null, text);
});

test('a suggestion says for which words it was made', () => {
  assert.deepEqual(suggest('Protection plan visits within 10 working days')?.shared, [
    'Protection plan',
    'visits',
    'within 10 working days',
  ]);
});
