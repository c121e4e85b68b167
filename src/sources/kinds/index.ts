import type { SourceKind } from '../readers/facts.ts';
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

/** Whether a word names a kind of document. */
export function isKind(word: string): word is SourceKind {
  return kinds.some((one) => one.kind === word);
}
