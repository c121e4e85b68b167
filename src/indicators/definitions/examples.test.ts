/** Every definition's worked examples, read and computed as a return would be. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annexAReader, anyList, checkReturn, dayOf } from '../../children/index.ts';
import { sourcesOf, usualStandards, type Example, type Indicator } from '../engine/definition.ts';
import { askedOf, evaluate } from '../engine/evaluate.ts';
import { evaluateQuality } from '../engine/quality.ts';
import { indicators } from './index.ts';

function asReturn(indicator: Indicator, example: Example) {
  const reader = annexAReader(dayOf(example.asAt), { source: 'annex-a', name: '', definitions: [], named: anyList });
  for (const [list, rows] of Object.entries({ [indicator.list]: example.rows, ...example.others })) {
    if (list === '0') continue;
    const columns = anyList(list)?.columns.map(({ name }) => name) ?? [];
    reader.row(list, 1, columns);
    for (const [index, row] of rows.entries()) {
      for (const name of Object.keys(row)) assert.ok(columns.includes(name), `list ${list} has no “${name}”`);
      reader.row(
        list,
        index + 2,
        columns.map((name) => row[name]),
      );
    }
  }
  return askedOf(reader.finish(), { ...usualStandards, ...example.standards });
}

for (const indicator of indicators)
  test(`${indicator.name} (${indicator.id})`, () => {
    assert.ok(indicator.examples.length > 0);
    for (const example of indicator.examples) {
      const asked = asReturn(indicator, example);
      const { numerator, denominator, missing } = indicator.faulty
        ? evaluateQuality(indicator, checkReturn(asked.annexA), asked.annexA)
        : evaluate(indicator, asked);
      assert.equal(missing, null);
      assert.deepEqual({ numerator, denominator }, example.gives, example.says);
    }
  });

test('an indicator whose list or column is not there is nothing, never nought', () => {
  const reader = annexAReader(dayOf('2025-03-31'));
  reader.row('List 1', 1, ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Contact Source']);
  reader.row('List 1', 2, ['1', 'M', 'WBRI', '2015-01-01', '4']);
  const asked = askedOf(reader.finish());
  for (const indicator of indicators) {
    if (indicator.faulty) continue;
    const result = evaluate(indicator, asked);
    assert.deepEqual([result.numerator, result.denominator, result.value], [null, null, null], indicator.id);
    assert.notEqual(result.missing, null);
  }
});

test('every definition has its own id and name', () => {
  assert.equal(new Set(indicators.map(({ id }) => id)).size, indicators.length);
  assert.equal(new Set(indicators.map(({ name }) => name)).size, indicators.length);
});

test('what a fuller one stands beside is there, and shares its area, its unit and which way is better', () => {
  for (const { id, fullerThan, from, area, unit, better } of indicators) {
    if (fullerThan === undefined) continue;
    const other = indicators.find((one) => one.id === fullerThan);
    assert.ok(other, id);
    assert.deepEqual([area, unit, better], [other.area, other.unit, other.better], id);
    assert.ok(
      from?.some((source) => !sourcesOf(other).includes(source) || source === 'ssd'),
      id,
    );
  }
});

test('a definition names a kind of return in which its list can be', () => {
  for (const { id, list, from } of indicators) {
    if (list < 100) continue;
    assert.ok(from, id);
    assert.equal(from.includes('local'), list < 200, id);
    assert.ok(!from.includes('annex-a'), id);
  }
});

const reference = '../shared/reference/indicators.json';
test(
  'every indicator the sector asks of a council is here',
  { skip: existsSync(reference) ? false : 'the list of indicators is not at hand' },
  () => {
    const wanted = JSON.parse(readFileSync(reference, 'utf8')) as { id: string }[];
    const here = new Set(indicators.map(({ id }) => id));
    assert.deepEqual(
      wanted.map(({ id }) => id).filter((id) => !here.has(id)),
      [],
    );
    assert.equal(wanted.length, 49);
  },
);
