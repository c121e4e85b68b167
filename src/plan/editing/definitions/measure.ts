import { readTargets } from '../../import/reader/targets.ts';
import { planIndex } from '../../model/plan-index.ts';
import { areaField, choice, line, originFields, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

/** Where readings can come from. A measure with none is shown as such. */
export const readingSources = [
  { value: 'indicator', text: 'An indicator' },
  { value: 'audit', text: 'An audit' },
  { value: 'survey', text: 'A survey' },
  { value: 'register', text: 'A register' },
  { value: 'manual', text: 'Entered by hand' },
];

export const measureForm: ItemForm = {
  ...plain,
  kind: 'measure',
  path: 'measures',
  one: 'a measure',
  noun: 'measure',
  many: 'measures',
  columns: ['position', 'area_id', 'text', 'origin', 'reading_source', 'reading_source_name'],
  words: ['text'],
  parent: { kind: 'area', column: 'area_id' },
  parts: [{ table: 'target', column: 'measure_id' }],
  nameOf: (values) => String(values['text']),
  fields: (context) => [
    areaField(context),
    text('text', {
      label: 'What will be seen',
      hint: 'Figures in it are read as targets, which you can check on the next page',
      required: 'Enter what will be seen',
    }),
    choice('reading_source', { label: 'Where do its readings come from?' }, [
      { value: '', text: 'No source yet' },
      ...readingSources,
    ]),
    line('reading_source_name', {
      label: 'Name of that source (optional)',
      hint: 'For example, the monthly practice audit',
    }),
    ...originFields('measure', context),
  ],
  start: (_context, areaId) => ({ area_id: areaId }),
  settle: (_context, _before, after) => {
    if (after['reading_source'] === null && after['reading_source_name'] !== null) {
      const message = 'Select what kind of source this is, or leave its name empty';
      return { ok: false, errors: [{ field: 'readingSource', message }] };
    }
    return { ok: true, values: after };
  },
  home: (_planId, id) => `/measures/${id}`,
  // Only a text that is new may say targets nobody has looked at.
  next: (_planId, id, values, { view }) => {
    const before = planIndex(view).measures.get(id);
    const told = readTargets(String(values['text']));
    return before?.text !== values['text'] && told.length > 0 ? `/measures/${id}/targets` : null;
  },
};
