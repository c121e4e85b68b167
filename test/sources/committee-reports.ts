import type { CommitteeReportFacts } from '../../src/sources/readers/facts.ts';
import type { Paper } from './paper.ts';

/** What a committee report is to be read as; lists are compared by how their entries start. */
export type WantedReport = Pick<CommitteeReportFacts, 'authority' | 'meeting' | 'reference' | 'reportOf' | 'title'> & {
  recommendations: [string | null, string][];
  options: string[];
  commitments: [string | null, string][];
  total: number | null;
  months: number | null;
  byYear: [string, number, number | null][];
  consultees: string[];
  appendices: [string, string | null, boolean][];
};

/** Reports to committees of made-up councils. */
export const committeeReports: Record<string, { paper: Paper; wanted: WantedReport }> = {
  'numbered 1.1, options as paragraphs': {
    paper: [
      { h: 'HARWICK BOROUGH COUNCIL', level: 1 },
      { p: 'Report to: Children’s Scrutiny Panel' },
      { p: 'Date of meeting: 9 April 2025' },
      { p: 'Report of: Executive Director for Children' },
      { p: 'Report reference: CSP/07/25' },
      { p: 'Title: Investing in the improvement of children’s services' },
      { h: '1. Purpose of the report' },
      {
        p: 'To ask the Panel to comment on the investment that Harwick Borough Council plans in its children’s services.',
        label: '1.1',
      },
      { h: '2. Recommendations' },
      { p: 'The Panel is asked to:' },
      { p: 'note the improvement plan at Appendix A;', label: '2.1' },
      { p: 'recommend to Cabinet that it agrees the funding set out in section 5.', label: '2.2' },
      { h: '3. Background' },
      {
        p: 'Inspectors visited in January 2025. The final plan will be submitted to Ofsted by 2 June 2025.',
        label: '3.1',
      },
      {
        p: 'Cabinet will consider this report on 22 April 2025, and progress will be reported to the Panel quarterly.',
        label: '3.2',
      },
      { h: '4. Options considered' },
      {
        p: 'Option 1: Do nothing. This would leave caseloads too high. There is a risk of a statutory direction.',
        label: '4.1',
      },
      { p: 'Option 2: Fund the plan from reserves. This would meet the need at once.', label: '4.2' },
      { h: '5. Financial implications' },
      {
        p: 'The total cost of the plan is £2,450,000 over 24 months: £1,100,000 in 2025/26 and £1,350,000 in 2026/27.',
        label: '5.1',
      },
      { h: '6. Consultation' },
      { p: 'The plan was consulted on with:', label: '6.1' },
      { b: ['the Children in Care Council', 'head teachers', 'trade unions'] },
      { h: 'Appendices' },
      { p: 'Appendix A: Improvement plan' },
      { p: 'Appendix B: Equality impact assessment (to follow)' },
      { h: 'Background papers' },
      { p: 'None.' },
    ],
    wanted: {
      title: 'Investing in the improvement of children’s services',
      authority: 'Harwick Borough Council',
      meeting: { body: 'Children’s Scrutiny Panel', date: '2025-04-09' },
      reference: 'CSP/07/25',
      reportOf: 'Executive Director for Children',
      recommendations: [
        ['2.1', 'note the improvement plan'],
        ['2.2', 'recommend to Cabinet'],
      ],
      options: ['Option 1: Do nothing.', 'Option 2: Fund the plan'],
      commitments: [
        ['2025-06-02', 'The final plan will be'],
        ['2025-04-22', 'Cabinet will consider'],
      ],
      total: 2_450_000,
      months: 24,
      byYear: [
        ['2025/26', 1_100_000, null],
        ['2026/27', 1_350_000, null],
      ],
      consultees: ['the Children in Care Council', 'head teachers', 'trade unions'],
      appendices: [
        ['Appendix A', 'Improvement plan', false],
        ['Appendix B', 'Equality impact assessment', true],
      ],
    },
  },
  'a cabinet report with tables': {
    paper: [
      { h: 'Saltmere County Council', level: 1 },
      { h: 'Cabinet – 14 September 2023' },
      { h: 'Response to the monitoring visit' },
      {
        t: [
          ['Report by', 'Corporate Director, People'],
          ['Agenda item', '8'],
          ['Wards affected', 'All'],
        ],
      },
      { h: 'Summary' },
      { p: 'This report tells Cabinet what inspectors found in July and what Saltmere County Council will do.' },
      { h: 'Recommendations' },
      { p: 'It is recommended that Cabinet:' },
      { p: 'approves the investment;', label: '(1)' },
      { p: 'agrees to receive a further report on 14 December 2023;', label: '(2)' },
      { p: 'delegates the detail to the Corporate Director.', label: '(3)' },
      { h: 'Alternative options' },
      {
        t: [
          ['Option', 'Benefits', 'Risks'],
          ['Carry on as now', 'No cost', 'Caseloads stay high'],
          ['Buy the service in', 'Quick to start', 'Cost, and a loss of control'],
        ],
      },
      { h: 'Financial implications' },
      {
        p: 'The cost over 18 months is shown below. It starts on 1 October 2023, so there are 6 months in 2023/24 and 12 months in 2024/25.',
      },
      {
        t: [
          ['Cost', '2023/24', '2024/25'],
          ['Staff', '£300k', '£620k'],
          ['Training', '£40k', '£30k'],
          ['Total', '£340k', '£650k'],
        ],
      },
      { p: 'This is a total of £990k, which will be met from the transformation reserve.' },
      { h: 'Consultation' },
      { p: 'We consulted with foster carers, the youth council and health partners during August.' },
      { h: 'List of appendices' },
      { p: 'Appendix 1 – Letter of the monitoring visit' },
      { p: 'Appendix 2 – Cost model – TO FOLLOW' },
    ],
    wanted: {
      title: 'Response to the monitoring visit',
      authority: 'Saltmere County Council',
      meeting: { body: 'Cabinet', date: '2023-09-14' },
      reference: '8',
      reportOf: 'Corporate Director, People',
      recommendations: [
        ['1', 'approves the investment'],
        ['2', 'agrees to receive'],
        ['3', 'delegates the detail'],
      ],
      options: ['Carry on as now', 'Buy the service in'],
      commitments: [['2023-12-14', 'agrees to receive']],
      total: 990_000,
      months: 18,
      byYear: [
        ['2023/24', 340_000, 6],
        ['2024/25', 650_000, 12],
      ],
      consultees: ['foster carers', 'the youth council', 'health partners'],
      appendices: [
        ['Appendix 1', 'Letter of the monitoring visit', false],
        ['Appendix 2', 'Cost model', true],
      ],
    },
  },
  'plain, one recommendation in a sentence': {
    paper: [
      { p: 'PUBLIC' },
      { h: 'Overview and Scrutiny Committee' },
      { h: '21 January 2026' },
      { h: 'Progress on children’s services' },
      { p: 'Report author: Ines Calder, Head of Improvement' },
      { h: 'Purpose of report' },
      {
        p: 'This report gives the committee an update on the work of Wendlebury Metropolitan District Council since its improvement notice.',
      },
      { h: 'Recommendation' },
      { p: 'The committee is recommended to note the progress made and to ask for a further report in June 2026.' },
      { h: 'Legal implications' },
      { p: 'The improvement notice expires on 31 July 2026. The council must show that it has been met.' },
      { h: 'Financial implications' },
      { p: 'There are no costs beyond the £450,000 agreed in the budget for 2025-26.' },
      { h: 'Contact officer' },
      { p: 'Ines Calder' },
    ],
    wanted: {
      title: 'Progress on children’s services',
      authority: 'Wendlebury Metropolitan District Council',
      meeting: { body: 'Overview and Scrutiny Committee', date: '2026-01-21' },
      reference: null,
      reportOf: 'Ines Calder, Head of Improvement',
      recommendations: [[null, 'The committee is recommended to note']],
      options: [],
      commitments: [['2026-06-30', 'The committee is recommended to note']],
      total: null,
      months: null,
      byYear: [['2025/26', 450_000, null]],
      consultees: [],
      appendices: [],
    },
  },

  'decision sheet': {
    paper: [
      { h: 'FENBRIDGE CITY COUNCIL', level: 1 },
      { h: 'Meeting of the Children, Learning and Skills Committee' },
      { p: 'Thursday, 5 March 2026 at 6.30pm' },
      { p: 'Agenda Item No. 7' },
      { h: 'Children’s services: response to the improvement notice' },
      { p: 'Report of the Director of Children’s Services' },
      { p: 'Ward(s): All' },
      { h: 'Decision required' },
      { p: 'The Committee is invited to:' },
      { p: 'endorse the draft improvement plan;', label: 'a.' },
      { p: 'recommend Full Council to approve a supplementary budget of £1.2m;', label: 'b.' },
      { p: 'receive an update at each of its meetings.', label: 'c.' },
      { h: 'Background' },
      {
        p: 'The notice was issued on 11 February 2026. Full Council meets on 26 March 2026 and will be asked to approve the budget.',
      },
      { h: 'Options' },
      {
        b: [
          'Approve the plan and the budget (recommended)',
          'Approve the plan and find the money from existing budgets',
          'Do nothing',
        ],
      },
      { h: 'Finance' },
      {
        p: 'The plan needs £1.2 million in total: £0.5m in 2026/27 and £0.7m in 2027/28. This pays for 12 social workers for 24 months.',
      },
      { h: 'Consultation' },
      { p: 'Discussions have been held with:' },
      { b: ['the Fenbridge Safeguarding Partnership', 'Unison', 'the Corporate Parenting Board'] },
      { h: 'Appendices' },
      { b: ['Appendix 1: Draft improvement plan', 'Appendix 2: Budget detail (exempt) – to follow'] },
    ],
    wanted: {
      title: 'Children’s services: response to the improvement notice',
      authority: 'Fenbridge City Council',
      meeting: { body: 'Children, Learning and Skills Committee', date: '2026-03-05' },
      reference: '7',
      reportOf: 'Director of Children’s Services',
      recommendations: [
        ['a', 'endorse'],
        ['b', 'recommend Full'],
        ['c', 'receive an update'],
      ],
      options: ['Approve the plan and the budget', 'Approve the plan and find', 'Do nothing'],
      commitments: [['2026-03-26', 'Full Council meets']],
      total: 1200000,
      months: 24,
      byYear: [
        ['2026/27', 500000, null],
        ['2027/28', 700000, null],
      ],
      consultees: ['the Fenbridge Safeguarding Partnership', 'Unison', 'the Corporate Parenting Board'],
      appendices: [
        ['Appendix 1', 'Draft improvement plan', false],
        ['Appendix 2', 'Budget detail (exempt)', true],
      ],
    },
  },
  'numbered throughout with a table at the top': {
    paper: [
      {
        t: [
          ['Report to', 'Scrutiny Board (Children)'],
          ['Date', '17 November 2025'],
          ['Report title', 'Monitoring visit: what inspectors said'],
          ['Report of', 'Interim Director of Children and Families, Kestrel Vale Council'],
          ['Ref', 'SB/25/119'],
        ],
      },
      { h: '1. Why this report is here' },
      { p: 'Kestrel Vale Council had a monitoring visit in June.', label: '1.1' },
      { h: '2. Recommendations' },
      { p: 'That the Board notes the letter from Ofsted.', label: '2.1' },
      { p: 'That the Board receives the next letter in March 2026.', label: '2.2' },
      { h: '3. Main points' },
      { p: 'The director will write to all staff by 1 December 2025.', label: '3.1' },
      { p: 'A recruitment fair is planned for 24 January 2026.', label: '3.2' },
      { h: '4. Alternative options considered' },
      { p: 'None. The Board has asked to see each letter.', label: '4.1' },
      { h: '5. Implications' },
      { p: 'Financial: there are no direct costs.', label: '5.1' },
      { h: '6. Appendices' },
      { p: 'Appendix A – Letter from Ofsted', label: '6.1' },
    ],
    wanted: {
      title: 'Monitoring visit: what inspectors said',
      authority: 'Kestrel Vale Council',
      meeting: { body: 'Scrutiny Board (Children)', date: '2025-11-17' },
      reference: 'SB/25/119',
      reportOf: 'Interim Director of Children and Families, Kestrel Vale Council',
      recommendations: [
        ['2.1', 'That the Board notes'],
        ['2.2', 'That the Board receives'],
      ],
      options: [],
      commitments: [
        ['2026-03-31', 'That the Board receives'],
        ['2025-12-01', 'The director will'],
        ['2026-01-24', 'A recruitment fair'],
      ],
      total: null,
      months: null,
      byYear: [],
      consultees: [],
      appendices: [['Appendix A', 'Letter from Ofsted', false]],
    },
  },

  'costs in thousands, with a column for their total; who was consulted as bullets': {
    paper: [
      { h: 'TARNSIDE BOROUGH COUNCIL', level: 1 },
      { p: 'Report to: Cabinet' },
      { p: 'Date of meeting: 6 June 2023' },
      { p: 'Title: Paying for improvement' },
      { h: 'Recommendations' },
      { p: 'Cabinet is asked to agree the budget at section 2.', label: '1.' },
      { h: 'Financial implications' },
      {
        t: [
          ['Year', 'Staff £000', 'Systems £000', 'Total £000'],
          ['2023/24', '400', '150', '550'],
          ['2024/25', '610', '40', '650'],
        ],
      },
      { p: 'After that, each year:', label: '2.' },
      {
        t: [
          ['2025/26', '£300,000'],
          ['2026/27', '£120,000'],
        ],
      },
      { h: 'Consultation' },
      { p: 'The following have been consulted:' },
      { b: ['trade unions', 'the parents’ forum'] },
    ],
    wanted: {
      title: 'Paying for improvement',
      authority: 'Tarnside Borough Council',
      meeting: { body: 'Cabinet', date: '2023-06-06' },
      reference: null,
      reportOf: null,
      recommendations: [['1', 'Cabinet is asked']],
      options: [],
      commitments: [],
      total: null,
      months: null,
      byYear: [
        ['2023/24', 550000, null],
        ['2024/25', 650000, null],
        ['2025/26', 300000, null],
        ['2026/27', 120000, null],
      ],
      consultees: ['trade unions', 'the parents’ forum'],
      appendices: [],
    },
  },
};
