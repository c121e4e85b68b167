import { isIsoDate } from '../../methods/calendar.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Choice, EditContext, Field } from './item-form.ts';

type Asking = {
  label: string;
  hint?: string;
  /** What is said when nothing was typed; where it is left out, the field may stay empty. */
  required?: string;
  /** What an empty field is kept as; null where it is left out. */
  empty?: '' | null;
};

const most = { line: 300, short: 20, text: 20_000, date: 10, choice: 300 };

/** A field that is one column. Its name is the column's, as in `needsToImprove`. */
function column(name: string, control: keyof typeof most, asking: Asking, more: Partial<Field> = {}): Field {
  const { label, hint, required, empty = null } = asking;
  return {
    name: name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()),
    label,
    hint,
    control,
    text: (values) => String(values[name] ?? ''),
    put: (values, text) => {
      if (text === '' && required) return { problem: required };
      if (text.length > most[control])
        return { problem: `${label} must be ${most[control].toLocaleString('en-GB')} characters or fewer` };
      return { ...values, [name]: text === '' ? empty : text };
    },
    ...more,
  };
}

/** One line of text. */
export const line = (name: string, asking: Asking): Field => column(name, 'line', asking);

/** A few characters: a letter, a unit. */
export const short = (name: string, asking: Asking): Field => column(name, 'short', asking);

/** Text of any length. */
export const text = (name: string, asking: Asking): Field => column(name, 'text', asking);

/** One of several words. */
export function choice(name: string, asking: Asking, choices: Choice[]): Field {
  return column(name, 'choice', asking, {
    choices,
    put: (values, typed) => {
      const chosen = choices.find((one) => one.value === typed);
      if (!chosen || (typed === '' && asking.required)) return { problem: asking.required ?? 'Select one of the list' };
      return { ...values, [name]: typed === '' ? (asking.empty ?? null) : typed };
    },
  });
}

/** One of several things with numbers; the first choice may be none of them. */
export function numbered(name: string, asking: Asking, choices: Choice[]): Field {
  const chosen = choice(name, asking, choices);
  return {
    ...chosen,
    put: (values, typed) => {
      const put = chosen.put(values, typed);
      return 'problem' in put ? put : { ...values, [name]: typed === '' ? null : Number(typed) };
    },
  };
}

/** A day. */
export function day(name: string, asking: Asking): Field {
  return column(name, 'date', asking, {
    put: (values, typed) => {
      if (typed === '') return asking.required ? { problem: asking.required } : { ...values, [name]: null };
      return isIsoDate(typed) ? { ...values, [name]: typed } : { problem: `${asking.label} must be a real date` };
    },
  });
}

/** A number; whole where `whole` says so. A comma or a space among its thousands does no harm. */
export function number(name: string, asking: Asking, whole = false): Field {
  return column(name, 'short', asking, {
    put: (values, typed) => {
      if (typed === '') return asking.required ? { problem: asking.required } : { ...values, [name]: null };
      const read = Number(typed.replace(/[, ]/g, '').replace(/%$/, ''));
      if (!Number.isFinite(read)) return { problem: `${asking.label} must be a number, like 80 or 12.5` };
      if (whole && (!Number.isInteger(read) || Math.abs(read) > 1_000_000))
        return { problem: `${asking.label} must be a whole number` };
      return { ...values, [name]: read };
    },
  });
}

/** The area an item belongs to. */
export function areaField({ view }: EditContext): Field {
  const choices = view.areas.map((area) => ({ value: String(area.id), text: areaText(view, area.id) }));
  return {
    ...numbered('area_id', { label: 'Area', required: 'Select an area' }, [
      { value: '', text: 'Choose an area' },
      ...choices,
    ]),
    name: 'area',
  };
}

/** "2A Care leavers: Housing". */
export function areaText(view: EditContext['view'], areaId: number): string {
  const { areas, areaName } = planIndex(view);
  return `${areas.get(areaId)?.code ?? ''} ${areaName(areaId)}`.trim();
}

/** Where an item comes from, in words, and the document among those received. */
export function originFields(what: string, { documents }: EditContext): Field[] {
  return [
    text('origin', {
      label: `Where does this ${what} come from? (optional)`,
      hint: 'For example, a recommendation of the peer review, or a decision of the board',
    }),
    numbered('source_id', { label: 'Document it comes from (optional)' }, [
      { value: '', text: 'No document' },
      ...documents.map(({ id, name }) => ({ value: String(id), text: name })),
    ]),
  ];
}
