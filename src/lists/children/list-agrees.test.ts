/** On a made-up council, the children on every list are those the vital sign does not count as met: no more, no fewer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexARows, makeCouncil, usualStory, writeLists } from '../../../demo/children/index.ts';
import { annexAReader, dayOf, noDay } from '../../children/index.ts';
import { indicators, askedOf, evaluate } from '../../indicators/index.ts';
import { isSoon, stateOf } from './due-state.ts';

const asAt = '2025-03-31';
const reader = annexAReader(dayOf(asAt));
const council = makeCouncil({ seed: 'lists', contactsAMonth: 60, from: '2024-06-30', to: asAt, story: usualStory });
for (const { list, headings, rows } of writeLists(annexARows(council, asAt))) {
  reader.row(`List ${list}`, 1, headings);
  for (const [index, cells] of rows.entries()) reader.row(`List ${list}`, index + 2, cells);
}
const asked = askedOf(reader.finish());

test('those overdue, late or without a date are those not met', () => {
  let seen = 0;
  for (const indicator of indicators.filter(({ unit }) => unit === 'percent')) {
    const { numerator, denominator, items } = evaluate(indicator, asked);
    if (!items?.due || numerator === null || denominator === null) continue;
    const wrong = [...items.adds].filter((add, index) =>
      ['overdue', 'no-date', 'late'].includes(stateOf(indicator, add, items.due?.[index], dayOf(asAt))),
    );
    assert.equal(wrong.length, indicator.better === 'lower' ? numerator : denominator - numerator, indicator.id);
    seen += wrong.length;
  }
  assert.ok(seen > 50, `only ${seen} children were seen`);
});

test('nobody is called overdue before the date, and nobody waits whose date has passed unseen', () => {
  let waiting = 0;
  for (const indicator of indicators) {
    const { items } = evaluate(indicator, asked);
    if (!items?.due || indicator.clockHasStopped) continue;
    for (const [index, add] of items.adds.entries()) {
      const due = items.due[index] as number;
      if (stateOf(indicator, add, due, dayOf(asAt)) === 'overdue')
        assert.ok(due !== noDay && due <= dayOf(asAt), `${indicator.id}: due ${due}`);
    }
    const counted = new Set(items.rows);
    for (const row of items.waiting?.rows ?? [])
      assert.ok(!counted.has(row), `${indicator.id} counts row ${row} twice`);
    waiting += items.waiting?.due.filter((due) => isSoon(due, dayOf(asAt))).length ?? 0;
  }
  assert.ok(waiting > 0, 'nobody new was due soon');
});
