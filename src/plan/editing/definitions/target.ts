import { choice, day, line, number, short } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';
import { planIndex } from '../../model/plan-index.ts';
import { targetInWords } from '../../words.ts';
import type { Target } from '../../model/plan-view.ts';

const comparators = [
  { value: '>=', text: 'at least' },
  { value: '>', text: 'more than' },
  { value: '<=', text: 'no more than' },
  { value: '<', text: 'less than' },
  { value: '=', text: 'exactly' },
];

export const targetForm: ItemForm = {
  ...plain,
  kind: 'target',
  path: 'targets',
  one: 'a target',
  noun: 'target',
  many: 'targets',
  columns: ['position', 'measure_id', 'comparator', 'value', 'unit', 'subject', 'by_on'],
  words: ['value', 'subject'],
  parent: { kind: 'measure', column: 'measure_id' },
  nameOf: (values) => `${targetInWords(values as unknown as Target)} ${String(values['subject'] ?? '')}`.trim(),
  fields: () => [
    choice('comparator', { label: 'The figure must be', required: 'Select how the figure compares' }, comparators),
    number('value', { label: 'Figure', required: 'Enter a figure' }),
    short('unit', {
      label: 'Unit',
      hint: '% for a percentage, count for a number of things, or days, weeks, cases',
      required: 'Enter a unit, like % or count',
    }),
    line('subject', { label: 'Of what (optional)', hint: 'For example, plans that are up to date', empty: '' }),
    day('by_on', { label: 'By when (optional)' }),
  ],
  start: ({ view }, measureId) =>
    measureId !== null && planIndex(view).measures.has(measureId)
      ? { measure_id: measureId, comparator: '>=', unit: '%', subject: '' }
      : null,
  home: (_planId, _id, values) => `/measures/${String(values['measure_id'])}/targets`,
};
