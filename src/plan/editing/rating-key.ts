import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import type { BothText } from '../../platform/web/both-texts.tsx';
import { changeDate } from './change-date.ts';
import { ratingWordForm } from './definitions/rating-word.ts';
import { lastVersion, type Version } from './edit-queries.ts';
import type { Field, Texts } from './item-form.ts';
import { holdsFromWords, itemCrumb, seenFrom, standing } from './item-place.ts';
import { openPlanToEdit, stampOf, type OpenedPlan } from './open-item.ts';
import { RatingKeyPage, type KeyWord } from './rating-key-page.tsx';
import { changeItem } from './record-item.ts';
import { mergeTexts } from './conflict.tsx';
import { readable, textsOf } from './typed-texts.ts';
import { versionsOf } from '../facts/record.ts';

/** The fields of a word that the table has; the word itself is changed on its own page. */
const asked = ['delivery', 'impact', 'colour', 'definition'];

/** GET /plan/:plan/rating-key/edit. */
export async function editRatingKeyPage(request: WebRequest): Promise<Reply> {
  const opened = await openPlanToEdit(request);
  if (!opened) return notFound();
  const words = (await wordsOf(request, opened)).map((one) => keyWord(one, textsOf(fieldsOf(opened), one)));
  return show(request, opened, words);
}

/** POST /plan/:plan/rating-key/edit: words that differ are said anew from today; all of them or none. */
export async function editRatingKey(request: WebRequest): Promise<Reply> {
  const opened = await openPlanToEdit(request);
  if (!opened) return notFound();
  const { services, form, today } = request;
  const fields = fieldsOf(opened);
  const versions = await wordsOf(request, opened);
  const typed = versions.map((version) => ({ version, texts: typedFor(version, fields, form) }));
  const conflicts = typed.filter(({ version }) => stale(version, form));
  if (conflicts.length > 0) return showConflict(request, opened, fields, typed);

  const errors: FieldError[] = [];
  const changed: { version: Version; values: Version }[] = [];
  for (const { version, texts } of typed) {
    let values: Version = version;
    for (const field of fields) {
      const put = field.put(values, texts[field.name] ?? '');
      if ('problem' in put)
        errors.push({
          field: `${field.name}-${version.id}`,
          message: `“${String(version['word'])}”: ${String(put['problem'])}`,
        });
      else values = put as Version;
    }
    if (values['impact'] !== null && values['delivery'] === null)
      errors.push({
        field: `delivery-${version.id}`,
        message: `Say how work rated “${String(version['word'])}” stands`,
      });
    const before = textsOf(fields, version);
    if (fields.some((field) => before[field.name] !== texts[field.name])) changed.push({ version, values });
  }
  const words = typed.map(({ version, texts }) => keyWord(version, texts));
  if (errors.length > 0) return show(request, opened, words, { errors });
  const home = `/plan/${opened.planId}/rating-key`;
  if (changed.length === 0) return redirect(home, 'Nothing was changed.');
  const saved = await services.db.transaction().execute(async (trx) => {
    await holdPlan(trx, opened.planId);
    const on = await changeDate(trx, opened.planId, today);
    for (const { version } of changed) {
      const now = await lastVersion(trx, 'rating_word', version.id);
      if (!now || stampOf(now) !== stampOf(version)) return false;
    }
    const change = { form: ratingWordForm, fields, planId: opened.planId, on };
    for (const { version, values } of changed) await changeItem(trx, change, version, values, doneByVisitor(request));
    return true;
  });
  if (!saved) return editRatingKey(request);
  return redirect(seenFrom(home, opened.context.on, today), 'The rating key is saved.');
}

function fieldsOf({ context }: OpenedPlan): Field[] {
  return ratingWordForm.fields(context, null).filter((field) => asked.includes(field.name));
}

async function wordsOf(request: WebRequest, { context }: OpenedPlan): Promise<Version[]> {
  const found = await Promise.all(
    context.view.scale.map((word) => lastVersion(request.services.db, 'rating_word', word.id)),
  );
  return found.filter((one) => one !== null);
}

function typedFor(version: Version, fields: Field[], form: WebRequest['form']): Texts {
  const was = textsOf(fields, version);
  return Object.fromEntries(
    fields.map(({ name }) => {
      const sent = `${name}-${version.id}`;
      return [name, form.has(sent) ? form.one(sent) : (was[name] ?? '')];
    }),
  );
}

function stale(version: Version, form: WebRequest['form']): boolean {
  const sent = `version-${version.id}`;
  return form.has(sent) && form.one(sent) !== stampOf(version);
}

function keyWord(version: Version, texts: Texts): KeyWord {
  const { id } = version;
  return { id, word: String(version['word']), inKey: version['in_key'] === true, stamp: stampOf(version), texts };
}

type Typed = { version: Version; texts: Texts };

/** Someone saved a word in the meantime: what they saved and what was typed, and the form with both brought together. */
async function showConflict(request: WebRequest, opened: OpenedPlan, fields: Field[], typed: Typed[]): Promise<Reply> {
  const both: BothText[] = [];
  const words: KeyWord[] = [];
  let who: string | null = null;
  let at: Date | null = null;
  for (const { version, texts } of typed) {
    const theirs = textsOf(fields, version);
    if (!stale(version, request.form)) {
      words.push(keyWord(version, texts));
      continue;
    }
    const all = await versionsOf(request.services.db, 'rating_word', version.id);
    const base = all.find((one) => stampOf(one as never) === request.form.one(`version-${version.id}`));
    words.push(keyWord(version, mergeTexts(base ? textsOf(fields, base) : theirs, texts, theirs)));
    who = all.find((one) => stampOf(one as never) === stampOf(version))?.who ?? who;
    at = version.recorded_at;
    const [saved, wrote] = [readable(fields, theirs), readable(fields, texts)];
    for (const { name, label } of fields)
      both.push({
        label: `“${String(version['word'])}”: ${label.replace(' (optional)', '')}`,
        saved: saved[name] ?? '',
        typed: wrote[name] ?? '',
      });
  }
  return show(request, opened, words, { conflict: { savedBy: who, savedAt: at, texts: both } });
}

type More = { errors?: FieldError[]; conflict?: { savedBy: string | null; savedAt: Date | null; texts: BothText[] } };

function show(request: WebRequest, opened: OpenedPlan, words: KeyWord[], { errors, conflict }: More = {}): Reply {
  const title = 'What the rating words mean';
  const main = RatingKeyPage({
    title,
    planId: opened.planId,
    csrf: request.visitor?.csrf ?? '',
    words,
    errors,
    conflict,
    holdsFrom: holdsFromWords(opened.context.on, request.today),
  });
  const crumbs = [itemCrumb('Rating key', `/plan/${opened.planId}/rating-key`)];
  const place = { ...standing(opened, crumbs), width: 'wide' as const };
  if (errors) return invalid(title, main, errors, place);
  return page(title, main, { ...place, status: conflict ? 409 : 200 });
}
