import { areaField, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

const inArea = {
  ...plain,
  columns: ['position', 'area_id', 'text'],
  words: ['text'],
  parent: { kind: 'area', column: 'area_id' },
  nameOf: (values) => String(values['text']),
  start: (_context, areaId) => ({ area_id: areaId }),
  home: (_planId, _id, values) => `/areas/${String(values['area_id'])}`,
} satisfies Partial<ItemForm>;

/** How an area will be assessed. */
export const assessmentForm: ItemForm = {
  ...inArea,
  kind: 'assurance_source',
  path: 'assessments',
  one: 'a way to assess an area',
  noun: 'way to assess an area',
  many: 'ways to assess it',
  fields: (context) => [
    areaField(context),
    text('text', { label: 'How it will be assessed', required: 'Enter how it will be assessed' }),
  ],
};

/** What else to read beside an area. */
export const seeAlsoForm: ItemForm = {
  ...inArea,
  kind: 'see_also',
  path: 'see-also',
  one: 'a reference',
  noun: 'reference',
  many: 'references',
  fields: (context) => [
    areaField(context),
    text('text', { label: 'Please also see', required: 'Enter what else to see' }),
  ],
};
