import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsIn, isHeader, listNamed } from './find-list.ts';

test('a sheet or a file is known by its number, its title, or both', () => {
  const named = (name: string) => listNamed(name)?.list;
  assert.deepEqual(['List 1', 'list_01', 'LIST 10', 'Ofsted List 1'].map(named), [1, 1, 10, 1]);
  assert.deepEqual(['Contacts', 'Sec47 and ICPC', ' children in need '].map(named), [1, 5, 6]);
  assert.deepEqual(['List 3 - Referrals', '8. Children in Care'].map(named), [3, 8]);
});

test('what is no list is none', () => {
  for (const name of ['Guidance', 'List', '3', '2024', 'List 12', 'List 3 - Contacts', 'Codes_used'])
    assert.equal(listNamed(name), undefined, name);
});

test('headings are known whatever their case, spaces and quotes, and need half of the list’s columns', () => {
  const list = listNamed('List 1');
  assert.ok(list);
  const found = columnsIn(list, ['CHILD UNIQUE ID', ' gender ', 'Ethnicity', undefined, 'Age', 'Notes']);
  assert.deepEqual(
    [...found],
    [
      ['Child Unique ID', 0],
      ['Gender', 1],
      ['Ethnicity', 2],
      ['Age of Child (Years)', 4],
    ],
  );
  assert.equal(isHeader(list, found), true);
  assert.equal(isHeader(list, columnsIn(list, ['Child Unique ID', 'Gender', 'Ethnicity'])), false);
});
