import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from '../../platform/web/form-values.ts';
import { readReading } from './reading-form.ts';

const whole = {
  ...{ 'as-at-day': '30', 'as-at-month': '4', 'as-at-year': '2025' },
  ...{ source: 'Monthly audit', sample: 'complete' },
};
const read = (fields: Record<string, string>, unit: string | null = '%') =>
  readReading(formOf({ ...whole, ...fields }), unit, '2025-05-08');
const errorsOf = (fields: Record<string, string>, unit: string | null = '%') => {
  const given = read(fields, unit);
  return given.ok ? [] : given.errors.map((error) => error.field);
};

test('a percentage is worked out from how many out of how many', () => {
  const given = read({ numerator: '42', denominator: '50' });
  assert.ok(given.ok);
  assert.deepEqual([given.value.value, given.value.numerator, given.value.denominator], [84, 42, 50]);
});

test('a percentage typed beside its parts must agree with them, and the parts are kept', () => {
  const given = read({ value: '33%', numerator: '1', denominator: '3' });
  assert.ok(given.ok);
  assert.equal(given.value.value, 100 / 3);
  assert.deepEqual(errorsOf({ value: '40', numerator: '1', denominator: '3' }), ['value']);
});

test('a percentage alone is taken, and one that cannot be is not', () => {
  assert.deepEqual(errorsOf({ value: '84.5' }), []);
  assert.deepEqual(errorsOf({ value: '101' }), ['value']);
  assert.deepEqual(errorsOf({}), ['value']);
});

test('parts that cannot be parts are refused, each in its own place', () => {
  assert.deepEqual(errorsOf({ numerator: '5' }), ['denominator']);
  assert.deepEqual(errorsOf({ denominator: '5' }), ['numerator']);
  assert.deepEqual(errorsOf({ numerator: '6', denominator: '5' }), ['numerator']);
  assert.deepEqual(errorsOf({ numerator: '0', denominator: '0' }), ['denominator']);
  assert.deepEqual(errorsOf({ numerator: 'about 5', denominator: '10' }), ['numerator']);
});

test('a count is a number, thousands and all', () => {
  const given = read({ value: '1,250' }, 'count');
  assert.ok(given.ok);
  assert.equal(given.value.value, 1250);
});

test('a reading says when, from where and of what kind it is', () => {
  const nothing = { 'as-at-day': '', 'as-at-month': '', 'as-at-year': '', source: '', sample: '' };
  assert.deepEqual(errorsOf({ value: '84', ...nothing }), ['as-at-day', 'source', 'sample']);
  assert.deepEqual(errorsOf({ value: '84', 'as-at-day': '9', 'as-at-month': '5' }), ['as-at-day'], 'not tomorrow');
});
