import { isIsoDate } from '../../methods/calendar.ts';
import { postsKnownAs } from '../../people/index.ts';
import type { Db } from '../../platform/db/connect.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import type { Line } from './meeting-queries.ts';

/** What was typed about one line. */
export type Typed = { text: string; owner: string; by: string };

/** What the form first shows of a line. */
export function shownOf({ decision }: Line): Typed {
  return { text: decision.text, owner: decision.owner ?? '', by: decision.by ? dayMonthYear(decision.by) : '' };
}

export function dayMonthYear(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** The fields of a line: what was typed, and what the form had shown, so that only what a person changed is saved. */
export function typedOf(form: FormValues, id: number): { typed: Typed; seen: Typed; version: number } | null {
  if (!form.has(`version-${id}`)) return null;
  const tidy = (name: string) => form.one(name).replaceAll('\r\n', '\n').trim();
  return {
    typed: { text: tidy(`decision-${id}`), owner: tidy(`owner-${id}`), by: tidy(`by-${id}`) },
    seen: { text: tidy(`seen-decision-${id}`), owner: tidy(`seen-owner-${id}`), by: tidy(`seen-by-${id}`) },
    version: Number(form.one(`version-${id}`)) || 0,
  };
}

export function same(a: Typed, b: Typed): boolean {
  return a.text.trim() === b.text.trim() && a.owner.trim() === b.owner.trim() && a.by.trim() === b.by.trim();
}

export type ReadDecision = { id: number; version: number; text: string; ownerId: number | null; by: string | null };

/** Reads the lines a person changed. A decision needs what is to be done, which post owes it, and by when. */
export async function readDecisions(
  db: Db,
  lines: readonly Line[],
  form: FormValues,
): Promise<{ decisions: ReadDecision[]; errors: FieldError[] }> {
  const changed = lines.flatMap((line) => {
    const sent = typedOf(form, line.id);
    return sent && !same(sent.typed, sent.seen) ? [{ line, ...sent }] : [];
  });
  const posts = await postsKnownAs(
    db,
    changed.map(({ typed }) => typed.owner).filter((title) => title !== ''),
  );
  const errors: FieldError[] = [];
  const decisions = changed.map(({ line: { id, child }, typed, version }): ReadDecision => {
    const blank = typed.text === '' && typed.owner === '' && typed.by === '';
    const ownerId = posts.get(typed.owner) ?? null;
    const by = readDay(typed.by);
    const wrong = (field: string, message: string) => void errors.push({ field: `${field}-${id}`, message });
    if (!blank) {
      if (typed.text === '') wrong('decision', `Enter what is decided about ${child}`);
      else if (typed.text.length > 1000)
        wrong('decision', `The decision about ${child} must be 1,000 characters or fewer`);
      if (typed.owner === '') wrong('owner', `Enter which post owes it for ${child}`);
      else if (ownerId === null)
        wrong('owner', `There is no post called “${typed.owner.slice(0, 100)}”. Choose one from the list`);
      if (typed.by === '') wrong('by', `Enter by when for ${child}`);
      else if (by === null) wrong('by', `The date for ${child} must be a real date, like 27/5/2025`);
    }
    return { id, version, text: typed.text, ownerId, by };
  });
  return { decisions, errors };
}

/** A day as people type it: 27/5/2025, 27-5-25, 27.5.2025; or as a date field sends it. Null when it is none. */
function readDay(text: string): string | null {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text);
  const [, day = '', month = '', year = ''] = found ?? [];
  const iso = found
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : text;
  return isIsoDate(iso) ? iso : null;
}
