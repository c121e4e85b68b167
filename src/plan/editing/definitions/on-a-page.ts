import { line, numbered, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

export const pageAreaForm: ItemForm = {
  ...plain,
  kind: 'page_area',
  path: 'page-areas',
  one: 'an area of the plan on a page',
  noun: 'area of the plan on a page',
  many: 'areas of the plan on a page',
  columns: ['position', 'title', 'found'],
  words: ['title', 'found'],
  parts: [{ table: 'commitment', column: 'page_area_id' }],
  nameOf: (values) => String(values['title']),
  fields: () => [
    line('title', { label: 'Title', required: 'Enter a title' }),
    text('found', { label: 'What was found (optional)', empty: '' }),
  ],
  start: () => ({ found: '' }),
  home: (planId) => `/plan/${planId}/on-a-page`,
};

export const commitmentForm: ItemForm = {
  ...plain,
  kind: 'commitment',
  path: 'commitments',
  one: 'a commitment',
  noun: 'commitment',
  many: 'commitments',
  columns: ['position', 'page_area_id', 'text'],
  words: ['text'],
  parent: { kind: 'page_area', column: 'page_area_id' },
  nameOf: (values) => String(values['text']),
  fields: ({ view }) => [
    {
      ...numbered('page_area_id', { label: 'Under', required: 'Select what it stands under' }, [
        { value: '', text: 'Choose' },
        ...view.onAPage.map((one) => ({ value: String(one.id), text: one.title })),
      ]),
      name: 'under',
    },
    text('text', { label: 'What is promised', required: 'Enter what is promised' }),
  ],
  start: (_context, pageAreaId) => ({ page_area_id: pageAreaId }),
  home: (planId, id) => `/plan/${planId}/on-a-page#commitment-${id}`,
};
