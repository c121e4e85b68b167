import { newItems, recordFacts } from '../../facts/record.ts';
import { plainRef } from '../../import/save/match-plan.ts';
import { dueFacts } from '../../updates/due-reading.ts';
import { areaField, originFields, short, text } from '../fields.ts';
import { plain, type EditContext, type Field, type ItemForm, type Values } from '../item-form.ts';
import { nextRef } from '../next-ref.ts';
import { dueField, dueReadBack } from './due-field.ts';
import { completeOwners, ownersField } from './owners-field.ts';

type Extra = Record<string, string>;

/** The plan's own further columns, each a field: those any of its actions has. */
function extraFields({ view }: EditContext, before: Values | null): Field[] {
  const known = [...view.actions.map((action) => action.extra), (before?.['extra'] ?? {}) as Extra];
  const names = [...new Set(known.flatMap((extra) => Object.keys(extra)))];
  return names.map((name) => ({
    name: `extra-${encodeURIComponent(name)}`,
    label: `${name} (optional)`,
    control: 'text',
    text: (values) => ((values['extra'] ?? {}) as Extra)[name] ?? '',
    put: (values, typed) => {
      const { [name]: _old, ...rest } = (values['extra'] ?? {}) as Extra;
      return { ...values, extra: typed === '' ? rest : { ...((values['extra'] ?? {}) as Extra), [name]: typed } };
    },
  }));
}

export const actionForm: ItemForm = {
  ...plain,
  kind: 'action',
  path: 'actions',
  one: 'an action',
  noun: 'action',
  many: 'actions',
  columns: ['position', 'area_id', 'ref', 'text', 'owners', 'extra', 'origin'],
  words: ['text'],
  parent: { kind: 'area', column: 'area_id' },
  parts: [{ table: 'step', column: 'action_id' }],
  nameOf: (values) => [values['ref'], values['text']].filter(Boolean).join(' '),
  fields: (context, before) => [
    areaField(context),
    short('ref', { label: 'Ref (optional)', empty: '' }),
    text('text', { label: 'What will be done', required: 'Enter what will be done' }),
    ownersField(context),
    ...(before ? [] : [dueField('When is it due? (optional)')]),
    ...extraFields(context, before),
    ...originFields('action', context),
  ],
  start: ({ view }, areaId) => {
    const refs = (list: typeof view.actions) => list.map((action) => action.ref);
    const inArea = view.actions.filter((action) => action.areaId === areaId);
    return { area_id: areaId, ref: nextRef(refs(inArea), refs(view.actions)), owners: [], extra: {}, due: '' };
  },
  settle: ({ view }, before, after) => {
    const ref = String(after['ref'] ?? '');
    const changed = ref !== '' && ref !== before?.['ref'];
    const same =
      changed && view.actions.find((one) => one.id !== before?.['id'] && plainRef(one.ref) === plainRef(ref));
    if (!same) return { ok: true, values: after };
    return { ok: false, errors: [{ field: 'ref', message: `There is an action ${same.ref} already` }] };
  },
  readBack: (values) => ('due' in values ? dueReadBack(values) : { read: null, doubts: [] }),
  complete: completeOwners,
  alsoAdd: async (trx, { planId, id, on, values, personId }) => {
    const [stepId] = await newItems(trx, planId, 'step', 1);
    if (stepId === undefined) throw new Error('No item was made for the step');
    const due = dueFacts(String(values['due'] ?? ''));
    await recordFacts(trx, 'step', on, [{ id: stepId, position: 0, action_id: id, ...due }], { personId });
  },
  home: (_planId, id) => `/actions/${id}`,
};
