import type { MonitoringVisitFacts } from '../../src/sources/readers/facts.ts';
import type { Paper } from './paper.ts';

/** What a letter is to be read as; `sections` are how many statements stand under each heading. */
export type WantedLetter = Pick<
  MonitoringVisitFacts,
  'authority' | 'letterDate' | 'visit' | 'inspectors' | 'published' | 'handling'
> & {
  areas: string[];
  sections: Record<string, number>;
  tones?: Record<string, string>;
};

/** Letters of monitoring visits to made-up councils. */
export const letters: Record<string, { paper: Paper; wanted: WantedLetter }> = {
  'published, over two months, one area': {
    paper: [
      { p: 'Ofsted, Piccadilly Gate, Store Street, Manchester M1 2WD' },
      { p: '12 December 2023' },
      { p: 'Hugh Larkin, Director of Children’s Services, Saltmere County Council, Quay House, Saltmere SM1 1AA' },
      { p: 'Dear Hugh' },
      { h: 'Monitoring visit to Saltmere County Council children’s services', level: 1 },
      {
        p: 'This letter summarises the findings of the monitoring visit to Saltmere County Council children’s services on 30 October to 1 November 2023. This was the third monitoring visit since the local authority was judged inadequate in November 2022. Her Majesty’s Inspectors for this visit were Ruth Ashdown HMI, Dev Patel HMI and Sian O’Rourke, Ofsted Inspector.',
      },
      { h: 'Areas covered by the visit' },
      { p: 'Inspectors reviewed the progress made in the following area:' },
      { b: ['Planning and achieving permanence for children in care, e.g. use of special guardianship.'] },
      { h: 'Headline findings' },
      {
        p: 'Permanence planning has improved since the last inspection. However, some children still wait too long for a decision. Dr. Amy Lunt, the designated doctor, has helped the panel to see health needs earlier.',
      },
      { h: 'Findings and evaluation of progress' },
      {
        p: 'Most children have a clear plan. Section 47 enquiries, i.e. those under s.47 of the Act, are timely. Records kept at St. Brendan’s House are not always up to date. This was also the case at the last inspection.',
      },
      { p: 'A tracker was launched in August. It is too early to see the impact of this for children.' },
      {
        p: 'I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.',
      },
      { p: 'Yours sincerely' },
      { p: 'Ruth Ashdown' },
      { p: 'His Majesty’s Inspector' },
    ],
    wanted: {
      authority: 'Saltmere County Council',
      letterDate: '2023-12-12',
      visit: { start: '2023-10-30', end: '2023-11-01' },
      inspectors: ['Ruth Ashdown', 'Dev Patel', 'Sian O’Rourke'],
      published: true,
      handling: 'OFFICIAL',
      areas: ['Planning and achieving permanence for children in care, e.g. use of special guardianship.'],
      sections: { 'Headline findings': 3, 'Findings and evaluation of progress': 6 },
      tones: {
        'Permanence planning has improved': 'positive, improved',
        'However, some children still': 'negative, not improved',
        'Records kept at St. Brendan': 'negative, not improved',
        'This was also the case': 'negative, not improved',
        'It is too early': 'neutral, too early',
      },
    },
  },
  'not published, marked, one inspector, one day': {
    paper: [
      { p: 'OFFICIAL – SENSITIVE' },
      { p: '5 August 2022' },
      { p: 'Dear Ms Amadi' },
      { h: 'Monitoring visit to Harwick children’s services', level: 1 },
      {
        p: 'This letter summarises the findings of the first monitoring visit to Harwick children’s services on 12 July 2022. His Majesty’s Inspector for this visit was Gwen Harte.',
      },
      { h: 'Areas covered by the visit' },
      { p: 'The visit looked at these areas of concern:' },
      { b: ['Matching of children with foster carers', 'Supervision of social workers'] },
      { h: 'Findings and evaluation of progress' },
      { p: 'Supervision remains inconsistent. Carers are well supported and they speak highly of their link workers.' },
      { p: 'As this is the first monitoring visit, this letter will not be published.' },
      { p: 'Yours sincerely' },
      { p: 'Gwen Harte, His Majesty’s Inspector' },
    ],
    wanted: {
      authority: 'Harwick',
      letterDate: '2022-08-05',
      visit: { start: '2022-07-12', end: '2022-07-12' },
      inspectors: ['Gwen Harte'],
      published: false,
      handling: 'NOT PUBLISHED',
      areas: ['Matching of children with foster carers', 'Supervision of social workers'],
      sections: { 'Findings and evaluation of progress': 2 },
      tones: { 'Supervision remains': 'negative, not improved', 'Carers are well': 'positive, not said' },
    },
  },
  'without headings in the findings, named by its inspectors’ signature': {
    paper: [
      { p: '24 May 2024' },
      { p: 'Dear Colleague' },
      { p: 'Monitoring visit of Wendlebury children’s services' },
      {
        p: 'This letter contains the findings of the monitoring visit to Wendlebury on 23, 24 and 25 April 2024. It was the second visit since the inspection of 2023.',
      },
      { p: 'Inspectors looked at the help that care leavers receive, including their homes.' },
      {
        p: 'Care leavers are in touch with their advisers. Too many live in homes that are not suitable. Leaders know that there is more to do.',
      },
      { p: 'Pathway plans are stronger. They are written with young people.' },
      {
        p: 'I am copying this letter to the Department for Education. The letter will be published on Ofsted’s website.',
      },
      { p: 'Yours sincerely' },
      { p: 'Colm Reddy' },
      { p: 'His Majesty’s Inspector' },
    ],
    wanted: {
      authority: 'Wendlebury',
      letterDate: '2024-05-24',
      visit: { start: '2024-04-23', end: '2024-04-25' },
      inspectors: ['Colm Reddy'],
      published: true,
      handling: 'OFFICIAL',
      areas: ['the help that care leavers receive, including their homes'],
      sections: { '': 5 },
    },
  },

  'a second visit, dates with a dash, several headings': {
    paper: [
      { p: '3 July 2025' },
      { p: 'Dame Orla Finch, Chief Executive' },
      { p: 'Dear Dame Orla' },
      { h: 'Monitoring visit to Kestrel Vale children’s services', level: 1 },
      {
        p: 'This letter summarises the findings of the monitoring visit to Kestrel Vale children’s services on 3–4 June 2025. This was the second monitoring visit since the local authority was judged inadequate in May 2024. The inspectors were Pia Lund, His Majesty’s Inspector, and Noel Grant, His Majesty’s Inspector.',
      },
      { h: 'Areas covered by the visit' },
      { p: 'Inspectors reviewed the progress made in:' },
      { b: ['the front door', 'assessments, plans and reviews', 'leaders’ knowledge of practice'] },
      { p: 'This visit was carried out in line with the inspection framework.' },
      { h: 'Headline findings' },
      {
        p: 'Progress has been slow. While thresholds are now better understood, too many contacts are not progressed within 24 hours.',
      },
      { h: 'The front door' },
      {
        p: 'Staff are knowledgeable and friendly. Mr. Cole’s team (the MASH) holds approx. 40 cases. Parents’ consent is not consistently sought, which was raised at the last visit.',
      },
      { h: 'Leadership' },
      { p: 'A new dashboard has been launched. It is too soon to see its impact. Caseloads have reduced.' },
      {
        p: 'I am copying this letter to the Department for Education. It will be published on the Ofsted website on 10 July 2025.',
      },
      { p: 'Yours sincerely' },
      { p: 'Pia Lund' },
      { p: 'His Majesty’s Inspector' },
    ],
    wanted: {
      authority: 'Kestrel Vale',
      letterDate: '2025-07-03',
      visit: { start: '2025-06-03', end: '2025-06-04' },
      inspectors: ['Pia Lund', 'Noel Grant'],
      published: true,
      handling: 'OFFICIAL',
      areas: ['the front door', 'assessments, plans and reviews', 'leaders’ knowledge of practice'],
      sections: { 'Headline findings': 2, 'The front door': 3, Leadership: 3 },
      tones: {
        'Progress has been': 'negative, not improved',
        'While thresholds': 'mixed, improved',
        'Staff are': 'positive, not said',
        'Parents’ consent': 'negative, not improved',
        'It is too soon': 'neutral, too early',
        Caseloads: 'positive, improved',
      },
    },
  },
  'between two dates, no word of publication': {
    paper: [
      { p: 'Ref: 50231' },
      { p: '30 January 2019' },
      { p: 'Dear Mr Osei' },
      { h: 'Monitoring visit of Marlowe and Dene local authority children’s services', level: 1 },
      {
        p: 'This letter summarises the findings of the monitoring visit to Marlowe and Dene children’s services between 18 December and 20 December 2018. The visit was carried out by Her Majesty’s Inspectors Tom Veale and Ursula Kern.',
      },
      { h: 'Areas covered by the visit' },
      {
        p: 'During this visit, inspectors considered the quality of support for care leavers, with a focus on housing.',
      },
      { h: 'Overview' },
      { p: 'Care leavers continue to receive a poor service. Senior leaders have not acted quickly enough.' },
      { h: 'Findings and evaluation of progress' },
      {
        p: 'Some personal advisers work tirelessly for young people. Pathway plans lack detail. Housing options remain too limited.',
      },
      { p: 'I am copying this letter to the Department for Education.' },
      { p: 'Yours sincerely' },
      { p: 'Tom Veale, Her Majesty’s Inspector' },
    ],
    wanted: {
      authority: 'Marlowe and Dene',
      letterDate: '2019-01-30',
      visit: { start: '2018-12-18', end: '2018-12-20' },
      inspectors: ['Tom Veale', 'Ursula Kern'],
      published: null,
      handling: 'OFFICIAL-SENSITIVE',
      areas: ['the quality of support for care leavers, with a focus on housing'],
      sections: { Overview: 2, 'Findings and evaluation of progress': 3 },
      tones: {
        'Care leavers continue': 'negative, not improved',
        'Senior leaders': 'negative, not said',
        'Some personal advisers': 'positive, not said',
        'Pathway plans lack': 'negative, not said',
        'Housing options': 'negative, not improved',
      },
    },
  },
  'visit dates on their own line': {
    paper: [
      { p: 'Date of letter: 2 May 2025' },
      { p: 'Dear Director' },
      { h: 'Monitoring visit to Rookshaw Children’s Trust', level: 1 },
      { p: 'Dates of visit: 31 March and 1 April 2025' },
      { p: 'Lead inspector: Bea Holt HMI' },
      { h: 'Areas covered' },
      { b: ['Children at risk of exploitation', 'Children missing from care'] },
      { h: 'What we found' },
      {
        p: 'Return home interviews are timely and of good quality. Mapping of risk is improving. It is not yet embedded.',
      },
      { p: 'We will not publish this letter.' },
      { p: 'Yours sincerely' },
      { p: 'Bea Holt HMI' },
    ],
    wanted: {
      authority: 'Rookshaw',
      letterDate: '2025-05-02',
      visit: { start: '2025-03-31', end: '2025-04-01' },
      inspectors: ['Bea Holt'],
      published: false,
      handling: 'NOT PUBLISHED',
      areas: ['Children at risk of exploitation', 'Children missing from care'],
      sections: { 'What we found': 3 },
      tones: { 'Return home': 'positive, not said', 'It is not yet': 'neutral, too early' },
    },
  },
};
