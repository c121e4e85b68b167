import type { ClockRule } from '../clock.ts';

const regulations =
  'SI 2007/462 (Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007)';
const inForce = { from: '2007-04-01', to: null };

/** What follows an inspection report. The law counts from receipt, never from publication. */
export const inspectionClocks: ClockRule[] = [
  {
    rule: 'action_statement_70wd',
    also: ['statement of action', 'action statement', 'statement_of_action_70wd'],
    title: 'Statement of the action the council will take',
    from: 'the council receives the inspection report',
    unit: 'working-days',
    count: 70,
    standing: 'statutory',
    source: `${regulations}, regulation 3`,
    sourceRead: true,
    inForce,
    examples: [
      { start: '2024-05-16', due: '2024-08-23', planBy: '2024-08-23' },
      { start: '2024-05-17', due: '2024-08-27' },
      { start: '2022-06-24', due: '2022-10-04' },
      { start: '2020-01-31', due: '2020-05-13' },
    ],
  },
  {
    rule: 'report_publish_30wd',
    also: [
      'publish report',
      'publish_report_30wd',
      'publish_30wd',
      'publication_30wd',
      'inspection_report_publish_30wd',
    ],
    title: 'Publication of the inspection report by the council',
    from: 'the council receives the inspection report',
    unit: 'working-days',
    count: 30,
    standing: 'statutory',
    source: `${regulations}, regulation 2`,
    sourceRead: true,
    inForce,
    examples: [{ start: '2024-05-16', due: '2024-06-28' }],
  },
  {
    rule: 'action_statement_draft_20wd',
    also: [
      'draft statement of action',
      'draft statement',
      'draft_statement_20wd',
      'draft_20wd',
      'statement_draft_20wd',
    ],
    title: 'Draft statement of action for inspectors, where there is a priority action',
    from: 'the council receives the inspection report',
    unit: 'working-days',
    count: 20,
    standing: 'asked',
    source: 'Asked by Ofsted since August 2018 where an inspection finds a priority action',
    sourceRead: false,
    inForce: { from: '2018-08-16', to: null },
    examples: [{ start: '2024-05-16', due: '2024-06-14' }],
  },
];
