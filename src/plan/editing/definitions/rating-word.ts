import { deliveries, impacts } from '../../import/pages/mapping-choices.ts';
import { plainWord } from '../../model/assemble-actions.ts';
import { choice, line, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

/** The colours a plan's key can give its words; what they mean is for people to say. */
export const colours = ['red', 'amber', 'yellow', 'green', 'blue', 'purple', 'grey', 'black', 'white'].map((value) => ({
  value,
  text: value.charAt(0).toUpperCase() + value.slice(1),
}));

export const ratingWordForm: ItemForm = {
  ...plain,
  kind: 'rating_word',
  path: 'rating-words',
  one: 'a rating word',
  noun: 'rating word',
  many: 'rating words',
  ability: 'plan.map-ratings',
  columns: ['position', 'word', 'definition', 'colour', 'in_key', 'delivery', 'impact'],
  words: ['word', 'definition'],
  // Ratings were given in it: a word stays, with its definition, for ever.
  removable: false,
  nameOf: (values) => String(values['word']),
  fields: () => [
    line('word', { label: 'Word', required: 'Enter the word' }),
    text('definition', { label: 'What the plan’s key says it means (optional)', empty: '' }),
    choice('colour', { label: 'Colour in the key (optional)' }, [{ value: '', text: 'No colour' }, ...colours]),
    choice('delivery', { label: 'Delivery' }, [{ value: '', text: 'Not decided yet' }, ...deliveries]),
    choice('impact', { label: 'Impact' }, [{ value: '', text: 'Not decided yet' }, ...impacts]),
  ],
  start: () => ({ definition: '', in_key: true }),
  settle: ({ view }, before, after) => {
    const same = view.scale.some(
      (one) => one.id !== before?.['id'] && plainWord(one.word) === plainWord(String(after['word'])),
    );
    if (!same) return { ok: true, values: after };
    return { ok: false, errors: [{ field: 'word', message: 'The rating key has this word already' }] };
  },
  home: (planId) => `/plan/${planId}/rating-key`,
};
