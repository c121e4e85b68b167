import type { Source, SourceAction } from '../../sources/index.ts';
import { isInspectors } from './outside.ts';

/** On the page of an inspector's document: what its sentences are about. */
export function sentencesAction(source: Source): SourceAction | null {
  if (!isInspectors(source) || source.takenBack) return null;
  const href = `/statement-links?source=${source.id}&state=all`;
  return { href, text: 'Link its sentences to the plan', ability: 'assurance.read' };
}
