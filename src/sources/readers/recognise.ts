import type { ReadDocument } from '../../platform/reading/index.ts';
import { looksLikeInspectionReport } from './inspection-report/looks-like-inspection-report.ts';
import { passagesOf } from './passages.ts';
import { signs, type DocumentKind } from './signs.ts';

export type { DocumentKind } from './signs.ts';

/** What a document is taken for. `because` are reasons for a person; `score` is their weight, from 4 up for any kind but "other". */
export type Recognised = { kind: DocumentKind; because: string[]; score: number };

/** Fewer signs than this, by weight, and a document is kept whole as "other". */
const enough = 4;

/** How sure the reader of inspection reports is goes from 0 to 1; half sure is enough. */
const reportWeight = 8;

/**
 * What kind a document is, by what it says and never by its name: a plan, an inspection report, a notice, a
 * monitoring-visit letter, a committee report, or another document, which is kept whole.
 */
export function recognise(document: ReadDocument): Recognised {
  const { passages } = passagesOf(document);
  const seen = {
    top: passages.slice(0, 14).map(({ text }) => text),
    lines: passages.filter(({ text, kind }) => kind === 'heading' || text.length < 120).map(({ text }) => text),
    rows: passages.flatMap(({ cells }) => (cells ? [cells] : [])),
    text: passages
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 400_000),
  };
  const scored = (Object.keys(signs) as DocumentKind[]).map((kind) => {
    const found = signs[kind]!.filter((sign) => sign.seen(seen));
    return {
      kind,
      because: found.map((sign) => sign.because),
      score: found.reduce((sum, sign) => sum + sign.weight, 0),
    };
  });
  const report = looksLikeInspectionReport(document);
  scored.push({ kind: 'inspection-report', because: [report.because], score: report.score * reportWeight });
  const best = scored.sort((a, b) => b.score - a.score)[0]!;
  if (best.kind !== 'other' && best.score >= enough) return best;
  const other = scored.find(({ kind }) => kind === 'other')!;
  const nothing =
    'nothing in it says that it is a plan, an inspection report, a notice, a monitoring-visit letter or a committee report';
  return { kind: 'other', because: other.because.length ? other.because : [nothing], score: other.score };
}
