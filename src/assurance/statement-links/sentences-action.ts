import { mainPlan } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import type { Source, SourceAction } from '../../sources/index.ts';
import { isInspectors } from './outside.ts';

/** On the page of an inspector's document: what its sentences are about. */
export function sentencesAction(source: Source): SourceAction | null {
  if (!isInspectors(source) || source.takenBack) return null;
  const href = `/statement-links?source=${source.id}&state=all`;
  return { href, text: 'Link its sentences to the plan', ability: 'assurance.read' };
}

/** The page that says what of the main plan a sentence of an inspector's document is about; null where there is none. */
export async function statementHref(
  { db }: Pick<Services, 'db'>,
  source: Source,
): Promise<((id: number) => string) | null> {
  return isInspectors(source) && (await mainPlan(db)) ? (id) => `/statement-links/${id}` : null;
}
