import type { WantedReport } from './committee-reports.ts';

/** Reports of made-up councils in further layouts, as plain text. */
export const furtherCommitteeReports: Record<string, { text: string; wanted: WantedReport }> = {
  'parts under parts, and who was consulted by name': {
    text: `Aldbourne City Council

Report to Cabinet

Date: 14 October 2025

Subject:	Children's Services Improvement: investment in the front door and workforce
Report of:	Strategic Director, Children and Families
Relevant Cabinet Member:	Councillor Priya Nandra – Children, Young People and Families
Relevant O&S Chair:	Councillor Tom Whitby – Education and Children's Social Care
Report author:	Helen Marsh, Assistant Director Improvement
Are specific wards affected?	No
Is this a key decision? If relevant, add Forward Plan Reference:	Yes, 014422/2025
Is the decision eligible for call-in?	Yes
Does the report contain confidential or exempt information?	No

1 Executive Summary

1.1 In June 2025 Ofsted judged children's services in Aldbourne to be inadequate. This report sets out the Council's response and asks Cabinet to approve the resources needed for the first two years of improvement.

1.2 The programme will be overseen by an independently chaired Improvement Board.

2 Recommendations

That Cabinet:-

2.1 Approves the Children's Services Improvement Plan attached at Appendix 1.

2.2 Approves additional revenue funding of £4.2m over two financial years, to be met from the Transformation Reserve.

2.3 Delegates authority to the Strategic Director, Children and Families, in consultation with the Cabinet Member and the Section 151 Officer, to make minor amendments to the plan.

2.4 Notes that a progress report will be brought to Cabinet in March 2026.

3 Background

3.1 Inspectors found that too many children wait for an assessment and that the quality of supervision is variable.

3.2 The Council must submit its action plan to Ofsted by 3 November 2025. A first monitoring visit is expected in January 2026.

3.3 A new practice model will be launched by 30 April 2026.

4 Options considered and Recommended Proposal

4.1 Option 1 – Do nothing. This has been discounted as the Council would fail to meet the requirements of the statutory direction.

4.2 Option 2 – Improve within existing resources. This would slow the pace of improvement and risks further intervention.

4.3 Option 3 – Create a children's trust. This would take at least eighteen months and is not supported by the Commissioner at this stage.

4.4 Option 4 – Invest in a two-year improvement programme. This is the recommended proposal.

5 Consultation

5.1 Internal

The Corporate Leadership Team, the Head of Human Resources and the recognised trade unions have been consulted on the proposals.

5.2 External

Aldbourne Safeguarding Children Partnership, the Children in Care Council, West Mercia Police and NHS Aldbourne Integrated Care Board have been consulted.

6 Risk Management

6.1 The principal risk is that recruitment does not keep pace with demand.

7 Compliance Issues

7.1 How are the recommended decisions consistent with the City Council's priorities, plans and strategies?

7.1.1 The proposals support the priority of giving every child the best start in life.

7.2 Legal Implications

7.2.1 The Council has duties under the Children Act 1989 and 2004.

7.3 Financial Implications

7.3.1 The total cost of the programme is £4.2m, of which £1.5m falls in 2025/26 and £2.7m in 2026/27.

7.3.2 Of this, £850k is for agency cover and will not recur.

8 Appendices

8.1 Appendix 1 – Children's Services Improvement Plan

8.2 Appendix 2 – Equality Impact Assessment (to follow)

9 Background Documents

9.1 Ofsted: Inspection of Aldbourne local authority children's services, June 2025
`,
    wanted: {
      title: "Children's Services Improvement: investment in the front door and workforce",
      authority: 'Aldbourne City Council',
      meeting: { body: 'Cabinet', date: '2025-10-14' },
      reference: '014422/2025',
      reportOf: 'Strategic Director, Children and Families',
      recommendations: [
        ['2.1', "Approves the Children's Services Improve"],
        ['2.2', 'Approves additional revenue funding of £'],
        ['2.3', 'Delegates authority to the Strategic Dir'],
        ['2.4', 'Notes that a progress report will be bro'],
      ],
      options: [
        'Option 1 – Do nothing.',
        'Option 2 – Improve within existing resou',
        "Option 3 – Create a children's trust.",
        'Option 4 – Invest in a two-year improvem',
      ],
      commitments: [
        ['2026-03-31', 'Notes that a progress report will '],
        ['2025-11-03', 'The Council must submit its action'],
        ['2026-01-31', 'A first monitoring visit is expect'],
        ['2026-04-30', 'A new practice model will be launc'],
      ],
      total: 4200000,
      months: null,
      byYear: [
        ['2025/26', 1500000, null],
        ['2026/27', 2700000, null],
      ],
      consultees: [
        'The Corporate Leadership Team',
        'the Head of Human Resources',
        'the recognised trade unions',
        'Aldbourne Safeguarding Children Partnership',
        'the Children in Care Council',
        'West Mercia Police',
        'NHS Aldbourne Integrated Care Board',
      ],
      appendices: [
        ['Appendix 1', "Children's Services Improvement Plan", false],
        ['Appendix 2', 'Equality Impact Assessment', true],
      ],
    },
  },
  'reasons between recommendations, options by letter': {
    text: `Report to Lowmoor Borough Council Executive

8 July 2025

Report of the Executive Member for Children

Response to the Commissioner's report

Summary

1. The Secretary of State appointed a commissioner in January 2025. This report gives the Council's response.

Recommendations

2. The Executive is asked to:

1) Accept the commissioner's eleven recommendations.

Reason: To show that the Council is committed to improvement.

2) Agree to set up a Transformation Fund of £5m over the four years to 2028/29.

Reason: To pay for change.

Background

3. The commissioner reported in May 2025.

Consultation

4. The response has been discussed with the following:

• the Shadow Executive Member
• Trade union representatives (UNISON, GMB and Unite)
• Chairs of the school forum and the governors' association
• Family Voice Lowmoor

Options

5. Option (a): accept all eleven recommendations.

6. Option (b): accept those that can be done within current resources.

7. Option (c): reject the report.

Analysis

8. Option (a) is recommended. Option (b) would leave four findings without an answer.

Council Plan

9. The proposals support the outcome of safe communities.

Implications

• Financial: the fund is split as £0.8m in 2025/26, £1.6m in 2026/27, £1.5m in 2027/28 and £1.1m in 2028/29.
• Human Resources (HR): none.
• Legal: the response must be with the Secretary of State by 31 July 2025.

Risk Management

10. The risk is rated high.

Contact Details

Author:	Chief Officer responsible for the report:
Neil Ferris	Martin Kelly, Corporate Director

Annexes

Annex A - The commissioner's report

Annex B - Draft response - to follow
`,
    wanted: {
      title: "Response to the Commissioner's report",
      authority: 'Lowmoor Borough Council',
      meeting: { body: 'Lowmoor Borough Council Executive', date: '2025-07-08' },
      reference: null,
      reportOf: 'Executive Member for Children',
      recommendations: [
        ['1', "Accept the commissioner's eleven recomme"],
        ['2', 'Agree to set up a Transformation Fund of'],
      ],
      options: [
        'Option (a): accept all eleven recommenda',
        'Option (b): accept those that can be don',
        'Option (c): reject the report.',
      ],
      commitments: [['2025-07-31', 'Legal: the response must be with t']],
      total: 5000000,
      months: null,
      byYear: [
        ['2025/26', 800000, null],
        ['2026/27', 1600000, null],
        ['2027/28', 1500000, null],
        ['2028/29', 1100000, null],
      ],
      consultees: [
        'the Shadow Executive Member',
        'Trade union representatives (UNISON, GMB and Unite)',
        "Chairs of the school forum and the governors' association",
        'Family Voice Lowmoor',
      ],
      appendices: [
        ['Annex A', "The commissioner's report", false],
        ['Annex B', 'Draft response', true],
      ],
    },
  },
  'questions for titles, options in prose': {
    text: `Executive Decision Report

Decision maker:	Full Council
Date of meeting:	4 December 2025
Report of:	Leader of the Council
Key decision reference:	KD5872

1. What is this about?

The improvement notice asks the Council to put more money into its front door. This paper asks for that money.

2. What are we asking Council to do?

Council is asked to agree to:

i. add £930k to the children's services budget for 2026/27

ii. ask the Director of Finance to report back by 30 June 2026 on whether more is needed

3. What else did we think about?

We thought about waiting for the spending review, but the notice does not allow it. We also thought about moving money from early help. That would mean more children coming into care later on. A third choice was to borrow practitioners from a partner council, which was turned down because none could spare them.

4. Who did we talk to?

We talked to families at four drop-ins, to practitioners in the front door team and to the designated safeguarding leads of 42 schools. The police and the health trust gave us written comments.

5. How much will it cost?

£930k, all of it in 2026/27. It pays for 14 posts for 12 months.

6. What happens next?

Recruitment will start on 8 December 2025 and the new team will be in place by the end of April 2026.

7. What else should you read?

Appendix A: Cost of the posts

Appendix B: The improvement notice
`,
    wanted: {
      title: 'Executive Decision Report',
      authority: null,
      meeting: { body: 'Full Council', date: '2025-12-04' },
      reference: 'KD5872',
      reportOf: 'Leader of the Council',
      recommendations: [
        ['i', "add £930k to the children's services bud"],
        ['ii', 'ask the Director of Finance to report ba'],
      ],
      options: [
        'We thought about waiting for the spendin',
        'We also thought about moving money from ',
        'A third choice was to borrow practitione',
      ],
      commitments: [
        ['2026-06-30', 'ask the Director of Finance to rep'],
        ['2025-12-08', 'Recruitment will start on 8 Decemb'],
      ],
      total: 930000,
      months: 12,
      byYear: [['2026/27', 930000, null]],
      consultees: [
        'families',
        'practitioners in the front door team',
        'the designated safeguarding leads of 42 schools',
        'The police',
        'the health trust',
      ],
      appendices: [
        ['Appendix A', 'Cost of the posts', false],
        ['Appendix B', 'The improvement notice', false],
      ],
    },
  },
  'titles with colons, steps ahead as a list': {
    text: `ELMSHIRE COUNTY COUNCIL

CHILDREN AND YOUNG PEOPLE SELECT COMMITTEE

DATE: 20 May 2025

LEAD OFFICER: RACHAEL WARD, EXECUTIVE DIRECTOR

SUBJECT: IMPROVEMENT PROGRAMME UPDATE

ORGANISATION STRATEGY PRIORITY AREA: TACKLING INEQUALITY

Purpose of report:

To give the select committee an account of the improvement programme and to ask for its views on the draft plan for 2025/26.

Introduction:

1. The programme began in 2023 after an inadequate judgement.

2. The draft plan has four priorities.

Engagement:

3. Over the spring, officers met with the Elmshire Youth Cabinet and the Care Council. Views were also sought from the Elmshire Foster Carers' Association, ActionForCarers and Family Voice Elmshire. District and borough councils were asked to comment.

Finance:

4. The plan is funded from the base budget, with no new money.

Conclusions:

5. Members are asked to tell officers whether the priorities are the right ones.

Recommended:

The Select Committee:

a) supports the four priorities in the draft plan; and

b) asks for a report on fostering recruitment at its October 2025 meeting.

Next steps:

• Cabinet to agree the plan on 24 June 2025
• Plan published by 11 July 2025
• Select Committee task group to report by 5 December 2025

Report contact

Tina Benjamin, Director of Corporate Parenting

Annexes

Annex 1 – Draft plan 2025/26
`,
    wanted: {
      title: 'IMPROVEMENT PROGRAMME UPDATE',
      authority: 'Elmshire County Council',
      meeting: { body: 'CHILDREN AND YOUNG PEOPLE SELECT COMMITTEE', date: '2025-05-20' },
      reference: null,
      reportOf: null,
      recommendations: [
        ['a', 'supports the four priorities in the draf'],
        ['b', 'asks for a report on fostering recruitme'],
      ],
      options: [],
      commitments: [
        ['2025-10-31', 'asks for a report on fostering rec'],
        ['2025-06-24', 'Cabinet to agree the plan on 24 Ju'],
        ['2025-07-11', 'Plan published by 11 July 2025'],
        ['2025-12-05', 'Select Committee task group to rep'],
      ],
      total: null,
      months: null,
      byYear: [],
      consultees: [
        'the Elmshire Youth Cabinet',
        'the Care Council',
        "the Elmshire Foster Carers' Association",
        'ActionForCarers',
        'Family Voice Elmshire',
        'District and borough councils',
      ],
      appendices: [['Annex 1', 'Draft plan 2025/26', false]],
    },
  },
  'recommendations in one sentence, what was considered and left': {
    text: `Committee: Corporate Parenting Committee

Meeting date: 14/01/2026

Report title: A stronger offer for care leavers

Lead member: Cllr H. Adeyemi

Report number: CPC 26-02

1. Executive summary

This report asks members to approve a new local offer.

2. Recommendations

Members are asked to approve the local offer at Appendix 1; agree that it is reviewed each year; and recommend to Cabinet growth of £210,000 a year from 2026/27.

3. Reasons for recommendation and options considered

The current offer was written in 2019. Keeping it was considered, but young people say that it is out of date. Matching the regional offer in full was also considered and would cost a further £190,000.

4. Who has been involved

The offer was co-designed with 34 care leavers. It has been to the Health and Wellbeing Board and to the senior leadership team. Housing associations were invited to comment.

5. Implications

Financial: growth of £210,000 in 2026/27 and £210,000 in 2027/28.

6. Next steps

What	Who	By when
Publish the offer	Communications	1 April 2026
Train personal advisers	Practice lead	30 June 2026

7. Appendices

1. The local offer

2. What young people said
`,
    wanted: {
      title: 'A stronger offer for care leavers',
      authority: null,
      meeting: { body: 'Corporate Parenting Committee', date: '2026-01-14' },
      reference: 'CPC 26-02',
      reportOf: null,
      recommendations: [[null, 'Members are asked to approve the local o']],
      options: ['Keeping it was considered, but young peo', 'Matching the regional offer in full was '],
      commitments: [
        ['2026-04-01', 'Publish the offer | Communications'],
        ['2026-06-30', 'Train personal advisers | Practice'],
      ],
      total: null,
      months: null,
      byYear: [
        ['2026/27', 210000, null],
        ['2027/28', 210000, null],
      ],
      consultees: [
        '34 care leavers',
        'the Health and Wellbeing Board',
        'the senior leadership team',
        'Housing associations',
      ],
      appendices: [
        ['Appendix 1', 'The local offer', false],
        ['Appendix 2', 'What young people said', false],
      ],
    },
  },
  'a paper for a board': {
    text: `Oxenholme Council

Children's Improvement Board

17 June 2025

Paper 4

Title: Quarter 1 progress and forward look

Author: Dan Petch, Programme Director

Purpose of paper: For decision and assurance

Key points

• Contacts are 12% up on last year.
• Two of nine milestones have slipped.

The Board is asked to

A. Agree that milestone 3 moves from June to 30 September 2025.

B. Agree that milestone 7 is closed.

C. Note the risk register.

Options for milestone 3

Option one, keep the date and accept a partial delivery.

Option two, move the date to 30 September (recommended).

Engagement

Stakeholder	Engaged on
Partnership executive	3 June
Practitioners' forum	10 June
Children in Care Council	12 June

Money

Spend to date is £412,000 against a programme budget of £1,900,000.

Next steps

The revised plan will go to Cabinet on 15 July 2025. The independent audit starts on 1 September 2025.

Attachments

Annex A Milestone tracker

Annex B Risk register
`,
    wanted: {
      title: 'Quarter 1 progress and forward look',
      authority: 'Oxenholme Council',
      meeting: { body: "Children's Improvement Board", date: '2025-06-17' },
      reference: null,
      reportOf: 'Dan Petch, Programme Director',
      recommendations: [
        ['A', 'Agree that milestone 3 moves from June t'],
        ['B', 'Agree that milestone 7 is closed.'],
        ['C', 'Note the risk register.'],
      ],
      options: ['Option one, keep the date and accept a p', 'Option two, move the date to 30 Septembe'],
      commitments: [
        ['2025-09-30', 'Agree that milestone 3 moves from '],
        ['2025-07-15', 'The revised plan will go to Cabine'],
        ['2025-09-01', 'The independent audit starts on 1 '],
      ],
      total: 1900000,
      months: null,
      byYear: [],
      consultees: ['Partnership executive', "Practitioners' forum", 'Children in Care Council'],
      appendices: [
        ['Annex A', 'Milestone tracker', false],
        ['Annex B', 'Risk register', false],
      ],
    },
  },
};
