import type { NoticeFacts } from '../../src/sources/readers/facts.ts';
import type { Paper } from './paper.ts';

/** What a notice is to be read as; of a requirement only what is stated here is compared. */
export type WantedNotice = Pick<NoticeFacts, 'issued' | 'issuer' | 'recipient' | 'deliverBy'> & {
  requirements: {
    clause: string;
    starts: string;
    who?: string | null;
    to?: string | null;
    recurrence?: string | null;
    due?: { text?: string; date: string | null } | null;
    heading?: string | null;
  }[];
};

/** Notices and directions of made-up councils, in the shapes that such papers have. */
export const notices: Record<string, { paper: Paper; wanted: WantedNotice }> = {
  'numbered 1.1, with parts in brackets': {
    paper: [
      { h: 'IMPROVEMENT NOTICE', level: 1 },
      { p: 'To: Harwick Borough Council (“the Council”)' },
      { p: 'Town Hall, Mill Street, Harwick, HX9 9ZZ' },
      {
        p: 'This Improvement Notice is issued to Harwick Borough Council on 3 March 2025 because of the findings of the inspection of its services for children, published on 14 January 2025.',
      },
      { h: '1. Improvement board and plan' },
      { p: 'The Council must set up an improvement board with an independent chair by 30 April 2025.', label: '1.1' },
      {
        p: 'The Council must submit an improvement plan to the Department for Education (“the Department”) within six weeks of the date of this Notice.',
        label: '1.2',
      },
      { p: 'The plan must set out:', label: '1.3' },
      { p: 'what will change for children and by when;', label: '(a)', depth: 1 },
      { p: 'who is responsible for each action; and', label: '(b)', depth: 1 },
      { p: 'how the improvement board will know that it has worked.', label: '(c)', depth: 1 },
      { h: '2. Reporting' },
      { p: 'The independent chair must report to the Minister every three months on the progress made.', label: '2.1' },
      { p: 'Officials from the Department will hold a formal review of progress every six months.', label: '2.2' },
      { p: 'The Council must provide the Department with monthly performance data.', label: '2.3' },
      { h: '3. Length of this notice' },
      { p: 'All actions in the plan are to be completed by the end of September 2026.', label: '3.1' },
      {
        p: 'If the Council fails to comply with this Notice the Secretary of State may use the powers of intervention in section 497A of the Education Act 1996.',
        label: '3.2',
      },
      { p: 'Signed: Prudence Okafor' },
      { p: 'Director, Children’s Services Improvement, Department for Education' },
      { p: 'Date: 3 March 2025' },
    ],
    wanted: {
      issued: '2025-03-03',
      issuer: 'Prudence Okafor, Director, Children’s Services Improvement, Department for Education',
      recipient: 'Harwick Borough Council',
      deliverBy: '2026-09-30',
      requirements: [
        {
          clause: '1.1',
          starts: 'The Council must set up',
          who: 'the Council',
          to: null,
          recurrence: null,
          due: { text: 'by 30 April 2025', date: '2025-04-30' },
          heading: '1. Improvement board and plan',
        },
        {
          clause: '1.2',
          starts: 'The Council must submit',
          who: 'the Council',
          to: 'the Department for Education',
          due: { date: '2025-04-14' },
        },
        { clause: '1.3.a', starts: 'what will change', who: 'the Council' },
        { clause: '1.3.b', starts: 'who is responsible' },
        { clause: '1.3.c', starts: 'how the improvement board' },
        {
          clause: '2.1',
          starts: 'The independent chair',
          who: 'the independent chair',
          to: 'the Minister',
          recurrence: 'every three months',
        },
        {
          clause: '2.2',
          starts: 'Officials from',
          who: 'Officials from the Department',
          recurrence: 'every six months',
        },
        {
          clause: '2.3',
          starts: 'The Council must provide',
          who: 'the Council',
          to: 'the Department',
          recurrence: 'monthly',
        },
        { clause: '3.1', starts: 'All actions', due: { date: '2026-09-30' } },
      ],
    },
  },
  'a direction with an annex': {
    paper: [
      {
        h: 'DIRECTION ISSUED TO SALTMERE COUNTY COUNCIL IN RELATION TO CHILDREN’S SOCIAL CARE UNDER SECTION 497A(4B) OF THE EDUCATION ACT 1996',
        level: 1,
      },
      { h: 'WHEREAS:' },
      {
        p: 'The Secretary of State for Education (“the Secretary of State”) has carefully considered the inspection of Saltmere County Council (“the Council”), published on 11 November 2022, which judged its children’s services inadequate.',
        label: '1.',
      },
      {
        p: 'The Secretary of State is satisfied that the Council is failing to perform its functions to an adequate standard.',
        label: '2.',
      },
      {
        p: 'The Secretary of State has appointed Imelda Frost as Children’s Services Commissioner (“the Commissioner”).',
        label: '3.',
      },
      { h: 'NOW THEREFORE:' },
      {
        p: 'The Secretary of State directs the Council to take the steps set out in the Annex to this Direction.',
        label: '4.',
      },
      { p: 'This Direction will remain in force until it is revoked by the Secretary of State.', label: '5.' },
      { p: 'Signed on behalf of the Secretary of State for Education' },
      { p: 'Ambrose Quill' },
      { p: 'A Senior Civil Servant in the Department for Education' },
      { p: 'Dated this 9th day of January 2023' },
      { h: 'ANNEX: STEPS TO BE TAKEN BY SALTMERE COUNTY COUNCIL' },
      {
        p: 'To comply with any instructions of the Commissioner in relation to the improvement of children’s social care.',
        label: '1.',
      },
      { p: 'To co-operate with the Commissioner, including by:', label: '2.' },
      {
        p: 'allowing the Commissioner, at all reasonable times, access to any premises, document or employee;',
        label: '(i)',
        depth: 1,
      },
      {
        p: 'providing the Commissioner with such amenities and support as are reasonably needed.',
        label: '(ii)',
        depth: 1,
      },
      { p: 'To provide to the Commissioner a written report on progress every 8 weeks.', label: '3.' },
      { p: 'To publish a revised improvement plan by 31 March 2023.', label: '4.' },
    ],
    wanted: {
      issued: '2023-01-09',
      issuer: 'Ambrose Quill, A Senior Civil Servant in the Department for Education',
      recipient: 'Saltmere County Council',
      deliverBy: null,
      requirements: [
        { clause: '1', starts: 'To comply', who: 'the Council' },
        { clause: '2.i', starts: 'allowing the Commissioner', who: 'the Council' },
        { clause: '2.ii', starts: 'providing the Commissioner', to: 'the Commissioner' },
        {
          clause: '3',
          starts: 'To provide to the Commissioner',
          who: 'the Council',
          to: 'the Commissioner',
          recurrence: 'every 8 weeks',
        },
        { clause: '4', starts: 'To publish', due: { text: 'by 31 March 2023', date: '2023-03-31' } },
      ],
    },
  },
  'lettered, with dates in figures': {
    paper: [
      { h: 'Improvement Notice', level: 1 },
      { p: 'Issued to: Wendlebury Metropolitan District Council' },
      { p: 'Issued by: Department for Education' },
      { p: 'Date of issue: 17/06/2024' },
      { h: 'Purpose' },
      {
        p: 'This notice sets out what Wendlebury must do after its children’s services were judged to require improvement for the third time.',
      },
      { h: 'What the Council must do' },
      { p: 'The Council must:' },
      { p: 'appoint a permanent Director of Children’s Services no later than 30/09/2024;', label: 'a)' },
      { p: 'reduce social workers’ caseloads to an average of 16 by 31/12/2024;', label: 'b)' },
      { p: 'report to the Improvement Adviser each month on vacancies and agency use; and', label: 'c)' },
      { p: 'give children in care a say in the improvement plan.', label: 'd)' },
      { h: 'Role of the Improvement Adviser' },
      {
        p: 'The Improvement Adviser will advise the Council and will report to the Department at least every eight weeks.',
        label: 'e)',
      },
      { h: 'Review' },
      {
        p: 'The Department will review progress after six months and after twelve months from the date of this notice.',
        label: 'f)',
      },
      { p: 'Poor progress may lead to a statutory direction.', label: 'g)' },
    ],
    wanted: {
      issued: '2024-06-17',
      issuer: 'Department for Education',
      recipient: 'Wendlebury Metropolitan District Council',
      deliverBy: null,
      requirements: [
        {
          clause: 'a',
          starts: 'appoint a permanent',
          who: 'the Council',
          due: { date: '2024-09-30' },
          heading: 'What the Council must do',
        },
        { clause: 'b', starts: 'reduce social', due: { date: '2024-12-31' } },
        {
          clause: 'c',
          starts: 'report to the Improvement Adviser',
          to: 'the Improvement Adviser',
          recurrence: 'each month',
        },
        { clause: 'd', starts: 'give children in care' },
        {
          clause: 'e',
          starts: 'The Improvement Adviser',
          who: 'the Improvement Adviser',
          to: 'the Department',
          recurrence: 'at least every eight weeks',
        },
        { clause: 'f', starts: 'The Department will review', who: 'the Department', due: { date: '2024-12-17' } },
      ],
    },
  },
  'headings and bullets without numbers or date': {
    paper: [
      { h: 'Notice to Improve', level: 1 },
      { p: 'To: Ottermouth Council' },
      { p: 'The following is required of the Council to comply with this Notice.' },
      { h: 'Front door' },
      { p: 'Make sure that every referral is answered within one working day.' },
      { p: 'The Council should agree thresholds with its partners and publish them by July 2021.' },
      { h: 'Workforce' },
      { p: 'Improve the support of newly qualified social workers by:' },
      {
        b: [
          'giving each a named mentor;',
          'limiting their caseloads in the first year; and',
          'holding learning days every month.',
        ],
      },
      { h: 'Governance' },
      {
        b: [
          'The Board Chair must write to the Minister quarterly.',
          'The Lead Member should attend each meeting of the improvement board.',
        ],
      },
      { p: 'Signed:' },
      { p: 'Cordelia Vane MP' },
      { p: 'Parliamentary Under-Secretary of State for Children' },
    ],
    wanted: {
      issued: null,
      issuer: 'Cordelia Vane MP, Parliamentary Under-Secretary of State for Children',
      recipient: 'Ottermouth Council',
      deliverBy: null,
      requirements: [
        { clause: 'FD.1', starts: 'Make sure that every', who: 'the Council', heading: 'Front door' },
        {
          clause: 'FD.2',
          starts: 'The Council should agree',
          who: 'the Council',
          due: { text: 'by July 2021', date: '2021-07-31' },
        },
        { clause: 'W.1', starts: 'Improve the support', recurrence: 'every month', heading: 'Workforce' },
        {
          clause: 'G.1',
          starts: 'The Board Chair must',
          who: 'the Board Chair',
          to: 'the Minister',
          recurrence: 'quarterly',
        },
        {
          clause: 'G.2',
          starts: 'The Lead Member should',
          who: 'the Lead Member',
          recurrence: 'each meeting of the improvement board',
        },
      ],
    },
  },

  'a letter with a table of requirements': {
    paper: [
      { p: 'Department for Education, Sanctuary House, London' },
      { p: '11 February 2026' },
      { p: 'Cllr Basil Thorne, Leader, Fenbridge City Council' },
      { p: 'Dear Councillor Thorne' },
      { h: 'Improvement notice: Fenbridge City Council', level: 1 },
      {
        p: 'I am writing to issue an improvement notice to Fenbridge City Council (“the council”) following the inspection of its children’s services, whose report was published on 2 December 2025.',
      },
      { p: 'The council is required to do the following.' },
      {
        t: [
          ['Ref', 'Requirement', 'Responsible', 'By when', 'Evidence'],
          [
            'R1',
            'Publish an improvement plan agreed with partners',
            'Director of Children’s Services',
            '30 April 2026',
            'Plan on the council’s website',
          ],
          [
            'R2',
            'Bring agency staff below 15% of social work posts',
            'Head of Workforce',
            'December 2026',
            'Monthly staffing return',
          ],
          [
            'R3',
            'Report progress to the improvement board',
            'Director of Children’s Services',
            'Every six weeks',
            'Board papers',
          ],
        ],
      },
      { p: 'The Department will review progress in August 2026.' },
      { p: 'If there is not enough progress, I may use my powers of direction.' },
      { p: 'Yours sincerely' },
      { p: 'Rt Hon Miriam Stead MP' },
      { p: 'Minister for Children and Families' },
    ],
    wanted: {
      issued: '2026-02-11',
      issuer: 'Rt Hon Miriam Stead MP, Minister for Children and Families',
      recipient: 'Fenbridge City Council',
      deliverBy: null,
      requirements: [
        {
          clause: 'R1',
          starts: 'Publish an improvement plan',
          who: 'Director of Children’s Services',
          due: { date: '2026-04-30' },
        },
        { clause: 'R2', starts: 'Bring agency', who: 'Head of Workforce', due: { date: '2026-12-31' } },
        {
          clause: 'R3',
          starts: 'Report progress',
          who: 'Director of Children’s Services',
          to: 'the improvement board',
          recurrence: 'every six weeks',
        },
        { clause: 'N.1', starts: 'The Department will review', who: 'the Department' },
      ],
    },
  },
  'parts, roman numerals and bullets in clauses': {
    paper: [
      { h: 'Improvement Notice', level: 1 },
      { p: 'To: Kestrel Vale Council' },
      { p: 'Dated: 1 October 2024' },
      { h: 'Part A – Leadership' },
      {
        p: 'The Council shall, within 3 months of the date of this Notice, agree a memorandum of understanding with its safeguarding partners.',
        label: 'A1',
      },
      { p: 'The Chief Executive shall meet the Improvement Adviser every month.', label: 'A2' },
      { h: 'Part B – Practice' },
      { p: 'The Council shall ensure that:', label: 'B1' },
      { p: 'every child in need has a plan;', label: '(i)', depth: 1 },
      { p: 'plans are reviewed at least every 12 weeks; and', label: '(ii)', depth: 1 },
      { p: 'children’s views are heard.', label: '(iii)', depth: 1 },
      { p: 'The Council shall share the results of its audits with the Department each quarter.', label: 'B2' },
      { h: 'Part C – Time limit' },
      { p: 'All requirements must be met by 30 September 2025.', label: 'C1' },
      { p: 'Failure to comply may result in a direction under section 497A.', label: 'C2' },
      { p: 'Signed' },
      { p: 'Theo Bright' },
      { p: 'Deputy Director, DfE' },
    ],
    wanted: {
      issued: '2024-10-01',
      issuer: 'Theo Bright, Deputy Director, DfE',
      recipient: 'Kestrel Vale Council',
      deliverBy: '2025-09-30',
      requirements: [
        {
          clause: 'A1',
          starts: 'The Council shall, within',
          who: 'the Council',
          to: null,
          due: { date: '2025-01-01' },
          heading: 'Part A – Leadership',
        },
        { clause: 'A2', starts: 'The Chief Executive', who: 'the Chief Executive', recurrence: 'every month' },
        { clause: 'B1.i', starts: 'every child', who: 'the Council' },
        { clause: 'B1.ii', starts: 'plans are', recurrence: 'at least every 12 weeks' },
        { clause: 'B1.iii', starts: 'children’s views' },
        { clause: 'B2', starts: 'The Council shall share', to: 'the Department', recurrence: 'each quarter' },
        { clause: 'C1', starts: 'All requirements', due: { date: '2025-09-30' } },
      ],
    },
  },
  'long clauses over several sentences': {
    paper: [
      { h: 'IMPROVEMENT NOTICE', level: 1 },
      { p: 'To: Marlowe and Dene Council (the ‘Council’)' },
      { p: 'This Notice is given to the Council on 21 May 2023. It replaces the notice of 2 June 2021.' },
      {
        p: 'The Council will maintain an Improvement Board. It will meet every 6 weeks and will include the police, health and schools. The Chair will send a written summary of each meeting to the Department within 10 days of the meeting.',
        label: '1.',
      },
      { p: 'A named senior officer must be accountable for each action in the plan.', label: '2.' },
      {
        p: 'Until 31 March 2024 the Council must seek the agreement of the Adviser before it makes changes to the structure of children’s services.',
        label: '3.',
      },
      { p: 'The Adviser will visit twice a year and may ask for a peer review at any time.', label: '4.' },
      {
        p: 'Ministers will decide whether to lift this Notice once they are satisfied that services have improved.',
        label: '5.',
      },
      { p: 'Signed: L. Farrow, on behalf of the Secretary of State for Education' },
      { p: 'Date: 21 May 2023' },
    ],
    wanted: {
      issued: '2023-05-21',
      issuer: 'L. Farrow, on behalf of the Secretary of State for Education',
      recipient: 'Marlowe and Dene Council',
      deliverBy: null,
      requirements: [
        {
          clause: '1',
          starts: 'The Council will maintain',
          who: 'the Council',
          to: 'the Department',
          recurrence: 'every 6 weeks',
        },
        { clause: '2', starts: 'A named senior officer', who: 'a named senior officer' },
        { clause: '3', starts: 'Until 31 March', who: 'the Council', due: { date: '2024-03-31' } },
        { clause: '4', starts: 'The Adviser will visit', who: 'the Adviser', recurrence: 'twice a year' },
      ],
    },
  },
  'in letters capital with subheads': {
    paper: [
      { h: 'STATUTORY DIRECTION TO ROOKSHAW COUNCIL', level: 1 },
      {
        p: 'The Secretary of State for Education hereby directs Rookshaw Council under section 497A(4) of the Education Act 1996 to do what is set out below. This Direction takes effect on 6 April 2022.',
      },
      { h: 'Commissioner' },
      {
        p: 'Rookshaw Council must provide the Commissioner with all information that she asks for within 5 working days.',
        label: 'A.',
      },
      { p: 'The Commissioner will report to the Secretary of State by 6 July 2022.', label: 'B.' },
      { h: 'Trust' },
      {
        p: 'Rookshaw Council must co-operate with the Commissioner in setting up a children’s trust, in particular by:',
        label: 'C.',
      },
      { b: ['sharing its contracts and budgets;', 'releasing staff to plan the transfer.'] },
      {
        p: 'Rookshaw Council must not dispose of buildings used for children’s services without the agreement of the Commissioner.',
        label: 'D.',
      },
    ],
    wanted: {
      issued: '2022-04-06',
      issuer: 'Secretary of State for Education',
      recipient: 'Rookshaw Council',
      deliverBy: null,
      requirements: [
        {
          clause: 'A',
          starts: 'Rookshaw Council must provide',
          who: 'Rookshaw Council',
          to: 'the Commissioner',
          due: { text: 'within 5 working days', date: null },
        },
        {
          clause: 'B',
          starts: 'The Commissioner will report',
          who: 'the Commissioner',
          to: 'the Secretary of State',
          due: { date: '2022-07-06' },
        },
        { clause: 'C', starts: 'Rookshaw Council must co-operate', who: 'Rookshaw Council', heading: 'Trust' },
        { clause: 'D', starts: 'Rookshaw Council must not', who: 'Rookshaw Council' },
      ],
    },
  },

  'commands as bullets under headings, and a table of milestones': {
    paper: [
      { h: 'Improvement Notice', level: 1 },
      { p: 'To: Tarnside Borough Council (“the Council”)' },
      { p: 'This Notice is issued to Tarnside Borough Council on 2 May 2023. It sets out what the Council must do.' },
      { h: 'Assessment' },
      {
        b: [
          'Make sure that each family knows who its worker is.',
          'Each month, audit a sample of assessments and report the results to the Improvement Board.',
          'Team managers must sign off every assessment.',
        ],
      },
      { h: 'Milestones' },
      { p: 'Progress is judged against the milestones below.' },
      {
        t: [
          ['Milestone', 'Measure', 'Date'],
          ['M1', 'Visits on time: four in five', '31 October 2023'],
          ['M2', 'Caseloads: at most 16', '30 April 2024'],
        ],
      },
      { h: 'Failure to comply' },
      {
        p: 'If the Council fails to comply with this Notice the Secretary of State may use the powers in section 497A of the Education Act 1996.',
      },
      { p: 'Signed: Edmund Vane, Director, Department for Education' },
    ],
    wanted: {
      issued: '2023-05-02',
      issuer: 'Edmund Vane, Director, Department for Education',
      recipient: 'Tarnside Borough Council',
      deliverBy: null,
      requirements: [
        { clause: 'A.1', starts: 'Make sure that each', who: 'the Council' },
        { clause: 'A.2', starts: 'Each month, audit', recurrence: 'each month', to: 'the Improvement Board' },
        { clause: 'A.3', starts: 'Team managers must', who: 'Team managers' },
        { clause: 'M1', starts: 'Visits on time', due: { date: '2023-10-31' } },
        { clause: 'M2', starts: 'Caseloads', due: { date: '2024-04-30' } },
      ],
    },
  },

  'bodies by their letters, and a command over several headings': {
    paper: [
      { h: 'Improvement Notice', level: 1 },
      { p: 'To: Kestrel Bay Council (“KBC”)' },
      {
        p: 'This notice is issued to KBC on 4 April 2022 by the Department for Education (“DfE”) because of the Ofsted report of 7 February 2022.',
      },
      { p: 'KBC must publish a plan by 6 June 2022, and send DfE a copy of it.', label: '1.' },
      { p: 'The first draft should reach DfE by 9 May 2022.', label: '2.' },
      { p: 'For each visit KBC must give reviewers:', label: '3.' },
      { p: 'a room of their own; and', label: '(a)', depth: 1 },
      { p: 'the records they ask for.', label: '(b)', depth: 1 },
      { p: 'Thereafter the Board is to meet twice yearly.', label: '4.' },
      { p: 'Besides this, KBC must:' },
      { h: 'Staff' },
      { b: ['pay newly qualified workers a supplement;', 'hold exit interviews with all who leave.'] },
      { h: 'Homes' },
      { b: ['open two homes for children by 31 March 2023.'] },
      { h: 'If the notice is not complied with' },
      { b: ['the Secretary of State may direct KBC under section 497A of the Education Act 1996.'] },
      { p: 'Signed for the Secretary of State by' },
      { p: 'Iris Lund' },
      { p: 'Director, Department for Education' },
    ],
    wanted: {
      issued: '2022-04-04',
      issuer: 'Iris Lund, Director, Department for Education',
      recipient: 'Kestrel Bay Council',
      deliverBy: null,
      requirements: [
        { clause: '1', starts: 'KBC must publish', who: 'KBC', to: 'DfE', due: { date: '2022-06-06' } },
        { clause: '2', starts: 'The first draft', who: 'KBC', to: 'DfE', due: { date: '2022-05-09' } },
        { clause: '3.a', starts: 'a room', who: 'KBC', to: 'reviewers' },
        { clause: '3.b', starts: 'the records', who: 'KBC', to: 'reviewers' },
        { clause: '4', starts: 'Thereafter the', who: 'the Board', recurrence: 'twice yearly' },
        { clause: 'S.1', starts: 'pay newly', who: 'KBC', heading: 'Staff' },
        { clause: 'S.2', starts: 'hold exit', who: 'KBC' },
        { clause: 'H.1', starts: 'open two', who: 'KBC', due: { date: '2023-03-31' } },
      ],
    },
  },

  'letters after numbered reasons': {
    paper: [
      { h: 'Statutory Direction to Rook Valley Council under section 497A(4B) of the Education Act 1996', level: 1 },
      { p: 'Issued on 9 May 2022' },
      { p: 'The Secretary of State has read the report of 1 February 2022.', label: '1.' },
      {
        p: 'The Secretary of State is satisfied that Rook Valley Council (“the Council”) is failing in its functions.',
        label: '2.',
      },
      { p: 'The Secretary of State therefore directs the Council:' },
      { p: 'to name a partner before 1 July 2022; and', label: 'a.', depth: 1 },
      { p: 'to report weekly to the Commissioner.', label: 'b.', depth: 1 },
      { p: 'Signed: Noor Reeve, Director, Department for Education' },
    ],
    wanted: {
      issued: '2022-05-09',
      issuer: 'Noor Reeve, Director, Department for Education',
      recipient: 'Rook Valley Council',
      deliverBy: null,
      requirements: [
        { clause: 'a', starts: 'to name a partner', who: 'the Council', due: { date: '2022-07-01' } },
        { clause: 'b', starts: 'to report weekly', to: 'the Commissioner', recurrence: 'weekly' },
      ],
    },
  },
};
