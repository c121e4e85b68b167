import type { CommitteeReportFacts } from '../readers/facts.ts';
import { noDays, type KindDefinition } from './kind.ts';

const read = (facts: unknown) => facts as CommitteeReportFacts;

/** A report to a committee of the council. It bears the day of the meeting. */
export const committeeReport: KindDefinition = {
  kind: 'committee-report',
  name: 'Committee report',
  one: 'a committee report',
  fields: [
    { path: 'title', label: 'Title', kind: 'line' },
    { path: 'authority', label: 'Council', kind: 'line' },
    { path: 'meeting.body', label: 'Meeting of', kind: 'line' },
    { path: 'meeting.date', label: 'Meeting on', kind: 'date' },
    { path: 'reference', label: 'Reference', kind: 'line' },
    { path: 'reportOf', label: 'Report of', kind: 'line' },
  ],
  lists: [
    {
      path: 'recommendations',
      title: 'Recommendations',
      one: 'recommendation',
      columns: [
        { path: 'text', label: 'Recommendation', kind: 'text' },
        { path: 'number', label: 'Number', kind: 'line' },
      ],
      editable: true,
    },
    {
      path: 'commitments',
      title: 'Commitments',
      one: 'commitment',
      columns: [
        { path: 'text', label: 'What is promised', kind: 'text' },
        { path: 'date', label: 'By', kind: 'date' },
      ],
      editable: true,
    },
    {
      path: 'options',
      title: 'Options considered',
      one: 'option',
      columns: [
        { path: 'option', label: 'Option', kind: 'text' },
        { path: 'impact', label: 'Impact', kind: 'text' },
        { path: 'risk', label: 'Risk', kind: 'text' },
      ],
      editable: true,
    },
    {
      path: 'money.byYear',
      title: 'Money by year',
      one: 'year',
      columns: [
        { path: 'year', label: 'Year', kind: 'line' },
        { path: 'written', label: 'Amount', kind: 'line' },
        { path: 'months', label: 'Months', kind: 'line' },
      ],
      editable: false,
    },
    {
      path: 'money.amounts',
      title: 'Every amount of money in it',
      one: 'amount',
      columns: [
        { path: 'text', label: 'Where it is said', kind: 'text' },
        { path: 'written', label: 'Amount', kind: 'line' },
      ],
      editable: false,
    },
    {
      path: 'consultees',
      title: 'Consulted',
      one: 'consultee',
      columns: [{ path: 'text', label: 'Who was consulted', kind: 'text' }],
      editable: true,
    },
    {
      path: 'appendices',
      title: 'Appendices',
      one: 'appendix',
      columns: [
        { path: 'name', label: 'Appendix', kind: 'line' },
        { path: 'title', label: 'Title', kind: 'line' },
        { path: 'toFollow', label: 'To follow', kind: 'yes-no' },
      ],
      editable: false,
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
  dated: (facts) => read(facts).meeting.date,
  datedLabel: 'Meeting on',
  visit: () => noDays,
  authority: (facts) => read(facts).authority,
  title: (facts) => ['Report', read(facts).meeting.body].filter(Boolean).join(' to the '),
};
