import type { WantedReport } from './committee-reports.ts';
import type { WantedLetter } from './letters.ts';
import type { WantedNotice } from './notices.ts';

/** Papers of made-up councils as plain text, as they come out of other programs. */
export const noticesAsText: Record<string, { text: string; wanted: WantedNotice }> = {
  'real-like 2021, bulleted numbers in bold, schedule': {
    text: `DRAFT

Improvement Notice

Issued to: Brantham Metropolitan Borough Council

Address: Civic Centre, High Street, Brantham

This Improvement Notice is issued to Brantham Metropolitan Borough Council on 6 September 2021 in response to the judgement of inadequate in the Ofsted report published on 12 July 2021.

**Improvement Adviser**

1. The Secretary of State has appointed Dame Rosalind Petrie as Improvement Adviser. The Council must work with her and act on her advice.

2. The Improvement Adviser will provide the Department and the Council with a written report on progress every two months.

**Improvement plan and governance**

3. By 18 October 2021, the Council must agree an improvement plan with the Improvement Adviser and submit it to the Department.

4. The improvement plan must:
   - set out how each area for improvement will be met;
   - name a responsible officer for each action; and
   - include measures of success.

5. The Council's Chief Executive will chair a monthly officer group, which reports to the Improvement Board.

6. Progress against the plan must be reported to full Council at least twice a year, so that all members can hold leaders to account.

**Monitoring**

7. DfE officials will review progress at six, twelve and eighteen months from the date of this notice.

8. The Council will provide evidence of impact, including audits, feedback from children and families, and data, at each review.

9. The Council should expect this notice to remain in place until Ofsted next inspects.

**Consequences**

10. If the Council does not make enough progress the Secretary of State may issue a direction under section 497A(4B) of the Education Act 1996.

Signed: Marcus Elwood

Deputy Director, Social Care Intervention

Department for Education

Date: 6 September 2021
`,
    wanted: {
      issued: '2021-09-06',
      issuer: 'Marcus Elwood, Deputy Director, Social Care Intervention, Department for Education',
      recipient: 'Brantham Metropolitan Borough Council',
      deliverBy: null,
      requirements: [
        {
          clause: '1',
          starts: 'The Secretary of State has appointed',
          who: 'the Council',
          heading: 'Improvement Adviser',
        },
        {
          clause: '2',
          starts: 'The Improvement Adviser will',
          who: 'the Improvement Adviser',
          to: 'the Department and the Council',
          recurrence: 'every two months',
        },
        {
          clause: '3',
          starts: 'By 18 October',
          who: 'the Council',
          to: 'the Department',
          due: { text: 'by 18 October 2021', date: '2021-10-18' },
        },
        { clause: '4', starts: 'The improvement plan must', who: 'the Council' },
        {
          clause: '5',
          starts: "The Council's Chief Executive",
          who: "the Council's Chief Executive",
          to: 'the Improvement Board',
          recurrence: 'monthly',
        },
        {
          clause: '6',
          starts: 'Progress against',
          who: 'the Council',
          to: 'full Council',
          recurrence: 'at least twice a year',
        },
        { clause: '7', starts: 'DfE officials', who: 'DfE officials', due: { date: '2022-03-06' } },
        { clause: '8', starts: 'The Council will provide evidence', who: 'the Council', recurrence: 'at each review' },
      ],
    },
  },
  'numbers with a double level typed as 5(a)': {
    text: `IMPROVEMENT NOTICE

To: Isle of Corrin Council ("the Council")

1. This notice follows the inspection in spring 2022.

2. The Council must take the following action:

2(a) recruit a permanent principal social worker by the end of December 2022;

2(b) hold a weekly panel for children on the edge of care; and

2(c) give the Department's adviser access to case files on request.

3. The Department will meet the Leader of the Council and the Chief Executive every quarter.

4. The Council must tell the Department at once of any child death or serious incident.

Signed by Elspeth Moor, Senior Civil Servant, Department for Education, 4 October 2022
`,
    wanted: {
      issued: '2022-10-04',
      issuer: 'Elspeth Moor, Senior Civil Servant, Department for Education',
      recipient: 'Isle of Corrin Council',
      deliverBy: null,
      requirements: [
        { clause: '2.a', starts: 'recruit a permanent', who: 'the Council', due: { date: '2022-12-31' } },
        { clause: '2.b', starts: 'hold a weekly panel', recurrence: 'weekly' },
        { clause: '2.c', starts: 'give the Department', to: "the Department's adviser" },
        { clause: '3', starts: 'The Department will meet', who: 'the Department', recurrence: 'every quarter' },
        { clause: '4', starts: 'The Council must tell', who: 'the Council', to: 'the Department' },
      ],
    },
  },
  'wrapped at 72 with a page break in a clause': {
    text: `                        IMPROVEMENT NOTICE

To:  Thornbury Vale District Council (the "Council")

This Notice is served on the Council on 15 January 2024.

A.   Leadership

1.   The Council must appoint, by 1 April 2024, an independent chair
     of its improvement board who has experience of leading
     children's services and who is acceptable to the Department for

                                   1
\f
     Education ("DfE").

2.   The chair must give the Minister a written update every ten
     weeks.

B.   Practice

3.   The Council must make sure that social workers:

     (a)  see children alone;

     (b)  record visits within five working days; and

     (c)  have supervision at least monthly.

4.   The Council must commission an external audit of 60 case files
     no later than 31 July 2024 and share the results with the
     Improvement Board.

C.   Ending

5.   The Council should meet the requirements of this Notice within
     18 months of its date.

                                   2
\f
Signed:  Jocelyn Wray
         For the Secretary of State for Education
`,
    wanted: {
      issued: '2024-01-15',
      issuer: 'Jocelyn Wray, For the Secretary of State for Education',
      recipient: 'Thornbury Vale District Council',
      deliverBy: '2025-07-15',
      requirements: [
        { clause: '1', starts: 'The Council must appoint', who: 'the Council', due: { date: '2024-04-01' } },
        { clause: '2', starts: 'The chair must', who: 'the chair', to: 'the Minister', recurrence: 'every ten weeks' },
        { clause: '3.a', starts: 'see children', who: 'the Council' },
        { clause: '3.b', starts: 'record visits' },
        { clause: '3.c', starts: 'have supervision', recurrence: 'at least monthly' },
        {
          clause: '4',
          starts: 'The Council must commission',
          to: 'the Improvement Board',
          due: { date: '2024-07-31' },
        },
        { clause: '5', starts: 'The Council should meet', due: { date: '2025-07-15' } },
      ],
    },
  },
  'a long direction with roles of the commissioner': {
    text: `DIRECTION ISSUED TO PENMARCH COUNCIL UNDER SECTION 497A(4B) OF THE EDUCATION ACT 1996 IN RELATION TO CHILDREN'S SOCIAL CARE FUNCTIONS

WHEREAS:

1. The Secretary of State for Education ("the Secretary of State") notes that Penmarch Council ("the Council") has been judged inadequate by Ofsted in its report of 3 May 2022.

2. The Secretary of State has concluded that the Council is failing to perform some of its functions relating to children's social care to an adequate standard.

3. The Secretary of State has appointed Selwyn Bark as Children's Services Commissioner for Penmarch ("the Children's Services Commissioner") for such time as she considers it appropriate.

NOW THEREFORE:

4. Pursuant to her powers under section 497A(4B) of the Education Act 1996, the Secretary of State directs the Council as follows:

a. To comply with any instructions of the Secretary of State or the Children's Services Commissioner about the improvement of its functions, and to provide such help as either may need;

b. To co-operate with the Children's Services Commissioner, including on request allowing, at all reasonable times, access to:

i. any premises of the Council;

ii. any document of the Council; and

iii. any employee or member of the Council,

which appears to the Children's Services Commissioner to be needed for the work set out in the Annex.

c. To provide the Children's Services Commissioner with an office, equipment and administrative support; and

d. To take the steps that the Children's Services Commissioner's report recommends, by the dates it gives.

5. This Direction remains in force until the Secretary of State revokes it.

Signed on behalf of the Secretary of State for Education

Adela Roe
A Senior Civil Servant in the Department for Education

Dated this 14th day of July 2022

ANNEX

Children's Services Commissioner: terms of reference

6. The Children's Services Commissioner is expected to:

a. identify what must be improved at once;

b. advise on whether services should stay with the Council; and

c. report to the Minister for Children by 14 October 2022.
`,
    wanted: {
      issued: '2022-07-14',
      issuer: 'Adela Roe, A Senior Civil Servant in the Department for Education',
      recipient: 'Penmarch Council',
      deliverBy: null,
      requirements: [
        { clause: '4.a', starts: 'To comply with any', who: 'the Council' },
        { clause: '4.b.i', starts: 'any premises', who: 'the Council' },
        { clause: '4.b.ii', starts: 'any document' },
        { clause: '4.b.iii', starts: 'any employee' },
        {
          clause: '4.c',
          starts: "To provide the Children's",
          who: 'the Council',
          to: "the Children's Services Commissioner",
        },
        { clause: '4.d', starts: 'To take the steps' },
        { clause: '6.a', starts: 'identify what', who: "the Children's Services Commissioner" },
        { clause: '6.b', starts: 'advise on' },
        {
          clause: '6.c',
          starts: 'report to',
          who: "the Children's Services Commissioner",
          to: 'the Minister for Children',
          due: { date: '2022-10-14' },
        },
      ],
    },
  },
  'a short notice with sub-headed numbers restarting': {
    text: `Improvement Notice

To: Royal Borough of Westonbury

Date of issue: 28 February 2025

Leadership

1. The Borough must appoint a Director of Children's Services on a permanent contract by the end of June 2025.

2. The Leader must chair a monthly cabinet committee on improvement.

Practice

1. The Borough must see that all children on a protection plan are seen every 10 working days.

2. Each team manager must audit two case files a month and report the findings to the Principal Social Worker.

Partners

1. NHS Westonbury and the police are asked to send senior staff to the Improvement Board.

This notice will be reviewed by the Department in August 2025.

Signed: O. Lindqvist (Department for Education)
`,
    wanted: {
      issued: '2025-02-28',
      issuer: 'O. Lindqvist (Department for Education)',
      recipient: 'Royal Borough of Westonbury',
      deliverBy: null,
      requirements: [
        {
          clause: '1',
          starts: 'The Borough must appoint',
          who: 'the Borough',
          due: { date: '2025-06-30' },
          heading: 'Leadership',
        },
        { clause: '2', starts: 'The Leader must', who: 'the Leader', recurrence: 'monthly' },
        {
          clause: 'P.1',
          starts: 'The Borough must see',
          who: 'the Borough',
          recurrence: 'every 10 working days',
          heading: 'Practice',
        },
        { clause: 'P.2', starts: 'Each team manager', who: 'each team manager', to: 'the Principal Social Worker' },
        { clause: 'PA.1', starts: 'NHS Westonbury', heading: 'Partners' },
        { clause: 'PA.2', starts: 'This notice will be reviewed', who: 'the Department' },
      ],
    },
  },
  'prose with must and a table of dates': {
    text: `IMPROVEMENT NOTICE – HOLLIN AND DALE COUNCIL

Issued by the Parliamentary Under Secretary of State for Children on 12 May 2014

1. Hollin and Dale Council ("the Council") shall comply with this Notice by 12 May 2015.

2. The Council shall, by 30 June 2014, revise its Improvement Plan and present it to the Improvement Board for agreement.

3. The Improvement Board shall meet at least every six weeks. Its Chair shall be independent of the Council and shall report to the Minister in September 2014, January 2015 and April 2015.

4. Average caseloads shall be no more than 18 by December 2014.

5. The Council shall undertake monthly audits and shall report their outcome to each meeting of the Improvement Board.

6. A Department official shall attend the Improvement Board as an observer.
`,
    wanted: {
      issued: '2014-05-12',
      issuer: 'Parliamentary Under Secretary of State for Children',
      recipient: 'Hollin and Dale Council',
      deliverBy: '2015-05-12',
      requirements: [
        { clause: '1', starts: 'Hollin and Dale', who: 'Hollin and Dale Council', due: { date: '2015-05-12' } },
        {
          clause: '2',
          starts: 'The Council shall, by',
          who: 'the Council',
          to: 'the Improvement Board',
          due: { date: '2014-06-30' },
        },
        {
          clause: '3',
          starts: 'The Improvement Board shall',
          who: 'the Improvement Board',
          to: 'the Minister',
          recurrence: 'at least every six weeks',
        },
        { clause: '4', starts: 'Average', who: 'the Council', due: { date: '2014-12-31' } },
        {
          clause: '5',
          starts: 'The Council shall undertake',
          who: 'the Council',
          to: 'the Improvement Board',
          recurrence: 'monthly',
        },
        { clause: '6', starts: 'A Department official', who: 'a Department official' },
      ],
    },
  },
  'real-like 2023 with dfe wording': {
    text: `Improvement Notice

To: Wexcombe Council ('the council')

Wexcombe House, Bridge Road, Wexcombe WX1 2AB

This improvement notice is issued to Wexcombe Council on 19 June 2023 following Ofsted's inspection report of children's services, published on 24 April 2023, which judged services to be inadequate overall.

1. This notice is given to address all of the areas for improvement in the inspection report.

2. To comply with this notice, the council is required to take the actions below, working with partner agencies.

Adviser

3. The Secretary of State has appointed Meredith Vaux as improvement adviser ("the adviser"). The council will work with the adviser until the Secretary of State is satisfied that this is no longer needed.

Improvement plan

4. The council will produce an improvement plan that delivers appropriate and lasting change. It should be agreed with the adviser and submitted to the department by 31 July 2023.

5. To make sure that progress can be seen:

a. the plan and a record of progress must be kept up to date;

b. the council will hold an improvement board, with an independent chair, that meets every six weeks;

c. reports to the board should contain data, analysis and evidence of impact on children;

d. feedback from children, families and staff should be used to shape practice.

Reviews

6. The department will review progress at least every six months.

7. Those reviews may include visits, interviews and audits of case files.

8. Before each review, the council should give the department its own assessment of progress. This should cover:

a. caseloads and vacancies;

b. timeliness and quality of assessments; and

c. what children say.

9. The adviser will report to the department each quarter.

10. The council should aim to complete the actions in the improvement plan by the end of December 2024.

Failure to comply

11. If the council does not comply with this notice, or ministers are not satisfied with progress, the Secretary of State may direct the council under section 497A of the Education Act 1996.

Signed: Rupert Hale

A senior civil servant in the Department for Education

19 June 2023
`,
    wanted: {
      issued: '2023-06-19',
      issuer: 'Rupert Hale, A senior civil servant in the Department for Education',
      recipient: 'Wexcombe Council',
      deliverBy: '2024-12-31',
      requirements: [
        { clause: '3', starts: 'The Secretary of State has', who: 'the council', due: null },
        {
          clause: '4',
          starts: 'The council will produce',
          who: 'the council',
          to: 'the department',
          due: { date: '2023-07-31' },
        },
        { clause: '5.a', starts: 'the plan and a record', who: 'the council' },
        { clause: '5.b', starts: 'the council will hold', who: 'the council', recurrence: 'every six weeks' },
        { clause: '5.c', starts: 'reports to the board', to: 'the board' },
        { clause: '5.d', starts: 'feedback from', who: 'the council' },
        {
          clause: '6',
          starts: 'The department will review',
          who: 'the department',
          recurrence: 'at least every six months',
        },
        { clause: '7', starts: 'Those reviews may', who: 'the department' },
        {
          clause: '8.a',
          starts: 'caseloads and',
          who: 'the council',
          to: 'the department',
          recurrence: 'before each review',
        },
        { clause: '8.b', starts: 'timeliness' },
        { clause: '8.c', starts: 'what children' },
        {
          clause: '9',
          starts: 'The adviser will',
          who: 'the adviser',
          to: 'the department',
          recurrence: 'each quarter',
        },
        { clause: '10', starts: 'The council should aim', who: 'the council', due: { date: '2024-12-31' } },
      ],
    },
  },
  'a notice by the minister 2012 with performance targets': {
    text: `Improvement Notice

To: Severnmouth City Council ("the Council")

1. This Notice is being issued because of poor performance in services to safeguard children, as set out in the inspection report of 2 March 2012.

2. The Council is required to work with its partners to put this right.

Measures

3. To comply with this Notice the Council must achieve the following by 31 March 2013:

(a) initial assessments completed within 10 working days: 85%;

(b) children with a protection plan visited on time: 95%; and

(c) vacancy rate of social workers: no more than 8%.

4. In addition the Council must:

(a) review its threshold document with the LSCB and relaunch it;

(b) report complaints and their lessons to the Improvement Board on a quarterly basis.

Improvement Board

5. The Council will establish an Improvement Board, chaired by Dr Hester Lyle, which will meet monthly.

6. The Chair of the Improvement Board will write to the Parliamentary Under Secretary of State after three, six and nine months.

Duration

7. This Notice will end on 31 March 2013 unless it is extended.

Signed: Tim Lowther MP, Parliamentary Under Secretary of State for Children and Families

Date: 16 April 2012
`,
    wanted: {
      issued: '2012-04-16',
      issuer: 'Tim Lowther MP, Parliamentary Under Secretary of State for Children and Families',
      recipient: 'Severnmouth City Council',
      deliverBy: '2013-03-31',
      requirements: [
        { clause: '2', starts: 'The Council is required', who: 'the Council' },
        { clause: '3.a', starts: 'initial assessments', who: 'the Council', due: { date: '2013-03-31' } },
        { clause: '3.b', starts: 'children with', due: { date: '2013-03-31' } },
        { clause: '3.c', starts: 'vacancy rate', due: { date: '2013-03-31' } },
        { clause: '4.a', starts: 'review its threshold', who: 'the Council' },
        { clause: '4.b', starts: 'report complaints', to: 'the Improvement Board', recurrence: 'on a quarterly basis' },
        { clause: '5', starts: 'The Council will establish', who: 'the Council', recurrence: 'monthly' },
        {
          clause: '6',
          starts: 'The Chair of the',
          who: 'the Chair of the Improvement Board',
          to: 'the Parliamentary Under Secretary of State',
        },
      ],
    },
  },

  'as pdftotext leaves it: headings straight above their paragraphs, no "Signed"': {
    text: `OFFICIAL

IMPROVEMENT NOTICE
To: The Leader, Ferncombe County Council

11 June 2019

1. This notice is given to Ferncombe County Council (hereafter "the council") after the
report that Ofsted published on 8 April 2019. The report says that services for care
leavers require improvement to be good.

Board and plan
2. The council must agree an improvement plan with its partners and send it to the
department within four months of the date of this notice.

3. Within ten days of the date of this notice the Chief Executive must name an officer who
answers for the plan.

Improvement Notice | Page 1

Checks on progress
4. Officials will hold formal reviews after six and eighteen months.

5. The adviser will advise the department on what the council finds hard.

6. The council will let the adviser see whatever is asked for, and must permit the adviser to
meet any member of staff.

7. The council should have met all of the requirements of this notice by the end of May 2020.

Improvement Notice | Page 2

Lorna Quayle
Deputy Director, Social Care
Department for Education
`,
    wanted: {
      issued: '2019-06-11',
      issuer: 'Lorna Quayle, Deputy Director, Social Care, Department for Education',
      recipient: 'The Leader, Ferncombe County Council',
      deliverBy: '2020-05-31',
      requirements: [
        {
          clause: '2',
          starts: 'The council must agree',
          heading: 'Board and plan',
          due: { date: '2019-10-11' },
          to: 'the department',
        },
        { clause: '3', starts: 'Within ten days', who: 'the Chief Executive', due: { date: '2019-06-21' } },
        {
          clause: '4',
          starts: 'Officials will hold',
          heading: 'Checks on progress',
          due: { text: 'after six and eighteen months', date: '2019-12-11' },
        },
        { clause: '5', starts: 'The adviser will', who: 'the adviser', to: 'the department' },
        { clause: '6', starts: 'The council will let', to: 'the adviser' },
        { clause: '7', starts: 'The council should', due: { date: '2020-05-31' } },
      ],
    },
  },
};

