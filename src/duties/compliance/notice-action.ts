import type { Source, SourceAction } from '../../sources/index.ts';

/** What a notice's own page offers: whether each of its clauses is met. */
export function noticeAction(source: Source): SourceAction | null {
  if (source.kind !== 'notice') return null;
  return { href: `/notice/${source.id}`, text: 'See whether each clause is met', ability: 'notice.read' };
}
