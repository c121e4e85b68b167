/** What a column of an action table holds, whatever its heading says. */
export type Part = 'ref' | 'text' | 'owner' | 'due' | 'rating' | 'note';
/** An action by its columns; a cell is one or more lines. */
export type TrialAction = Record<Part, string[]>;
export type TrialArea = {
  title: string;
  needs: string[];
  actions: TrialAction[];
  measures: string[];
};
/** An improvement plan of an invented council, to be set in several formats and looks. */
export type TrialPlan = {
  title: string;
  columns: { part: Part; heading: string }[];
  needsHeading: string;
  actionsHeading: string;
  measuresHeading: string;
  /** The rating words with what they mean, under a heading of their own. */
  key: { heading: string; columns: [string, string]; words: [string, string][] };
  areas: TrialArea[];
};

const action = (ref: string, text: string, owner: string, due: string, rating: string, note = ''): TrialAction => {
  const lines = (cell: string) => cell.split('|').map((line) => line.trim());
  return {
    ref: lines(ref),
    text: lines(text),
    owner: lines(owner),
    due: lines(due),
    rating: lines(rating),
    note: lines(note),
  };
};

const brag: TrialPlan['key'] = {
  heading: 'Rating key',
  columns: ['Rating', 'What it means'],
  words: [
    ['Blue', 'Done, and the difference has been checked'],
    ['Green', 'Going to time'],
    ['Amber', 'Some delay, with a way back'],
    ['Red', 'Stuck, and in need of a decision'],
  ],
};

const haverleigh: TrialPlan = {
  title: 'Haverleigh Council children’s services improvement plan',
  columns: [
    { part: 'ref', heading: 'Ref' },
    { part: 'text', heading: 'Action' },
    { part: 'owner', heading: 'Lead officer' },
    { part: 'due', heading: 'Timescale' },
    { part: 'rating', heading: 'BRAG' },
    { part: 'note', heading: 'Progress update' },
  ],
  needsHeading: 'What needs to improve',
  actionsHeading: 'What we will do',
  measuresHeading: 'How we will know',
  key: brag,
  areas: [
    {
      title: '1. The first call for help',
      needs: [
        'Callers wait too long to be told what will happen next.',
        'Thresholds are read differently from one team to another.',
      ],
      actions: [
        action(
          '1.1',
          'Bring the police and the health visiting service into the room where new contacts are read, every weekday morning',
          'Head of Early Help',
          '30 June 2025',
          'Green',
          'The room opened in May.',
        ),
        action(
          '1.2',
          'Tell every caller within one working day what was decided and why',
          'Service Manager, Contact and Referral',
          'September 2025',
          'Amber',
          'Letters are ready; the system change is waited for.',
        ),
        action(
          '1.3',
          'Read twenty decisions a month against the threshold document',
          'Head of Quality; Police Superintendent',
          'Monthly from July 2025',
          'Blue',
        ),
        action('1.4', 'Close the old mailbox', 'Business Support Manager', 'TBC', 'Red', 'No date has been agreed.'),
      ],
      measures: [
        'At least 90% of contacts are decided within one working day by March 2026',
        'Fewer than 20% of referrals come back within twelve months',
      ],
    },
    {
      title: '2. Plans that change something',
      needs: ['Plans list services and say little about what should be different for the child.'],
      actions: [
        action(
          '2.1',
          'Rewrite the plan template with families so that each step says who will see the change',
          'Principal Social Worker',
          '31 October 2025',
          'Green',
          'Twelve families took part in co-production workshops.',
        ),
        action(
          '2.2',
          'Train all chairs of conferences in plain writing',
          'Head of Safeguarding and Reviewing',
          'First group by July 2025|All groups by December 2025',
          'Green|Amber',
          'Eight of fourteen chairs have been trained.',
        ),
        action(
          '2.3',
          'Review each plan that has run for more than fifteen months',
          'Service Manager, Family Safeguarding',
          'Every 3 months from June 2025',
          'Amber',
        ),
      ],
      measures: ['85% of plans seen in audit are good or better by June 2026', 'Parents can say what has to change'],
    },
    {
      title: '3. A workforce that stays',
      needs: [
        'One in three social workers is employed through an agency.',
        'Caseloads in the assessment teams are too high.',
      ],
      actions: [
        action(
          '3.1',
          'Recruit ten social workers from the two nearest universities',
          'HR Business Partner',
          'January 2026',
          'Amber',
          'Six have accepted.',
        ),
        action(
          '3.2',
          'Give newly qualified workers a protected caseload and a mentor',
          'Workforce Development Lead',
          'Ongoing',
          'Green',
          'In place in all teams.',
        ),
      ],
      measures: ['No more than 15% of posts are filled by agency staff by April 2026'],
    },
  ],
};

/** The same council's words under other headings, with columns in another order and some left out. */
function reworded(
  title: string,
  columns: [Part, string][],
  headings: [needs: string, actions: string, measures: string],
  key: TrialPlan['key'] = brag,
): TrialPlan {
  const words = new Map(brag.words.map(([word], index) => [word, key.words[index]![0]]));
  const areas = haverleigh.areas.map((area) => ({
    ...area,
    actions: area.actions.map((each) => ({ ...each, rating: each.rating.map((word) => words.get(word)!) })),
  }));
  const [needsHeading, actionsHeading, measuresHeading] = headings;
  return {
    title,
    columns: columns.map(([part, heading]) => ({ part, heading })),
    needsHeading,
    actionsHeading,
    measuresHeading,
    key,
    areas,
  };
}

export const trialPlans = {
  haverleigh,
  /** Five columns, the owner second to last, words of another scale. */
  wexcombe: reworded(
    'Wexcombe Borough: our plan to do better for children',
    [
      ['ref', 'No.'],
      ['text', 'What we will do'],
      ['due', 'By when'],
      ['owner', 'Who'],
      ['rating', 'Status'],
    ],
    ['Areas for improvement', 'Our actions', 'Success measures'],
    {
      heading: 'How we rate progress',
      columns: ['Status', 'Definition'],
      words: [
        ['Embedded', 'Part of everyday work, and seen in audits'],
        ['On track', 'Expected to finish by its date'],
        ['At risk', 'May miss its date'],
        ['Overdue', 'Its date has passed'],
      ],
    },
  ),
  /** Seven columns' worth of narrow ones, with headings over two lines. */
  ostrey: reworded(
    'Ostrey Metropolitan District Council improvement plan',
    [
      ['ref', 'Action ref'],
      ['text', 'Improvement action'],
      ['owner', 'Responsible officer'],
      ['due', 'Target completion date'],
      ['note', 'Latest position'],
      ['rating', 'RAG rating'],
    ],
    ['What inspectors found', 'Action plan', 'What success will look like'],
  ),
};