export const lettersAsText: Record<string, { text: string; wanted: WantedLetter }> = {
  'real-like, long': {
    text: `Ofsted
Agora
6 Cumberland Place
Nottingham
NG1 6HJ

T 0300 123 1231
www.gov.uk/ofsted

19 September 2024

Philippa Dunn
Director of Children and Young People's Services
Brantham Metropolitan Borough Council

Dear Philippa

Monitoring visit to Brantham children's services

This letter summarises the findings of the monitoring visit to Brantham children's services on 13 and 14 August 2024. This was the sixth monitoring visit since the local authority was judged inadequate in July 2021. His Majesty's Inspectors for this visit were Harriet Bloom, Idris Vaughan and Katya Senn.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

• Children in care aged 16 and 17.
• Care leavers, including those who are parents.
• The quality and impact of management oversight and supervision.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework. Inspectors met with care leavers, foster carers and staff.

Headline findings

Services for care leavers are better than at the last inspection. Leaders have invested in the team and, as a result, advisers hold fewer cases. Management oversight has not improved enough, and some young people wait too long for help with their mental health.

Findings and evaluation of progress

Pathway plans are completed on time. The best plans are vivid, written with the young person and easy to follow; weaker plans are lists of tasks. Not all young people have a copy.

Most young people live in places that suit them. For a small number, accommodation is unsafe. The local authority's use of unregistered children's homes has reduced since the last visit.

Managers sign off decisions promptly, but their reasons are not recorded. Supervision happens each month. It is too early to judge whether the new template makes it more reflective.

Young parents told inspectors that they feel heard. One said that her adviser was 'the only one who turns up'.

I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.

Yours sincerely

Harriet Bloom
His Majesty's Inspector
`,
    wanted: {
      authority: 'Brantham',
      letterDate: '2024-09-19',
      visit: { start: '2024-08-13', end: '2024-08-14' },
      inspectors: ['Harriet Bloom', 'Idris Vaughan', 'Katya Senn'],
      published: true,
      handling: 'OFFICIAL',
      areas: [
        'Children in care aged 16 and 17.',
        'Care leavers, including those who are parents.',
        'The quality and impact of management oversight and supervision.',
      ],
      sections: { 'Headline findings': 3, 'Findings and evaluation of progress': 11 },
      tones: {
        'Services for care leavers': 'positive, improved',
        'Leaders have invested': 'positive, not said',
        'Management oversight has': 'negative, not improved',
        'Pathway plans are': 'positive, not said',
        'The best plans': 'mixed, not said',
        'Not all young people': 'negative, not said',
        'Most young people live': 'positive, not said',
        'For a small number': 'negative, not said',
        'The local authority': 'positive, improved',
        'Managers sign': 'mixed, not said',
        'Supervision happens': 'positive, not said',
        'It is too early': 'neutral, too early',
        'Young parents': 'positive, not said',
      },
    },
  },
  'old letter 2017, to be published': {
    text: `27 October 2017

Mr Desmond Achebe
Executive Director, People Services
Corrin House

Dear Mr Achebe

Monitoring visit of Isle of Corrin children's services

This letter contains a summary of the findings of a monitoring visit to the Isle of Corrin children's services on 4 and 5 October 2017. The visit was the fourth monitoring visit since the local authority was judged to be inadequate for overall effectiveness in March 2016. The inspectors were Lesley Crane HMI and Owen Tully HMI.

The local authority is making steady progress in improving services for children who need help and protection.

Areas covered by the visit

In the course of the visit, inspectors reviewed the progress made in services for disabled children. They considered a range of evidence, including electronic case records and performance data.

Overview

The pace of change has quickened. Assessments are up to date but lack analysis.

Evaluation of progress

Since the last monitoring visit, the local authority has recruited an experienced manager. Social workers know disabled children well, communicate with them skilfully and are good advocates for them. Short breaks are limited in number. Transition to adult services starts too late, as it did at the time of the inspection.

I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.

Yours sincerely

Lesley Crane
Her Majesty's Inspector
`,
    wanted: {
      authority: 'Isle of Corrin',
      letterDate: '2017-10-27',
      visit: { start: '2017-10-04', end: '2017-10-05' },
      inspectors: ['Lesley Crane', 'Owen Tully'],
      published: true,
      handling: 'OFFICIAL',
      areas: ['services for disabled children'],
      sections: { '': 1, Overview: 2, 'Evaluation of progress': 4 },
      tones: {
        'The pace of change': 'positive, improved',
        'Assessments are up to date': 'mixed, not said',
        'Since the last monitoring': 'positive, not said',
        'Social workers know': 'positive, not said',
        'Short breaks': 'negative, not said',
        'Transition to adult': 'negative, not improved',
      },
    },
  },
  'joint letter, long intro': {
    text: `Ofsted
2 Rivergate, Temple Quay, Bristol

9 April 2024

Ms Farida Quill, Interim Director of Children's Services, Penmarch Council

Dear Ms Quill

Monitoring visit to Penmarch children's services

This letter summarises the findings of the monitoring visit to Penmarch children's services on 28 and 29 February and 1 March 2024. This was the second monitoring visit since the local authority was judged inadequate in May 2022. It was also the last before the next inspection. His Majesty's Inspectors for this visit were Alma Keane and Robert St. John.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas:

- children subject to a child protection plan, including those aged under 5
- children in need
- pre-proceedings

Headline findings

Although leaders have stabilised the workforce, the quality of plans has not improved since the inspection. There is drift for too many children. Inspectors saw some early signs of better practice in pre-proceedings.

Findings and evaluation of progress

Children are seen regularly. Visits are purposeful, but records of them are brief. Core groups are not always attended by health staff; this leaves gaps in what is known.

Child-in-need plans have improved. They are shorter and clearer than they were at the last visit. Some remain too long.

Letters before proceedings set out concerns plainly. The tracker is kept up to date by a legal gateway manager, who was appointed in 2023.

Staff told inspectors that morale is good. Turnover is still high. Leaders have a realistic plan to recruit. A new academy opened in January; it is too soon to evaluate its effect.

I am copying this letter to the Department for Education. The letter will be published on the Ofsted website.

Yours sincerely

Alma Keane
His Majesty's Inspector
`,
    wanted: {
      authority: 'Penmarch',
      letterDate: '2024-04-09',
      visit: { start: '2024-02-28', end: '2024-03-01' },
      inspectors: ['Alma Keane', 'Robert St. John'],
      published: true,
      handling: 'OFFICIAL',
      areas: [
        'children subject to a child protection plan, including those aged under 5',
        'children in need',
        'pre-proceedings',
      ],
      sections: { 'Headline findings': 3, 'Findings and evaluation of progress': 12 },
      tones: {
        'Although leaders': 'mixed, not improved',
        'There is drift': 'negative, not said',
        'Inspectors saw some': 'positive, improved',
        'Children are seen': 'positive, not said',
        'Visits are': 'mixed, not said',
        'Core groups': 'negative, not said',
        'Child-in-need plans': 'positive, improved',
        'They are shorter': 'positive, improved',
        'Some remain': 'negative, not improved',
        'Letters before': 'positive, not said',
        'Staff told': 'positive, not said',
        'Turnover is': 'negative, not improved',
        'Leaders have a realistic': 'positive, not said',
        'A new academy': 'neutral, too early',
      },
    },
  },

  'its title over two lines, a judgement before the areas, areas in prose': {
    text: `3 March 2022

Mr Otis Greave
Corporate Director
Larchwood Borough Council

Dear Mr Greave

Monitoring visit to Larchwood
Borough Council children's services

I write to summarise the findings of the monitoring visit to Larchwood children's services on 1 and 2 February 2022. The team was made up of Moira Petch (lead inspector), Ada Moss HMI and Sol Abrams, Ofsted Inspector.

Progress for disabled children has been slower than for others.

Scope of the visit

During this visit inspectors looked at the recording of visits and the support for foster carers.

Findings

The number of children without a named worker has fallen. Supervision remains patchy. The same was true in 2020.

You are welcome to share this letter with your partners. It will be published on the Ofsted website.

Yours sincerely

Moira Petch
Her Majesty's Inspector
`,
    wanted: {
      authority: 'Larchwood Borough Council',
      letterDate: '2022-03-03',
      visit: { start: '2022-02-01', end: '2022-02-02' },
      inspectors: ['Moira Petch', 'Ada Moss', 'Sol Abrams'],
      published: true,
      handling: 'OFFICIAL',
      areas: ['the recording of visits', 'the support for foster carers'],
      sections: { '': 1, Findings: 3 },
      tones: {
        'Progress for disabled': 'negative, not said',
        'The number of children': 'positive, improved',
        Supervision: 'negative, not improved',
        'The same was true': 'negative, not improved',
      },
    },
  },
};

