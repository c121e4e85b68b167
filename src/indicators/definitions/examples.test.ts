/** Every definition's worked examples, read and computed as a return would be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexA, annexAReader, dayOf, type ListNumber } from '../../children/index.ts';
import type { Example, Indicator } from '../engine/definition.ts';
import { askedOf, evaluate } from '../engine/evaluate.ts';
import { annexAIndicators } from './index.ts';

function asReturn(indicator: Indicator, example: Example) {
  const reader = annexAReader(dayOf(example.asAt));
  for (const [list, rows] of Object.entries({ [indicator.list]: example.rows, ...example.others })) {
    const columns = annexA[Number(list) as ListNumber].columns.map((column) => column.name as string);
    reader.row(`List ${list}`, 1, columns);
    for (const [index, row] of rows.entries()) {
      for (const name of Object.keys(row)) assert.ok(columns.includes(name), `list ${list} has no “${name}”`);
      reader.row(
        `List ${list}`,
        index + 2,
        columns.map((name) => row[name]),
      );
    }
  }
  return askedOf(reader.finish());
}

for (const indicator of annexAIndicators)
  test(`${indicator.name} (${indicator.id})`, () => {
    assert.ok(indicator.examples.length > 0);
    for (const example of indicator.examples) {
      const { numerator, denominator, missing } = evaluate(indicator, asReturn(indicator, example));
      assert.equal(missing, null);
      assert.deepEqual({ numerator, denominator }, example.gives, example.says);
    }
  });

test('an indicator whose list or column is not there is nothing, never nought', () => {
  const reader = annexAReader(dayOf('2025-03-31'));
  reader.row('List 1', 1, ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Contact Source']);
  reader.row('List 1', 2, ['1', 'M', 'WBRI', '2015-01-01', '4']);
  const asked = askedOf(reader.finish());
  for (const indicator of annexAIndicators) {
    const result = evaluate(indicator, asked);
    assert.deepEqual([result.numerator, result.denominator, result.value], [null, null, null], indicator.id);
    assert.match(result.missing ?? '', /^list \d+/);
  }
});

test('every definition has its own id and name', () => {
  assert.equal(new Set(annexAIndicators.map(({ id }) => id)).size, annexAIndicators.length);
  assert.equal(new Set(annexAIndicators.map(({ name }) => name)).size, annexAIndicators.length);
});
