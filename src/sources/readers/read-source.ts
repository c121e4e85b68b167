import type { ReadDocument } from '../../platform/reading/index.ts';
import { readCommitteeReport } from './committee-report/index.ts';
import type { SourceFacts, SourceKind } from './facts.ts';
import { readInspectionReport } from './inspection-report/read-inspection-report.ts';
import { readMonitoringVisit } from './monitoring-visit/index.ts';
import { readNotice } from './notice/index.ts';
import { readOther } from './other/read-other.ts';
import { recognise } from './recognise.ts';

const readers: Record<SourceKind, (document: ReadDocument) => SourceFacts> = {
  'inspection-report': readInspectionReport,
  notice: readNotice,
  'monitoring-visit': readMonitoringVisit,
  'committee-report': readCommitteeReport,
  other: readOther,
};

/**
 * What a received document says, in the shape of its kind (facts.ts). `kind` is what a person says it is; without it
 * the kind is recognised by content. A plan is kept whole here, as "other": the plan's own reader reads plans.
 */
export function readSource(document: ReadDocument, kind?: SourceKind): SourceFacts {
  const known = kind ?? recognise(document).kind;
  return readers[known === 'plan' ? 'other' : known](document);
}
