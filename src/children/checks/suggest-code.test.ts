/** What is suggested for words that are no code: some of our own, and, where the file is at hand, thousands the sector has met. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lists } from '../annex-a/definitions/index.ts';
import type { ColumnDefinition } from '../annex-a/list-definition.ts';
import { plainName } from '../annex-a/find-list.ts';
import { codeReader, keyOf } from '../returns/code-reader.ts';
import { suggestCode } from './suggest-code.ts';

const columnNamed = (name: string): ColumnDefinition | undefined =>
  lists
    .flatMap(({ columns }) => columns)
    .find((column) => plainName(column.name) === plainName(name) && column.codes !== undefined);

const suggested = (name: string, value: string) => {
  const column = columnNamed(name);
  assert.ok(column, name);
  return suggestCode(column, value);
};

test('words that mean a code are answered with the code as the template writes it', () => {
  assert.equal(suggested('Gender', 'Boy'), 'a) Male');
  assert.equal(suggested('Gender', '2'), 'b) Female');
  assert.equal(suggested('Ethnicity', 'White - British'), 'a) WBRI');
  assert.equal(suggested('Ethnicity', 'Black or Black British: Carribean'), 'n) BCRB');
  assert.equal(suggested('Case status', 'CIN'), 'c) Child in need plan');
  assert.equal(suggested("Child's Legal Status", 'Interim Care Order'), 'C1: ICO');
});

test('words that could be several codes, or none, are answered with nothing', () => {
  assert.equal(suggested('Gender', 'see file note'), null);
  assert.equal(suggested('Case status', ''), null);
  assert.equal(suggested('Placement Provider', 'Thornmere'), null);
});

const path = '../shared/reference/annex-a-value-aliases.json';
test(
  'of what the sector has really met, most suggestions are right and few are wrong',
  { skip: existsSync(path) ? false : `${path} is not here` },
  (t) => {
    const { columns } = JSON.parse(readFileSync(path, 'utf8')) as {
      columns: Record<string, Record<string, string[]>>;
    };
    const counts = { right: 0, wrong: 0, none: 0 };
    for (const [name, groups] of Object.entries(columns)) {
      const column = columnNamed(name);
      if (!column) continue;
      const reader = codeReader(column.codes ?? []);
      for (const [group, values] of Object.entries(groups)) {
        // The file groups codes more coarsely than the template: any code of the group is right.
        const right = new Set([group, ...values].map((value) => reader.keys[reader.read(value)] ?? ''));
        for (const value of values.filter((one) => reader.read(one) === -1)) {
          const code = suggestCode(column, value);
          counts[code === null ? 'none' : right.has(keyOf(code)) ? 'right' : 'wrong'] += 1;
        }
      }
    }
    const { right, wrong, none } = counts;
    t.diagnostic(`${right} right, ${wrong} wrong, ${none} without a suggestion`);
    assert.ok(right / (right + wrong + none) > 0.55, 'fewer than 55 in 100 are suggested rightly');
    assert.ok(right / (right + wrong) > 0.9, 'more than one suggestion in ten is wrong');
  },
);
