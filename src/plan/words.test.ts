import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeReading, makeStep, makeTarget } from '../../test/make.ts';
import {
  countOf,
  dueInWords,
  everyInWords,
  listInWords,
  meetsInWords,
  milestoneInWords,
  readingInWords,
  sourceInWords,
  targetInWords,
} from './words.ts';

test('a due date is said as it was read, and never invented', () => {
  const due = (parts: Parameters<typeof makeStep>[0]) => dueInWords(makeStep({ fromOn: null, byOn: null, ...parts }));
  assert.equal(due({ kind: 'by', byOn: '2025-03-31' }), 'by 31 March 2025');
  assert.equal(due({ kind: 'from', fromOn: '2024-06-01' }), 'from 1 June 2024');
  assert.equal(due({ kind: 'range', fromOn: '2024-06-01', byOn: '2025-06-30' }), '1 June 2024 to 30 June 2025');
  assert.equal(due({ kind: 'recurring', every: 'P3M', fromOn: '2024-06-01' }), 'every 3 months from 1 June 2024');
  assert.equal(due({ kind: 'recurring', every: null }), 'again and again');
  assert.equal(due({ kind: 'undated' }), 'no date');
  assert.equal(due({ kind: 'by' }), 'no date');
});

test('how often is said in days, weeks, months and years', () => {
  assert.equal(everyInWords('P1M'), 'every month');
  assert.equal(everyInWords('P12W'), 'every 12 weeks');
  assert.equal(everyInWords('P1Y'), 'every year');
});

test('a target reads as a person would say it', () => {
  const target = (comparator: '>' | '>=' | '<' | '<=' | '=', value: number, unit: string) =>
    targetInWords(makeTarget({ comparator, value, unit }));
  assert.equal(target('>', 80, '%'), 'over 80%');
  assert.equal(target('>=', 90, '%'), 'at least 90%');
  assert.equal(target('<=', 15, 'cases'), 'no more than 15 cases');
  assert.equal(target('<', 3, 'count'), 'fewer than 3');
  assert.equal(target('<', 12.5, '%'), 'under 12.5%');
  assert.equal(target('=', 100, '%'), '100%');
});

test('a percentage is never said without what it is made of', () => {
  assert.equal(readingInWords(makeReading(), '%'), '84% (42 of 50)');
  assert.equal(readingInWords(makeReading({ numerator: null, denominator: null }), '%'), '84% (numbers not given)');
  assert.equal(readingInWords(makeReading({ value: 12, numerator: null, denominator: null }), 'weeks'), '12 weeks');
});

test('a sample says how far the true figure may be from it', () => {
  const sample = makeReading({ isSample: true, interval: { low: 71.4, high: 91.9 } });
  assert.equal(readingInWords(sample, '%'), '84% (42 of 50), a sample: between 71% and 92%');
  assert.equal(readingInWords({ ...sample, interval: null }, '%'), '84% (42 of 50), a sample');
});

test('what is not known is said in plain sight', () => {
  assert.equal(meetsInWords(null), 'No reading');
  assert.equal(meetsInWords('cannot-tell'), 'Cannot tell');
  assert.equal(sourceInWords({ source: null, sourceName: null }), 'No source');
  assert.equal(sourceInWords({ source: 'audit', sourceName: 'Monthly audits' }), 'Monthly audits (an audit)');
});

test('a milestone whose date has passed is not called achieved', () => {
  assert.equal(milestoneInWords({ state: null, saidAchieved: true, byOn: '2025-01-31' }), 'Date passed');
  assert.equal(milestoneInWords({ state: 'achieved', saidAchieved: true, byOn: '2025-01-31' }), 'Said achieved');
  assert.equal(milestoneInWords({ state: 'expected', saidAchieved: false, byOn: null }), 'No date');
});

test('counts and lists read as sentences', () => {
  assert.equal(countOf(1, 'action'), '1 action');
  assert.equal(countOf(0, 'action'), 'no actions');
  assert.equal(countOf(1234, 'reply', 'replies'), '1,234 replies');
  assert.equal(listInWords(['a', 'b', 'c']), 'a, b and c');
});
