import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDue } from './due-expression.ts';

const cases: [string, string, string | null, string | null, (string | null)?][] = [
  ['March 2025', 'by', null, '2025-03-31'],
  ['by Feb 2024', 'by', null, '2024-02-29'],
  ['7 March 2025', 'by', null, '2025-03-07'],
  ['7th of March, 2025', 'by', null, '2025-03-07'],
  ['07/03/2025', 'by', null, '2025-03-07'],
  ['31.3.25', 'by', null, '2025-03-31'],
  ['30-Jun-25', 'by', null, '2025-06-30'],
  ['Mar-25', 'by', null, '2025-03-31'],
  ["Sept '24", 'by', null, '2024-09-30'],
  ['03/2026', 'by', null, '2026-03-31'],
  ['2025-06-30', 'by', null, '2025-06-30'],
  ['Q3 2024/25', 'by', null, '2024-12-31'],
  ['Quarter 4 of 2024-25', 'by', null, '2025-03-31'],
  ['2025/26 Q1', 'by', null, '2025-06-30'],
  ['end of June 2025', 'by', null, '2025-06-30'],
  ['By the end of 2025', 'by', null, '2025-12-31'],
  ['Spring 2025', 'by', null, '2025-05-31'],
  ['Autumn term 2025', 'by', null, '2025-12-31'],
  ['End of financial year 2025/26', 'by', null, '2026-03-31'],
  ['Evaluate in January 2025', 'by', null, '2025-01-31'],
  ['New panel to be running by May 2025', 'by', null, '2025-05-31'],
  ['Launch in June 2024 and deliver over the year', 'from', '2024-06-30', null],
  ['To commence in April 2024 and run throughout the year', 'from', '2024-04-30', null],
  ['From September 2025 onwards', 'from', '2025-09-30', null],
  ['To start in March 2025', 'from', '2025-03-31', null],
  ['Running between March 2024 - June 2025', 'range', '2024-03-31', '2025-06-30'],
  ['Sessions held between November and March 2025', 'range', '2024-11-30', '2025-03-31'],
  ['September - December 2024', 'range', '2024-09-30', '2024-12-31'],
  ['Start: March 2025 End: March 2026', 'range', '2025-03-31', '2026-03-31'],
  ['1 April 2025 to 31 March 2026', 'range', '2025-04-01', '2026-03-31'],
  [
    'First groups between October and February 2025 Last group by end of July 2025',
    'range',
    '2024-10-31',
    '2025-07-31',
  ],
  ['Every 3 months from June 2024', 'recurring', '2024-06-30', null, 'P3M'],
  ['Quarterly review', 'recurring', null, null, 'P3M'],
  ['Monthly', 'recurring', null, null, 'P1M'],
  ['Six-weekly until March 2026', 'recurring', null, '2026-03-31', 'P6W'],
  ['Every 12 weeks', 'recurring', null, null, 'P12W'],
  ['Fortnightly from 1 May 2025', 'recurring', '2025-05-01', null, 'P2W'],
  ['Ongoing', 'undated', null, null],
  ['TBC', 'undated', null, null],
  ['Immediate', 'undated', null, null],
  ['', 'undated', null, null],
  ['45747', 'by', null, '2025-03-31'],
];

for (const [written, kind, from, by, every = null] of cases) {
  test(`a due of "${written}" is read as ${kind}${from ? ` from ${from}` : ''}${by ? ` by ${by}` : ''}${every ? ` every ${every}` : ''}`, () => {
    const { doubts: _, ...read } = readDue(written);
    assert.deepEqual(read, { due: written, kind, from, by, every });
  });
}

for (const written of ['by summer term', 'Q2', 'Q3 2024', 'June', 'within 6 months', '31/31/2025']) {
  test(`a due of "${written}" is not guessed at: it stays undated and a person is told why`, () => {
    const read = readDue(written);
    assert.equal(read.kind, 'undated');
    assert.equal(read.by, null);
    assert.equal(read.doubts.length, 1);
  });
}

test('two dates in one cell are read as the later one, and a person is told', () => {
  const read = readDue('March 2025\nrevised to September 2025');
  assert.equal(read.by, '2025-09-30');
  assert.equal(read.doubts[0]?.code, 'due-moved-in-text');
});

test('a date written with letters of another alphabet is read', () => {
  assert.equal(readDue('М\u0430rch 2025').by, '2025-03-31');
});
