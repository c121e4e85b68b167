import { choice, day, number, text } from '../fields.ts';
import { plain, type ItemForm } from '../item-form.ts';

export const milestoneForm: ItemForm = {
  ...plain,
  kind: 'milestone',
  path: 'milestones',
  one: 'a milestone',
  noun: 'milestone',
  many: 'milestones',
  columns: ['position', 'number', 'by_on', 'text', 'state', 'state_note'],
  words: ['text'],
  nameOf: (values) => String(values['text']),
  fields: () => [
    text('text', { label: 'What will be reached', required: 'Enter what will be reached' }),
    number('number', { label: 'Number (optional)' }, true),
    day('by_on', { label: 'By when (optional)' }),
    choice('state', { label: 'What is said of it' }, [
      { value: '', text: 'Nothing beyond its date' },
      { value: 'expected', text: 'Still expected' },
      { value: 'achieved', text: 'Achieved' },
      { value: 'missed', text: 'Missed' },
    ]),
    text('state_note', {
      label: 'Why, or what shows it (optional)',
      hint: 'Needed for a milestone that was missed or that is still expected after its date',
    }),
  ],
  start: ({ view }) => {
    const numbers = view.milestones.flatMap((one) => one.number ?? []);
    return { number: numbers.length > 0 ? Math.max(...numbers) + 1 : null };
  },
  settle: ({ on }, _before, after) => {
    const late = after['state'] === 'expected' && after['by_on'] !== null && String(after['by_on']) < on;
    if ((after['state'] === 'missed' || late) && after['state_note'] === null) {
      const message = late ? 'Say why it is still expected after its date' : 'Say why it was missed';
      return { ok: false, errors: [{ field: 'stateNote', message }] };
    }
    return { ok: true, values: after };
  },
  home: (planId, id) => `/plan/${planId}/milestones#milestone-${id}`,
};
