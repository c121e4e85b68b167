import type { Trx } from '../../platform/services.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { newItems, recordFacts } from '../facts/record.ts';
import { nextPosition, type Version } from './edit-queries.ts';
import type { Field, ItemForm, Texts, Values } from './item-form.ts';
import { readable, textsOf } from './typed-texts.ts';

type Change = { form: ItemForm; fields: Field[]; planId: number; on: string };

/** Adds an item after the last of its kind, with what belongs to it, and answers its number. */
export async function addItem(
  trx: Trx,
  { form, fields, planId, on }: Change,
  given: Values,
  by: DoneBy,
): Promise<number> {
  const values = await completed(trx, form, given);
  const [id] = await newItems(trx, planId, form.kind, 1);
  if (id === undefined) throw new Error(`No item was made for ${form.one}`);
  const parent = form.parent ? { column: form.parent.column, id: values[form.parent.column] } : null;
  const position = await nextPosition(trx, planId, form.kind, parent);
  const origin = { personId: by.personId, sourceId: numberOrNull(values['source_id']) };
  await recordFacts(trx, form.kind, on, [{ id, ...columnsOf(form, { ...values, position }) }], origin);
  await form.alsoAdd?.(trx, { planId, id, on, values, personId: by.personId });
  await by.audit(trx, {
    what: `${form.kind}.add`,
    subject: `${form.kind}:${id}`,
    planId,
    after: { ...said(readable(fields, textsOf(fields, values))), from: on },
  });
  return id;
}

/** Says what holds of an item from a day on; what it said before stays as its history. */
export async function changeItem(
  trx: Trx,
  { form, fields, planId, on }: Change,
  last: Version,
  given: Values,
  by: DoneBy,
): Promise<void> {
  const values = await completed(trx, form, given);
  await recordFacts(trx, form.kind, on, [{ id: last.id, ...columnsOf(form, values) }], {
    personId: by.personId,
    ...sourceAfter(form, fields, last, values),
  });
  const [before, after] = [last, values].map((one) => readable(fields, textsOf(fields, one))) as [Texts, Texts];
  const changed = fields.map((field) => field.name).filter((name) => before[name] !== after[name]);
  const changedIn = (texts: Texts) => said(Object.fromEntries(changed.map((name) => [name, texts[name] ?? ''])));
  const why = { movedBecause: values['moved_because'], agreedBy: values['agreed_by'] };
  await by.audit(trx, {
    what: `${form.kind}.edit`,
    subject: `${form.kind}:${last.id}`,
    planId,
    before: changedIn(before),
    after: { ...changedIn(after), ...('moved_because' in values && changed.includes('due') ? why : {}), from: on },
  });
}

async function completed(trx: Trx, form: ItemForm, values: Values): Promise<Values> {
  return form.complete ? form.complete(trx, values) : values;
}

/** Only what is a column of the fact. */
function columnsOf(form: ItemForm, values: Values): Values {
  return Object.fromEntries(form.columns.map((name) => [name, values[name] ?? null]));
}

/**
 * Where the new version comes from. A document a person names stays named; otherwise words nobody changed still come
 * from where they were read, and words a person typed have no document behind them.
 */
function sourceAfter(form: ItemForm, fields: Field[], last: Version, values: Values) {
  const sameWords = form.words.every((name) => last[name] === values[name]);
  const asked = fields.some((field) => field.name === 'sourceId');
  const sourceId = asked ? numberOrNull(values['source_id']) : sameWords ? last.source_id : null;
  return { sourceId, place: sameWords && sourceId === last.source_id ? last.place : null };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Texts for the audit log: fields that say nothing are left out, and owners stand on one line. */
function said(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      if (text === '') return [];
      return [[name.startsWith('extra-') ? decodeURIComponent(name.slice(6)) : name, text.replaceAll('\n', '; ')]];
    }),
  );
}
