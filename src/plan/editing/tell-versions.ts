import type { versionsOf } from '../facts/record.ts';
import { impactWords } from '../words.ts';
import type { Impact } from '../model/plan-view.ts';
import type { Field, ItemForm, Texts } from './item-form.ts';
import { readable, textsOf } from './typed-texts.ts';

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** One version in words: from when, who recorded it, where it comes from, and what differs from the one before. */
export type ToldVersion = {
  from: string;
  to: string | null;
  recordedAt: Date;
  who: string | null;
  source: string | null;
  place: string | null;
  /** Another version for the same day took its place. */
  replaced: boolean;
  /** Before this version the item was not in the plan for a while, since this day. */
  absentSince: string | null;
  changes: { label: string; before: string | null; after: string | null }[];
};

/** One item's versions and, where it is rated, its ratings; for the item itself and for each of its parts. */
export type ItemHistory = {
  form: ItemForm;
  id: number;
  name: string;
  holds: boolean;
  versions: ToldVersion[];
  ratings: ToldVersion[];
};

/** An item's versions, oldest first, each beside the one before it. */
export function versionsInWords(versions: Version[], fields: Field[]): ToldVersion[] {
  const shown = fields.map((field) => {
    const column = askedAnew[field.name];
    return column ? saidThen(field, column) : field;
  });
  const named = new Map(shown.map((field) => [field.name, field.label.replace(/ \(optional\)|\?$/g, '')]));
  return tell(versions, (version) => readable(shown, textsOf(shown, version)), named);
}

/** Fields the form asks anew each time; the history tells what was said. */
const askedAnew: Record<string, string> = { movedBecause: 'moved_because', agreedBy: 'agreed_by' };

function saidThen(field: Field, column: string): Field {
  return { ...field, text: (values) => String(values[column] ?? '') };
}

const ratingLabels = new Map([
  ['word', 'Rating'],
  ['impact', 'Impact'],
  ['done', 'What was done'],
  ['difference', 'What difference it made'],
  ['reason', 'Reason'],
  ['override', 'Overridden because'],
]);

/** The claims made of an item, oldest first. */
export function ratingVersions(versions: Version[]): ToldVersion[] {
  const text = (value: unknown) => String(value ?? '');
  return tell(
    versions,
    (version) => ({
      word: text(version['word']),
      impact: version['impact'] ? impactWords[version['impact'] as Impact] : '',
      done: text(version['done']),
      difference: text(version['difference']),
      reason: text(version['reason']),
      override: text(version['override_reason']),
    }),
    ratingLabels,
  );
}

function tell(versions: Version[], textsFor: (version: Version) => Texts, labels: Map<string, string>): ToldVersion[] {
  let standing: Version | undefined;
  return versions.map((version) => {
    const [before, after] = [standing ? textsFor(standing) : {}, textsFor(version)];
    const until = standing?.valid_to ?? null;
    const replaced = version['superseded_at'] !== null;
    if (!replaced) standing = version;
    return {
      from: version.valid_from,
      to: version.valid_to,
      recordedAt: version['recorded_at'] as Date,
      who: version.who,
      source: version.source,
      place: (version['place'] as string | null) ?? null,
      replaced,
      absentSince: until !== null && until < version.valid_from ? until : null,
      changes: [...labels].flatMap(([name, label]) => {
        const [old, now] = [before[name] ?? '', after[name] ?? ''];
        return old === now ? [] : [{ label, before: old || null, after: now || null }];
      }),
    };
  });
}
