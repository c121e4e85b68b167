import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf, guarded, readCsv } from './csv.ts';

test('text that a spreadsheet would run as a formula is kept as text', () => {
  for (const text of ['=1+1', '+44 7700', '-', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1']) {
    assert.equal(guarded(text), `'${text}`);
  }
  for (const text of ['A1', "'quoted'", '1+1', 'x=1', '', '£5']) assert.equal(guarded(text), text);
});

test('numbers are written as numbers, even those below zero, and nothing as nothing', () => {
  assert.equal(
    csvOf(
      ['Change', 'Note'],
      [
        [-7, null],
        [0.5, 'a "b", c'],
      ],
    ),
    '\ufeffChange,Note\r\n-7,\r\n0.5,"a ""b"", c"\r\n',
  );
});

test('any list that is downloaded and read again has the same words', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom("''=a", '=', "'", '\r\n', '"', ',', ' ', '\ufeff'),
  );
  const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({ columns: row, rows: fc.array(row, { maxLength: 5 }) });
  });
  fc.assert(
    fc.property(table, ({ columns, rows }) => assert.deepEqual(readCsv(csvOf(columns, rows)), { columns, rows })),
    { numRuns: 500, seed: Number(process.env['FUZZ_SEED'] ?? 20250508) },
  );
});

test('a file a person saved again from a spreadsheet, without the mark and with bare line ends, is read too', () => {
  assert.deepEqual(readCsv('Ref,Action\nA1,"Two\nlines"\n'), {
    columns: ['Ref', 'Action'],
    rows: [['A1', 'Two\nlines']],
  });
});
