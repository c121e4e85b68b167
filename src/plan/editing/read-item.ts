import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { unknownOwners } from './definitions/owners-field.ts';
import type { EditContext, Field, ItemForm, Texts, Values } from './item-form.ts';
import { putTexts, typedTexts } from './typed-texts.ts';

export type ReadItem = {
  texts: Texts;
  values: Values;
  errors: FieldError[];
  read: string | null;
  doubts: string[];
  unknownPosts: string[];
  /** Nothing is wrong, and nothing is in doubt that the person has not seen. */
  ready: boolean;
  /** The person asked only how the form is read. */
  checking: boolean;
};

/** Reads an item's form onto what it said before: errors, how dates were understood, and posts nobody knows yet. */
export function readItem(
  form: ItemForm,
  fields: Field[],
  context: EditContext,
  before: { values: Values; isNew: boolean },
  sent: FormValues,
): ReadItem {
  const texts = typedTexts(fields, sent);
  const put = putTexts(fields, before.values, texts, sent);
  const settled =
    put.ok && form.settle ? form.settle(context, before.isNew ? null : before.values, put.values, texts) : null;
  const values = settled?.ok ? settled.values : put.values;
  const errors = put.ok ? (settled && !settled.ok ? settled.errors : []) : put.errors;

  const unknownPosts = unknownOwners(values);
  const agreed = sent.all('new-post');
  const notAgreed = unknownPosts.filter((title) => !agreed.includes(title));
  if (notAgreed.length > 0) {
    const message = `There is no post “${notAgreed.join('”, “')}”. Choose one from the list, or tick it below to add it`;
    errors.push({ field: 'owners-1', message });
  }
  const { read, doubts } = form.readBack?.(values) ?? { read: null, doubts: [] };
  const seen = doubts.length === 0 || sent.one('doubts-seen') === doubts.join(' ');
  const checking = sent.one('do') === 'check';
  return {
    texts,
    values,
    errors,
    read,
    doubts,
    unknownPosts,
    ready: errors.length === 0 && seen && !checking,
    checking,
  };
}
