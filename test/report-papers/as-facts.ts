import type { InspectionReportFacts } from '../../src/sources/readers/facts.ts';
import type { TrialReport } from './trial-report.ts';

type Said = Pick<InspectionReportFacts, 'authority' | 'inspection' | 'published' | 'leadInspector'> & {
  judgements: [string, string][];
  improvements: string[];
  recommendationsToOthers: [string, string][];
  paragraphs: [number: string | null, section: string | null, text: string][];
};

/** What a report says, without places: as it was written… */
export function factsWritten(report: TrialReport, inspection: Said['inspection'], published: string | null): Said {
  const said: Said = {
    authority: report.authority,
    inspection,
    published,
    leadInspector: report.lead,
    judgements: report.judgements,
    improvements: [],
    recommendationsToOthers: [],
    paragraphs: report.summary.map((text) => [null, null, text]),
  };
  let number = 0;
  for (const { heading, bullets = [], paragraphs = [], asks } of report.parts) {
    const numbered = paragraphs.map(({ text, bullets: more = [] }) => {
      number += 1;
      return { number: String(number), text: [text, ...more].join('\n') };
    });
    for (const each of [...bullets.map((text) => ({ number: null, text })), ...numbered]) {
      if (asks === 'authority') said.improvements.push(each.text);
      else if (asks) said.recommendationsToOthers.push([asks, each.text]);
      else said.paragraphs.push([each.number, heading, each.text]);
    }
  }
  return said;
}

/** …and as it was read. */
export function factsRead(facts: InspectionReportFacts): Said {
  const { authority, inspection, published, leadInspector } = facts;
  return {
    authority,
    inspection,
    published,
    leadInspector,
    judgements: facts.judgements.map(({ name, grade }) => [name, grade]),
    improvements: facts.improvements.map(({ text }) => text),
    recommendationsToOthers: facts.recommendationsToOthers.map(({ to, text }) => [to, text]),
    paragraphs: facts.paragraphs.map(({ number, section, text }) => [number, section, text]),
  };
}
