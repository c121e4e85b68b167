import { isIsoDate } from '../../methods/calendar.ts';
import type { FormValues } from '../../platform/web/route.ts';

/** From where a page looks at a plan: its date, and how to go on looking from the same date. */
export type Standpoint = {
  planId: number;
  asAt: string;
  today: string;
  isToday: boolean;
  /** Where the page is, without its date; the as-at bar leads back to it. */
  path: string;
  /** The page's other choices (filters), kept when the date is changed. */
  choices: Record<string, string>;
  /** What was wrong with the date asked for; the page then shows today. */
  problem: string | null;
  /** An address inside the product that keeps the date. Empty values are left out. */
  href: (path: string, query?: Query) => string;
  /** The same for a page of this plan: "actions", "" for its overview. */
  planHref: (page: string, query?: Query) => string;
};

export type Query = Record<string, string | number | null | undefined>;

/** The date in `as-at`, today where there is none; and what is wrong with one that is no date. */
export function dateAsked(query: FormValues, today: string): { asAt: string; problem: string | null } {
  const asked = query.one('as-at');
  if (asked === '' || isIsoDate(asked)) return { asAt: asked || today, problem: null };
  return { asAt: today, problem: `“${asked}” is not a date. Write it like 2025-05-08.` };
}

/** Reads `as-at` from the query. A date that is none is said to be so; a date to come is allowed, for what is due by then. */
export function standpointAt(planId: number, path: string, query: FormValues, today: string): Standpoint {
  const { asAt, problem } = dateAsked(query, today);
  const isToday = asAt === today;
  const { 'as-at': _date, 'as-at-date': _typed, ...choices } = query.values;
  const href = (to: string, more: Query = {}) => addressOf(to, { ...more, 'as-at': isToday ? null : asAt });
  return {
    planId,
    asAt,
    today,
    isToday,
    path,
    choices,
    problem,
    href,
    planHref: (page, more) => href(page === '' ? `/plan/${planId}` : `/plan/${planId}/${page}`, more),
  };
}

/** A path with a query string; what has no value is left out. A part after # stays at the end. */
export function addressOf(path: string, query: Query): string {
  const [page, anchor] = path.split('#');
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(pairs).toString();
  return `${page}${search ? `?${search}` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** A date as people type it: 2025-05-08, 8/5/2025, 8.5.2025; null when it is none. */
export function typedDate(text: string): string | null {
  if (isIsoDate(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
