import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords, describeAudits, fieldChanges, subjectWords } from './audit-words.ts';

test('only the fields that changed are shown, in words', () => {
  const before = { role: 'Action owner', from: '2025-05-01', to: null, shared: false };
  const after = { role: 'Action owner', from: '2025-05-01', to: '2025-08-31', shared: true };
  assert.deepEqual(fieldChanges(before, after), [
    { field: 'Shared', before: 'no', after: 'yes' },
    { field: 'To', before: null, after: '31 August 2025' },
  ]);
});

test('what was added has nothing before, what was removed nothing after', () => {
  assert.deepEqual(fieldChanges(null, { title: 'Head of Service', aliases: ['HoS', 'Head'] }), [
    { field: 'Title', before: null, after: 'Head of Service' },
    { field: 'Aliases', before: null, after: 'HoS, Head' },
  ]);
  assert.deepEqual(fieldChanges({ reason: 'Left' }, undefined), [{ field: 'Reason', before: 'Left', after: null }]);
});

test('fields within fields, lists of things and bare values are read too', () => {
  assert.deepEqual(fieldChanges({ due: { byOn: '2025-05-31' } }, { due: { byOn: '2025-06-30' } }), [
    { field: 'Due by on', before: '31 May 2025', after: '30 June 2025' },
  ]);
  assert.deepEqual(fieldChanges([{ word: 'Green' }], [{ word: 'Blue' }]), [
    { field: '1 word', before: 'Green', after: 'Blue' },
  ]);
  assert.deepEqual(fieldChanges('Amber', 'Green'), [{ field: '', before: 'Amber', after: 'Green' }]);
});

test('a change and an item are named in a room’s own words, or read out as they are', () => {
  assert.equal(changeWords('ledger.carry-over'), 'Ledger: carry over');
  assert.deepEqual(subjectWords('ledger:7'), { word: 'Ledger', text: 'Ledger 7', href: undefined });
  describeAudits({
    changes: { 'ledger.carry-over': 'Carried over' },
    subjects: { ledger: { word: 'Book', href: (id) => `/books/${id}` } },
  });
  assert.equal(changeWords('ledger.carry-over'), 'Carried over');
  assert.deepEqual(subjectWords('ledger:7'), { word: 'Book', text: 'Book 7', href: '/books/7' });
});

test('words that look like a date and are none are shown as they were typed', () => {
  assert.deepEqual(fieldChanges({ text: '2025-02-30' }, { text: '0000-00-00' }), [
    { field: 'Text', before: '2025-02-30', after: '0000-00-00' },
  ]);
});
