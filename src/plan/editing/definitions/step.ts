import type { FieldError } from '../../../platform/web/route.ts';
import { planIndex } from '../../model/plan-index.ts';
import { plain, type Field, type ItemForm } from '../item-form.ts';
import { dueField, dueReadBack } from './due-field.ts';

/** Asked anew at each move: what was said of the last one does not explain this one. */
const moved = (name: string, label: string): Field => ({
  name,
  label,
  hint: 'Needed when the date changes',
  control: name === 'agreedBy' ? 'line' : 'text',
  text: () => '',
  put: (values) => values,
});

export const stepForm: ItemForm = {
  ...plain,
  kind: 'step',
  path: 'steps',
  one: 'a due date',
  noun: 'due date',
  many: 'due dates',
  columns: ['position', 'action_id', 'due', 'due_kind', 'from_on', 'by_on', 'every', 'moved_because', 'agreed_by'],
  words: ['due'],
  parent: { kind: 'action', column: 'action_id' },
  nameOf: (values) => String(values['due'] || 'No date'),
  fields: (_context, before) => [
    dueField('When is it due?'),
    ...(before
      ? [moved('movedBecause', 'Why is the date moved?'), moved('agreedBy', 'Who agreed that it moves?')]
      : []),
  ],
  start: ({ view }, actionId) =>
    actionId !== null && planIndex(view).actions.has(actionId)
      ? { action_id: actionId, due: '', due_kind: 'undated', moved_because: null, agreed_by: null }
      : null,
  settle: (_context, before, after, texts) => {
    if (!before && after['due'] === '')
      return { ok: false, errors: [{ field: 'due', message: 'Enter a date, or TBC where there is none yet' }] };
    if (!before || before['due'] === after['due']) return { ok: true, values: after };
    const errors: FieldError[] = [];
    if (!texts['movedBecause']) errors.push({ field: 'movedBecause', message: 'Say why the date is moved' });
    if (!texts['agreedBy']) errors.push({ field: 'agreedBy', message: 'Say who agreed that the date is moved' });
    if (errors.length > 0) return { ok: false, errors };
    return { ok: true, values: { ...after, moved_because: texts['movedBecause'], agreed_by: texts['agreedBy'] } };
  },
  readBack: dueReadBack,
  home: (_planId, _id, values) => `/actions/${String(values['action_id'])}`,
};
