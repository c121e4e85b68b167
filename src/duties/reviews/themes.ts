import type { Services } from '../../platform/services.ts';
import { requirementsOf } from '../../sources/index.ts';
import { noticesOf, standingOf } from '../compliance/load-compliance.ts';
import { endsOfNotices } from '../compliance/notice-known-queries.ts';

/** What reviews of progress commonly look at, where no notice says. Notices of the Department name these or some of them. */
export const usualThemes: readonly string[] = [
  'Culture',
  'Performance',
  'Leadership, management and governance',
  'Workforce and management oversight',
  'Front door',
  'Early help',
  'Multi-agency arrangements',
];

/**
 * The themes a text lists: what follows "may cover" (or include, look at, consider) and a colon if there is one, up to
 * its full stop, parted by at least two semicolons. Empty where it lists none. Commas do not part: "leadership, management and governance" is one theme.
 */
export function themesListed(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ');
  const after = /\b(?:cover|include|look at|consider)\b([^.]*)/i.exec(plain)?.[1] ?? '';
  const list = after.slice(after.lastIndexOf(':') + 1);
  if ((list.match(/;/g) ?? []).length < 2) return [];
  return list
    .split(';')
    .map((one) =>
      one
        .trim()
        .replace(/^and\s+/i, '')
        .replace(/^(?:the|arrangements at the)\s+/i, ''),
    )
    .filter((one) => one !== '' && one.length <= 120)
    .map((one) => one.charAt(0).toUpperCase() + one.slice(1));
}

/** Themes of reviews at a date (ISO): those the notice in force lists in a clause about reviews, else the usual ones. */
export async function themesAt(services: Services, asAt: string): Promise<readonly string[]> {
  const [all, ends] = await Promise.all([noticesOf(services), endsOfNotices(services.db)]);
  const live = all.find((one) => standingOf(one, ends.get(one.id) ?? null, asAt) === 'live');
  if (!live) return usualThemes;
  for (const { text } of await requirementsOf(services.db, [live.id])) {
    const found = /\breview/i.test(text) ? themesListed(text) : [];
    if (found.length > 1) return found;
  }
  return usualThemes;
}

/** What a text lists, one test runs these. */
export const themeExamples: readonly (readonly [string, readonly string[]])[] = [
  [
    'The reviews may cover, among others: culture; leadership, management and governance; arrangements at the front door; and early help.',
    ['Culture', 'Leadership, management and governance', 'Front door', 'Early help'],
  ],
  [
    'Officials review progress. Reviews may cover culture; performance; and early help.',
    ['Culture', 'Performance', 'Early help'],
  ],
  ['Reviews will be held every six months.', []],
  ['Reviews may include: staff, money, plans.', []],
];
