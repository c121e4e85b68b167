import { monthInWords } from '../../methods/calendar.ts';
import type { SourceFacts, SourceKind } from '../readers/facts.ts';
import { committeeReport } from './committee-report.ts';
import { inspectionReport } from './inspection-report.ts';
import type { KindDefinition } from './kind.ts';
import { monitoringVisit } from './monitoring-visit.ts';
import { notice } from './notice.ts';
import { otherDocument } from './other.ts';

/** Every kind of document, in the order people are offered them. */
export const kinds: KindDefinition[] = [inspectionReport, notice, monitoringVisit, committeeReport, otherDocument];

/** What the room knows of a kind. */
export function kindOf(kind: SourceKind): KindDefinition {
  const found = kinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`No kind of document is called ${kind}`);
  return found;
}

/**
 * What a document is called: its own title, with the month it bears, since a council has many letters and reports of one
 * title. A notice without a date is said to be undated.
 */
export function titleOf(facts: SourceFacts, publishedOn: string | null): string {
  const kind = kindOf(facts.kind);
  const title = facts.title && facts.kind !== 'notice' ? facts.title : kind.title(facts);
  const dated = kind.dated(facts, publishedOn);
  const when = dated ? monthInWords(dated) : facts.kind === 'notice' ? 'undated' : null;
  return when === null || (dated && title.includes(dated.slice(0, 4))) ? title : `${title}, ${when}`;
}

/** Whether a word names a kind of document. */
export function isKind(word: string): word is SourceKind {
  return kinds.some((one) => one.kind === word);
}
