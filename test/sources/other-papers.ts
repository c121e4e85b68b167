import type { DocumentKind } from '../../src/sources/readers/index.ts';

/** Papers of made-up places that a council may drop in, with what each is, and a word that its reasons must hold. */
export const otherPapers: Record<string, { is: DocumentKind; because?: RegExp; text: string }> = {
  'the inspection report of a school': {
    is: 'other',
    because: /school/,
    text: 'Inspection of Saltmere Primary School\n\nQuay Lane, Saltmere\n\nInspection dates: 4 and 5 March 2025\n\nOverall effectiveness Good\n\nThis is a report on a school inspected under section 5 of the Education Act 2005.\n\nPupils enjoy coming to this school. Leaders have high expectations of pupils. The curriculum is well planned.\n\nWhat does the school need to do to improve?\n\nTeachers do not always check what pupils know.',
  },
  'an error page saved as text': {
    is: 'other',
    because: /error page/,
    text: '404 Not Found\n\nThe page you were looking for cannot be found.\n\nGo back to the home page.',
  },
  'the advertisement of a post': {
    is: 'other',
    because: /advertisement/,
    text: 'Team manager, Tarnside\n\nOur services had an improvement notice in 2023. You must keep the board informed every month.\n\nClosing date: 3 March 2024. Interviews: 12 March 2024.',
  },
  'a press release about a notice': {
    is: 'other',
    because: /press release/,
    text: 'News release\n\nTarnside answers improvement notice\n\nThe Council must publish a plan within three months, the Department for Education has said. The Secretary of State may use section 497A.\n\nEnds',
  },
  'a poem': {
    is: 'other',
    text: 'The tide at Saltmere\n\nThe tide comes in, the tide goes out,\nThe gulls complain, the children shout,\nAnd all the boats upon the sand\nLean over, waiting for a hand.',
  },
  'the minutes of an improvement board': {
    is: 'other',
    because: /minutes/,
    text: 'Improvement Board\n\nMinutes of the meeting held on 12 May 2025\n\nPresent: Ada Marsh (Chair), Hugh Larkin, Gwen Harte\n\n1. The minutes of 14 April were agreed.\n\n2. The Board heard that the improvement notice had been issued and that a monitoring visit was expected in June.\n\n3. Hugh Larkin will report back on caseloads.',
  },
  'a peer review': {
    is: 'other',
    because: /peer review/,
    text: 'Peer review of the front door in Harwick\n\nFeedback letter, 3 February 2025\n\nDear Hugh\n\nThank you for inviting us. We saw a team that knows its families.\n\nStrengths\n\nThe daily meeting works.\n\nAreas to consider\n\nRecord the reasons for decisions.',
  },
  'a news story about a notice': {
    is: 'other',
    text: 'Council told to improve\n\nBy our local reporter\n\nMinisters have issued an improvement notice to Harwick Council, a month after inspectors found failings. The council said it was working hard. A spokesman for the department said that it would watch progress closely.',
  },
  'an improvement plan': {
    is: 'plan',
    text: 'Saltmere Improvement Plan 2025\n\nArea 1: Front door\n\nRef\tAction\tOwner\tDue\tRAG\n1.1\tTrain all staff in thresholds\tHead of Service\tJune 2025\tGreen\n1.2\tPublish guidance for schools\tService Manager\tMay 2025\tAmber',
  },
  'a committee report that has a notice as its subject': {
    is: 'committee-report',
    text: 'Children’s Committee\n\n12 June 2025\n\nImprovement Notice\n\nReport of: Director of Children’s Services\n\nPurpose of Report\n\n1 To tell members of the improvement notice issued to Harwick Borough Council on 3 March 2025 under section 497A.\n\nRecommendations\n\nThe Committee is recommended to:\n\n1. Note the notice.\n\nFinancial implications\n\n2 There are none.\n\nBackground papers\n\nNone.',
  },
  'a focused visit, which is no monitoring visit': {
    is: 'inspection-report',
    text: 'Focused visit to Harwick local authority children’s services\n\nInspection dates: 4 to 5 February 2025\n\nLead inspector: Gwen Harte, His Majesty’s Inspector\n\nInspectors looked at the local authority’s arrangements for care leavers.\n\nHeadline findings\n\nCare leavers are well supported.\n\nWhat needs to improve in this area of social work practice?\n\nThe quality of pathway plans.\n\nMain findings\n\nAdvisers know young people well.',
  },
  'a covering e-mail': {
    is: 'other',
    text: 'Papers for Thursday\n\nHugh, the letter and the notice are attached. Can you check the dates before they go out?\n\nAda',
  },
};
