import { areaField, line, originFields, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

export const findingForm: ItemForm = {
  ...plain,
  kind: 'finding',
  path: 'findings',
  one: 'a finding',
  noun: 'finding',
  many: 'findings',
  columns: ['position', 'area_id', 'text', 'grouping', 'origin'],
  words: ['text'],
  parent: { kind: 'area', column: 'area_id' },
  nameOf: (values) => String(values['text']),
  fields: (context) => [
    areaField(context),
    text('text', { label: 'What was found', required: 'Enter what was found' }),
    line('grouping', {
      label: 'Group (optional)',
      hint: 'The heading the plan puts it under, if its findings are grouped',
    }),
    ...originFields('finding', context),
  ],
  start: (_context, areaId) => ({ area_id: areaId }),
  home: (_planId, id) => `/findings/${id}`,
};
