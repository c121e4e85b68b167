import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import type { FormValues, Visitor } from '../../platform/web/route.ts';
import type { CalendarFilter } from './load-calendar.ts';
import { entryKinds, shownAtFirst, type EntryKind } from './entry.ts';

/** What of the calendar is looked at, as its address says. */
export type CalendarChoice = {
  view: 'month' | 'list';
  /** The first day of the month it begins with. */
  month: string;
  /** Months in the list. */
  months: number;
  kinds: ReadonlySet<EntryKind>;
  bodyId: number | null;
  /** A post, "mine" for the visitor's own, or null for everyone's. */
  owner: number | 'mine' | null;
};

export const listLengths = [1, 3, 6, 12, 36];
const isKind = (word: string): word is EntryKind => Object.hasOwn(entryKinds, word);

/** Reads the choice from an address. What is no month or no number is left at what is shown first. */
export function calendarChoice(query: FormValues, today: string): CalendarChoice {
  const kinds = query.all('kind').filter(isKind);
  const asked = query.one('month');
  const months = Number(query.one('months'));
  const owner = query.one('owner');
  return {
    view: query.one('view') === 'list' ? 'list' : 'month',
    month: /^(?:20[1-9]\d)-(?:0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : firstDayOfMonth(today),
    months: listLengths.includes(months) ? months : 3,
    kinds: new Set(kinds.length > 0 ? kinds : shownAtFirst),
    bodyId: idIn(query.one('body')),
    owner: owner === 'mine' ? 'mine' : idIn(owner),
  };
}

/** The days a choice covers. */
export function rangeOf(choice: CalendarChoice): { from: string; to: string } {
  const last = choice.view === 'month' ? choice.month : addMonths(choice.month, choice.months - 1);
  return { from: choice.month, to: lastDayOfMonth(last) };
}

/** The filter a choice means for a visitor. */
export function filterOf({ kinds, bodyId, owner }: CalendarChoice, visitor: Visitor | null): CalendarFilter {
  return { kinds, bodyId, postIds: owner === 'mine' ? (visitor?.posts ?? []) : owner === null ? null : [owner] };
}

/** The address of the calendar with another choice. */
export function calendarHref(choice: CalendarChoice, other: Partial<CalendarChoice> = {}): string {
  const { view, month, months, kinds, bodyId, owner } = { ...choice, ...other };
  const pairs: [string, string][] = [
    ['view', view],
    ['month', month.slice(0, 7)],
  ];
  if (view === 'list') pairs.push(['months', String(months)]);
  const same = kinds.size === shownAtFirst.length && shownAtFirst.every((kind) => kinds.has(kind));
  if (!same) for (const kind of kinds) pairs.push(['kind', kind]);
  if (bodyId !== null) pairs.push(['body', String(bodyId)]);
  if (owner !== null) pairs.push(['owner', String(owner)]);
  return `/calendar?${new URLSearchParams(pairs)}`;
}

/** Whether anything is left out that would be shown at first. */
export function isFiltered(choice: CalendarChoice): boolean {
  return (
    choice.bodyId !== null ||
    choice.owner !== null ||
    choice.kinds.size !== shownAtFirst.length ||
    !shownAtFirst.every((kind) => choice.kinds.has(kind))
  );
}

/** Every day of a month, in order. */
export function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = month; day <= lastDayOfMonth(month); day = addDays(day, 1)) days.push(day);
  return days;
}
