/** Breakdowns by what is recorded of each child. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexA, annexAReader, dayOf } from '../../children/index.ts';
import { annexAIndicators } from '../definitions/index.ts';
import { askedOf, evaluate } from './evaluate.ts';

const dental = annexAIndicators.find(({ id }) => id === 'dental')!;
/** Children in care for two years, with a dental check in the last year or none. */
function computed(rows: Record<string, string>[], without: string[] = []) {
  const columns = annexA[8].columns.map(({ name }) => name as string).filter((name) => !without.includes(name));
  const reader = annexAReader(dayOf('2025-03-31'));
  reader.row('List 8', 1, columns);
  for (const [at, row] of rows.entries()) {
    const full: Record<string, string> = {
      'Child Unique ID': `C${at}`,
      Gender: 'a) Male',
      'Date of Birth': '2012-01-01',
      'Date Started to be Looked After': '2022-01-10',
      "Child's Legal Status": 'C2',
      'Date of Last Dental Check': '2025-01-10',
      ...row,
    };
    reader.row(
      'List 8',
      at + 2,
      columns.map((name) => full[name] ?? ''),
    );
  }
  return evaluate(dental, askedOf(reader.finish()));
}
const counts = (breakdown: Record<string, { denominator: number }> | undefined) =>
  breakdown && Object.fromEntries(Object.entries(breakdown).map(([name, { denominator }]) => [name, denominator]));

test('ethnic groups are those of the census, and what is refused, not obtained or blank is not known', () => {
  const codes = ['a) WBRI', 'WROM', 'MWBC', 'CHNE', 'BAFR', 'r) OOTH', 's) REFU', 't) NOBT', ''];
  const { by } = computed(codes.map((Ethnicity) => ({ Ethnicity })));
  assert.deepEqual(counts(by.ethnicity), { White: 2, Mixed: 1, Asian: 1, Black: 1, Other: 1, Unknown: 3 });
});

test('disability is yes, no or not known; the category is in the template’s words', () => {
  const { by } = computed([
    { 'Does the Child have a Disability': 'a) Yes', "Child's Category of Need": 'N1' },
    { 'Does the Child have a Disability': 'No', "Child's Category of Need": 'N1 - Abuse or neglect' },
    { 'Does the Child have a Disability': 'c) Unknown', "Child's Category of Need": 'N5' },
    {},
  ]);
  assert.deepEqual(counts(by.disability), { Disabled: 1, 'Not disabled': 1, Unknown: 2 });
  assert.deepEqual(counts(by.category), { 'Abuse or neglect': 2, 'Family dysfunction': 1, Unknown: 1 });
});

test('where the return does not say, there is no such breakdown', () => {
  const { by } = computed([{}], ['Ethnicity', "Child's Category of Need"]);
  assert.equal(by.ethnicity, undefined);
  assert.equal(by.category, undefined);
  assert.deepEqual(counts(by.disability), { Unknown: 1 });
});
