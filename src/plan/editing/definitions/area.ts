import { planIndex } from '../../model/plan-index.ts';
import { areaText, line, numbered, short, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

export const areaForm: ItemForm = {
  ...plain,
  kind: 'area',
  path: 'areas',
  one: 'an area',
  noun: 'area',
  many: 'areas',
  columns: ['position', 'chapter', 'number', 'letter', 'title', 'parent_id', 'needs_to_improve', 'source'],
  words: ['title', 'needs_to_improve'],
  parts: [
    { table: 'assurance_source', column: 'area_id' },
    { table: 'narrative', column: 'area_id' },
    { table: 'see_also', column: 'area_id' },
  ],
  holds: [
    { table: 'area', column: 'parent_id', words: 'sub-area' },
    { table: 'finding', column: 'area_id', words: 'finding' },
    { table: 'action', column: 'area_id', words: 'action' },
    { table: 'measure', column: 'area_id', words: 'measure' },
  ],
  nameOf: (values) => String(values['title']),
  fields: ({ view }, before) => {
    const index = planIndex(view);
    const inside = before ? index.within(Number(before['id'])) : new Set<number>();
    const parents = view.areas.filter((area) => !inside.has(area.id));
    return [
      line('title', { label: 'Title', required: 'Enter a title' }),
      short('number', { label: 'Number (optional)' }),
      short('letter', { label: 'Letter (optional)', hint: 'For a part of an area: A, B' }),
      numbered('parent_id', { label: 'Part of (optional)' }, [
        { value: '', text: 'No other area' },
        ...parents.map((area) => ({ value: String(area.id), text: areaText(view, area.id) })),
      ]),
      line('chapter', { label: 'Chapter (optional)' }),
      text('needs_to_improve', { label: 'What needs to improve (optional)' }),
      line('source', { label: 'Where that was said (optional)', hint: 'For example, inspection report, paragraph 4' }),
    ];
  },
  start: () => ({}),
  home: (_planId, id) => `/areas/${id}`,
};
