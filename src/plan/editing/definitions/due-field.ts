import { dueFacts } from '../../updates/due-reading.ts';
import { readDue } from '../../import/reader/due-expression.ts';
import { dueInWords } from '../../words.ts';
import type { Field, Values } from '../item-form.ts';

/** A due date as people write it. It is kept word for word, and read into dates as an imported one is. */
export function dueField(label: string): Field {
  return {
    name: 'due',
    label,
    hint: 'As you would write it in the plan: 31 March 2026, every 3 months from June 2026, TBC',
    control: 'line',
    text: (values) => String(values['due'] ?? ''),
    put: (values, text) => {
      // Words left as they were keep what the import read beside them, such as a start in a column of its own.
      if (values['due_kind'] !== undefined && text === values['due']) return values;
      return text.length > 500
        ? { problem: 'The date must be 500 characters or fewer' }
        : { ...values, ...dueFacts(text) };
    },
  };
}

/** What a date was read as, and what is doubtful about it, both as sentences. */
export function dueReadBack(values: Values): { read: string | null; doubts: string[] } {
  const written = String(values['due'] ?? '');
  if (written === '') return { read: null, doubts: [] };
  const { kind, from, by, every, doubts } = readDue(written);
  const words = dueInWords({ due: written, kind, fromOn: from, byOn: by, every });
  return { read: `“${written}” is read as: ${words}.`, doubts: doubts.map((doubt) => doubt.message) };
}
