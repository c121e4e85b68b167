import { plainText } from '../../import/save/match-texts.ts';
import { line, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

export const glossaryForm: ItemForm = {
  ...plain,
  kind: 'glossary_entry',
  path: 'glossary',
  one: 'a glossary entry',
  noun: 'glossary entry',
  many: 'glossary entries',
  columns: ['position', 'abbreviation', 'expansion'],
  words: ['abbreviation', 'expansion'],
  nameOf: (values) => `${String(values['abbreviation'])}: ${String(values['expansion'])}`,
  fields: () => [
    line('abbreviation', { label: 'Short form', required: 'Enter the short form' }),
    text('expansion', { label: 'What it stands for', required: 'Enter what it stands for' }),
  ],
  start: () => ({}),
  settle: ({ view }, before, after) => {
    const same = view.glossary.find(
      (one) => one.id !== before?.['id'] && plainText(one.abbreviation) === plainText(String(after['abbreviation'])),
    );
    if (!same) return { ok: true, values: after };
    const message = `${same.abbreviation} is in the glossary already, for ${same.expansion}`;
    return { ok: false, errors: [{ field: 'abbreviation', message }] };
  },
  home: (planId) => `/plan/${planId}/glossary`,
};
