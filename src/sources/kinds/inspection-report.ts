import type { InspectionReportFacts } from '../readers/facts.ts';
import type { KindDefinition } from './kind.ts';

const read = (facts: unknown) => facts as InspectionReportFacts;

/** A report of an inspection. It bears the day it was published or, where nobody knows that, the inspection's last. */
export const inspectionReport: KindDefinition = {
  kind: 'inspection-report',
  name: 'Inspection report',
  one: 'an inspection report',
  fields: [
    { path: 'title', label: 'Title', kind: 'line' },
    { path: 'authority', label: 'Council', kind: 'line' },
    { path: 'reportType', label: 'Type of report, as printed', kind: 'line' },
    { path: 'inspection.start', label: 'First day of the inspection', kind: 'date' },
    { path: 'inspection.end', label: 'Last day of the inspection', kind: 'date' },
    { path: 'published', label: 'Publication date, as printed', kind: 'date', hint: 'Only if the report prints one.' },
    { path: 'leadInspector', label: 'Lead inspector', kind: 'line' },
  ],
  lists: [
    {
      path: 'judgements',
      title: 'Judgements',
      one: 'judgement',
      columns: [
        { path: 'name', label: 'Judgement', kind: 'line' },
        { path: 'grade', label: 'Grade', kind: 'line' },
      ],
      editable: true,
    },
    {
      path: 'improvements',
      title: 'What needs to improve',
      one: 'area for improvement',
      columns: [{ path: 'text', label: 'What needs to improve', kind: 'text' }],
      editable: true,
    },
    {
      path: 'recommendationsToOthers',
      title: 'Recommendations to others',
      one: 'recommendation to others',
      columns: [
        { path: 'text', label: 'Recommendation', kind: 'text' },
        { path: 'to', label: 'To', kind: 'line' },
      ],
      editable: true,
    },
    {
      path: 'paragraphs',
      title: 'Paragraphs',
      one: 'paragraph',
      columns: [
        { path: 'text', label: 'Text', kind: 'text' },
        { path: 'number', label: 'Number', kind: 'line' },
        { path: 'section', label: 'Section', kind: 'line' },
      ],
      editable: false,
    },
  ],
  dated: (facts, publishedOn) => read(facts).published ?? publishedOn ?? read(facts).inspection.end,
  datedLabel: 'Published, or else inspected until',
  visit: (facts) => read(facts).inspection,
  authority: (facts) => read(facts).authority,
  title: (facts) => read(facts).reportType ?? 'Inspection report',
};
