/** An inspection report of an invented authority, to be set in different formats and looks. */
export type TrialReport = {
  authority: string;
  type: string;
  /** As printed. */
  dates: string;
  published?: string;
  lead: string;
  judgements: [name: string, grade: string][];
  summary: string[];
  parts: TrialPart[];
};
export type TrialPart = {
  heading: string;
  /** 1 for a part of the report, 2 for what is in one. */
  level: 1 | 2;
  bullets?: string[];
  paragraphs?: TrialParagraph[];
  /** What the part asks for, and of whom: "authority", or another body as its heading names it. */
  asks?: string;
};
/** A paragraph, with a footnote where it has one. `bullets` complete it. */
export type TrialParagraph = { text: string; bullets?: string[]; note?: string };

const who = [
  'Social workers',
  'Managers',
  'Independent reviewing officers',
  'Foster carers',
  'Leaders',
  'Partner agencies',
];
const what = [
  'know the children they work with well and see them often',
  'do not always record why a decision was made, which means that others cannot follow it',
  'have begun to use a shared tool, although it is too early to see what difference it makes to children',
  'challenge drift in plans, but not in every team and seldom when a plan has changed hands',
  'make timely decisions at the front door and tell families what will happen next',
  'visit as often as assessed need requires, including at weekends and in school holidays',
  'understand the risks that older children meet outside their homes and map them with the police',
];
const how = [
  'In 12 of the 30 cases that inspectors saw, this was so at the time of the inspection.',
  'As a result, most children (83%) are seen within the timescale that the authority set itself.',
  'For a small number of well-known families, long-standing neglect was not recognised soon enough.',
  'A self-evaluation written before the inspection says much the same.',
  'This is an area of practice that has improved since the last inspection.',
  'One parent told inspectors: ‘They did what they said they would do.’',
];

/** Paragraphs of one to five sentences, different each time and the same on every run. */
export function paragraphs(count: number, seed: number): TrialParagraph[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index * 7 + seed;
    const sentences = Array.from({ length: 1 + ((at * 5) % 5) }, (_each, n) => {
      const turn = at + n * 11;
      return `${who[turn % who.length]} ${what[(turn * 3 + n) % what.length]}. ${how[(turn + n) % how.length]}`;
    });
    return { text: sentences.join(' ') };
  });
}

const notes = [
  'The figures are the authority’s own and have not been validated.',
  'Working together to safeguard children, a guide of the department: www.example.org/working-together.',
  'A small number means fewer than six.',
  'These are homes for no more than 295 days a year.',
  'Children are counted once, at their first visit.',
];

const practice = (count: number, seed: number): TrialParagraph[] => {
  const some = paragraphs(count, seed);
  some[2] = { ...some[2]!, note: notes[seed % notes.length]! };
  some.splice(4, 0, {
    text: 'Three things hold the service back:',
    bullets: [
      'visits that are not recorded',
      'plans without dates, which families find hard to follow',
      'supervision that is seldom reflective.',
    ],
  });
  return some;
};

export const trialReports: Record<string, TrialReport> = {
  'an inspection of the present framework': {
    authority: 'Thornmere',
    type: 'Inspection of Thornmere local authority children’s services',
    dates: '26 February to 8 March 2024',
    lead: 'Ada Fenwick',
    judgements: [
      ['The impact of leaders on social work practice with children and families', 'Requires improvement to be good'],
      ['The experiences and progress of children who need help and protection', 'Requires improvement to be good'],
      ['The experiences and progress of children in care', 'Good'],
      ['The experiences and progress of care leavers', 'Inadequate'],
      ['Overall effectiveness', 'Inadequate'],
    ],
    summary: paragraphs(4, 3).map(({ text }) => text),
    parts: [
      {
        heading: 'What needs to improve?',
        level: 1,
        asks: 'authority',
        bullets: [
          'The frequency of visits to children in need, so that they are seen as often as their plans say.',
          'Management oversight and supervision.',
          'The sufficiency of homes for older children, including those who have been in several, and the support that their carers have at weekends.',
        ],
      },
      {
        heading:
          'The experiences and progress of children who need help and protection: requires improvement to be good',
        level: 1,
        paragraphs: practice(14, 1),
      },
      { heading: 'The experiences and progress of children in care: good', level: 1, paragraphs: practice(12, 5) },
      { heading: 'The experiences and progress of care leavers: inadequate', level: 1, paragraphs: practice(9, 4) },
      {
        heading:
          'The impact of leaders on social work practice with children and families: requires improvement to be good',
        level: 1,
        paragraphs: practice(11, 2),
      },
    ],
  },
  'an inspection of the single framework': {
    authority: 'Westfold Borough Council',
    type: 'Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board',
    dates: '14 September – 8 October 2015',
    published: '27 November 2015',
    lead: 'Bram Okoro',
    judgements: [
      ['Children who need help and protection', 'Inadequate'],
      ['Children looked after and achieving permanence', 'Requires improvement'],
      ['Adoption performance', 'Good'],
      ['Leadership, management and governance', 'Requires improvement'],
    ],
    summary: [],
    parts: [
      { heading: 'Executive summary', level: 1, bullets: paragraphs(3, 8).map(({ text }) => text) },
      { heading: 'The local authority', level: 1 },
      {
        heading: 'Recommendations',
        level: 2,
        asks: 'authority',
        paragraphs: [
          { text: 'Ensure that visits are purposeful and recorded, and that managers know of those that are late.' },
          {
            text: 'Strengthen oversight of:',
            bullets: ['children in private fostering', 'care leavers who are homeless.'],
          },
          { text: 'Improve the quality of chronologies.' },
        ],
      },
      {
        heading: 'The experiences and progress of children who need help and protection',
        level: 2,
        paragraphs: practice(16, 6),
      },
      { heading: 'Leadership, management and governance', level: 2, paragraphs: practice(10, 9) },
      { heading: 'The Local Safeguarding Children Board (LSCB)', level: 1 },
      {
        heading: 'What does the LSCB need to improve?',
        level: 2,
        asks: 'Local Safeguarding Children Board',
        paragraphs: [
          { text: 'Monitor the use of the threshold document by all partners.' },
          { text: 'Ensure that learning from reviews reaches those who work with children.' },
        ],
      },
      { heading: 'Inspection findings – the Local Safeguarding Children Board', level: 2, paragraphs: practice(6, 7) },
    ],
  },
};