export const committeeReportsAsText: Record<string, { text: string; wanted: WantedReport }> = {
  'real-like with boxes and sections': {
    text: `Brantham Metropolitan Borough Council

Report to Cabinet

5 November 2024

Subject: Children's Services Improvement Programme – Funding for Phase 2

Report of: Lead Member for Children's Services

Report author: Wilf Garner, Programme Manager

Reason for the report

To ask Cabinet to agree further funding for the improvement programme.

Recommendations

Cabinet is asked to:

(a) Agree funding of £3.4m for phase 2.

(b) Note the letter of the monitoring visit of 19 September 2024 at Appendix A.

(c) Ask the Scrutiny Committee to review progress in April 2025.

1. Background

1.1 Ofsted's visit in August found that care leavers get a better service.

1.2 A final monitoring visit is expected in February 2025, and a full inspection by the end of July 2025.

2. Financial implications

2.1 Phase 2 costs £3.4m in total, of which £1.5m falls in 2024/25 (5 months) and £1.9m in 2025/26 (12 months).

2.2 The programme will run for 17 months from 1 November 2024.

2.3 £250k was underspent in phase 1.

3. Alternatives considered

3.1 Stopping the programme now was considered and rejected, as it would put progress at risk.

3.2 A smaller programme of £2m was considered. It would not pay for the family safeguarding model.

4. Consultation

4.1 The Improvement Board, the Children in Care Council and the recognised trade unions were consulted.

5. Legal implications

5.1 None arise directly from this report.

Appendices

Appendix A: Letter from Ofsted
Appendix B: Phase 2 budget
`,
    wanted: {
      title: "Children's Services Improvement Programme – Funding for Phase 2",
      authority: 'Brantham Metropolitan Borough Council',
      meeting: { body: 'Cabinet', date: '2024-11-05' },
      reference: null,
      reportOf: "Lead Member for Children's Services",
      recommendations: [
        ['a', 'Agree funding'],
        ['b', 'Note the letter'],
        ['c', 'Ask the Scrutiny'],
      ],
      options: ['Stopping the programme', 'A smaller programme'],
      commitments: [
        ['2025-04-30', 'Ask the Scrutiny'],
        ['2025-02-28', 'A final monitoring visit'],
        ['2024-11-01', 'The programme will run'],
      ],
      total: 3400000,
      months: 17,
      byYear: [
        ['2024/25', 1500000, 5],
        ['2025/26', 1900000, 12],
      ],
      consultees: ['The Improvement Board', 'the Children in Care Council', 'the recognised trade unions'],
      appendices: [
        ['Appendix A', 'Letter from Ofsted', false],
        ['Appendix B', 'Phase 2 budget', false],
      ],
    },
  },
  'council report in a table form': {
    text: `COUNCIL

22 May 2025

REPORT OF THE CABINET MEMBER FOR CHILDREN

ANNUAL UPDATE ON CHILDREN'S SERVICES IMPROVEMENT

1 Summary

1.1 This report updates members of Penmarch Council on the improvement of children's services.

2 Recommendation(s)

2.1 That Council notes the report.

2.2 That Council thanks staff for their work.

3 Key dates

3.1 The commissioner will publish a final report on 18 July 2025.

3.2 Ofsted is due to return by March 2026.

4 Financial implications

4.1 The improvement budget for 2025/26 is £2.2m. A further £1.1m has been set aside for 2026/27, giving a total of £3.3m over two years.

5 Options

5.1 There are no other options, as the update is required by the direction.

6 Consultation

6.1 Scrutiny Committee and the Youth Parliament have been consulted.

Background papers: Direction of 14 July 2022
Appendix 1 – Dashboard
`,
    wanted: {
      title: "ANNUAL UPDATE ON CHILDREN'S SERVICES IMPROVEMENT",
      authority: 'Penmarch Council',
      meeting: { body: 'COUNCIL', date: '2025-05-22' },
      reference: null,
      reportOf: 'CABINET MEMBER FOR CHILDREN',
      recommendations: [
        ['2.1', 'That Council notes'],
        ['2.2', 'That Council thanks'],
      ],
      options: [],
      commitments: [
        ['2025-07-18', 'The commissioner will'],
        ['2026-03-31', 'Ofsted is due'],
      ],
      total: 3300000,
      months: null,
      byYear: [
        ['2025/26', 2200000, null],
        ['2026/27', 1100000, null],
      ],
      consultees: ['Scrutiny Committee', 'the Youth Parliament'],
      appendices: [['Appendix 1', 'Dashboard', false]],
    },
  },

  'a number for a reference, options with what they mean, a date given up': {
    text: `Ferncombe County
Council

Children and Education Committee

Thursday, 12 September 2019

Report number: CEC/19/88
Report author: Ola Brand, Head of Service
Report by: Director of Children's Services
Title: Answering the improvement notice

Recommendations
The Committee is asked to:

(a) refer the notice to Full Council; and

(b) agree the plan.

Background
1. The plan was due to be ready by 31 July 2019 and will now be ready by 11 October 2019.

Engagement
2. We met with foster carers, young people and the Youth Council. The Schools Forum was consulted on the plan. Views were sought from the Children in Care Council in May 2019.

Options
3. Do nothing. This would breach the notice.

4. Agree the plan (preferred).

Finance
5. The programme will cost £640,000 over two years (2019/20: £240,000; 2020/21: £400,000).

Appendices
Appendix A: Notice
Appendix B: Costs (to be circulated)
`,
    wanted: {
      title: 'Answering the improvement notice',
      authority: 'Ferncombe County Council',
      meeting: { body: 'Children and Education Committee', date: '2019-09-12' },
      reference: 'CEC/19/88',
      reportOf: "Director of Children's Services",
      recommendations: [
        ['a', 'refer the notice'],
        ['b', 'agree the plan'],
      ],
      options: ['Do nothing.', 'Agree the plan (preferred).'],
      commitments: [['2019-10-11', 'The plan was due']],
      total: 640000,
      months: null,
      byYear: [
        ['2019/20', 240000, null],
        ['2020/21', 400000, null],
      ],
      consultees: [
        'foster carers',
        'young people',
        'the Youth Council',
        'The Schools Forum',
        'the Children in Care Council',
      ],
      appendices: [
        ['Appendix A', 'Notice', false],
        ['Appendix B', 'Costs', true],
      ],
    },
  },
};
