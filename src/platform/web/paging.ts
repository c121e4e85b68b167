import type { FormValues } from './route.ts';

/** How many rows a page of a long list has. */
export const pageSize = 100;

export type Paging<T> = { rows: T[]; page: number; pages: number; total: number; all: boolean };

/** One page of a list, as its address asks (`?page=2`, `?page=all`); the last one where it asks for more than there are. */
export function pageOf<T>(list: T[], query: FormValues, size = pageSize): Paging<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  if (query.one('page') === 'all') return { rows: list, page: 1, pages, total: list.length, all: true };
  const asked = Math.trunc(Number(query.one('page'))) || 1;
  const page = Math.min(pages, Math.max(1, asked));
  return { rows: list.slice((page - 1) * size, page * size), page, pages, total: list.length, all: false };
}
