import type { DemoCalendar } from './calendar.ts';
import type { Post } from './posts.ts';

/** The parts of the plan that stand before its areas: milestones, the plan on one page and the glossary. */
export interface MilestoneStory {
  /** Months from the current one; it is due on that month's last day. */
  due: number;
  text: string;
  actions: string[];
  /** Where somebody has said that it was reached. */
  achieved?: { month: number; note: string; by: Post };
}

export const milestones: MilestoneStory[] = [
  {
    due: -6,
    text: 'Every team manager starts the week with a list of children due a visit',
    actions: ['PL3'],
    achieved: { month: -6, note: 'All 22 managers have the list.', by: 'protection' },
  },
  {
    due: -6,
    text: 'All care leavers aged 21 to 25 contacted',
    actions: ['LC1'],
    achieved: { month: -5, note: '188 reached and the rest written to.', by: 'leavingCare' },
  },
  {
    due: -5,
    text: 'New referral form in use',
    actions: ['FR2'],
    achieved: { month: -5, note: 'Published and in use.', by: 'frontDoor' },
  },
  {
    due: -5,
    text: 'Evening telephone line open for foster carers',
    actions: ['HM3'],
    achieved: { month: -5, note: 'Open every evening and weekend.', by: 'parenting' },
  },
  {
    due: -5,
    text: 'Shared map of places and people of concern in use',
    actions: ['RO3'],
    achieved: { month: -5, note: 'In use at the weekly meeting.', by: 'police' },
  },
  {
    due: -4,
    text: 'All child in need plans over nine months old read by a service manager',
    actions: ['PL2'],
    achieved: { month: -4, note: 'All 137 read.', by: 'adHelp' },
  },
  {
    due: -4,
    text: 'One shared set of 20 measures agreed by the partnership',
    actions: ['LK2'],
    achieved: { month: -4, note: 'Agreed and published.', by: 'performance' },
  },
  { due: -3, text: 'Police notices about domestic abuse received every working day', actions: ['FR3'] },
  {
    due: -3,
    text: 'New pathway plan launched by young people',
    actions: ['LC2'],
    achieved: { month: -3, note: 'Launched at the care leavers’ council.', by: 'leavingCare' },
  },
  {
    due: -2,
    text: 'All managers trained to lead supervision',
    actions: ['SV2'],
    achieved: { month: -2, note: '47 of 47 trained.', by: 'learning' },
  },
  { due: -2, text: 'Four more personal advisers in post', actions: ['LC6'] },
  {
    due: -1,
    text: 'First small children’s home, Quayside, ready for children',
    actions: ['HM2'],
    achieved: { month: -1, note: 'The building is finished.', by: 'adCare' },
  },
  { due: 0, text: 'Every child in care of primary age who needs one has a reading mentor', actions: ['SC3'] },
  { due: 1, text: 'Joint housing plans in place for all who leave care in the next six months', actions: ['LC4'] },
  { due: 2, text: 'Drop-in open at Fenny Cross', actions: ['LC7'] },
  { due: 3, text: 'Decision made about one shared hub', actions: ['FR6'] },
  { due: 5, text: '30 jobs, apprenticeships and placements filled by care leavers', actions: ['LC5'] },
  { due: 6, text: 'Social work academy takes its first students', actions: ['WF5'] },
];

export interface PageStory {
  area: string;
  found: string;
  commitments: { text: string; actions: string[] }[];
}

/** A commitment with no action is left so on purpose: the product asks about it. */
export const onAPage: PageStory[] = [
  {
    area: 'Leaders who know what is happening',
    found: 'Leaders did not know enough about the help that children were getting.',
    commitments: [
      { text: 'Talk every month about what figures mean for children', actions: ['LK1'] },
      { text: 'Use one set of measures with our partners', actions: ['LK2'] },
      { text: 'Spend time with teams and write down what we hear', actions: ['LK3'] },
    ],
  },
  {
    area: 'The first response when someone is worried about a child',
    found: 'Some children waited too long for us to decide what to do.',
    commitments: [
      { text: 'Look at every waiting child twice a day', actions: ['FR1'] },
      { text: 'Ask parents before we share information', actions: ['FR2'] },
      { text: 'Hear from the police every working day', actions: ['FR3'] },
    ],
  },
  {
    area: 'Plans that change things for children',
    found: 'Plans drifted, and some children were not seen often enough.',
    commitments: [
      { text: 'Use a shorter plan that children help to write', actions: ['PL1'] },
      { text: 'See children when we said we would', actions: ['PL3'] },
      { text: 'Help families to make their own plan first', actions: ['PL7'] },
    ],
  },
  {
    area: 'Children in our care',
    found: 'Too many children lived far away, and health checks were late.',
    commitments: [
      { text: 'Open two small homes in the borough', actions: ['HM2'] },
      { text: 'Be there for foster carers out of hours', actions: ['HM3'] },
      { text: 'Make sure health checks happen on time', actions: ['HW1', 'HW2'] },
      { text: 'Give every child a memory box and help to fill it', actions: [] },
    ],
  },
  {
    area: 'Young people leaving care',
    found: 'We lost touch with young people, and some had nowhere settled to live.',
    commitments: [
      { text: 'Keep in touch until 25', actions: ['LC1'] },
      { text: 'Plan with housing six months ahead', actions: ['LC4'] },
      { text: 'Find 30 jobs, apprenticeships and placements', actions: ['LC5'] },
    ],
  },
  {
    area: 'Children at risk outside the home',
    found: 'We did not bring together what each of us knew.',
    commitments: [
      { text: 'Share one map of places of concern', actions: ['RO3'] },
      { text: 'Talk with every child who has been missing', actions: ['RO1'] },
    ],
  },
  {
    area: 'Supervision and decisions by managers',
    found: 'Workers did not get regular time to think, and decisions lacked reasons.',
    commitments: [
      { text: 'Hold supervision every month, whatever happens', actions: ['SV1'] },
      { text: 'Give a reason for every decision', actions: ['SV3'] },
    ],
  },
];

export const glossary: [abbreviation: string, expansion: string][] = [
  ['CAMHS', 'Child and adolescent mental health services'],
  ['CIN', 'Child in need'],
  ['CP', 'Child protection'],
  ['DCS', 'Director of Children’s Services'],
  ['FGDM', 'Family group decision-making'],
  ['HoS', 'Head of service'],
  ['ICB', 'Integrated care board, which plans and pays for local health services'],
  ['IRO', 'Independent reviewing officer'],
  ['PA', 'Personal adviser, who works with a young person leaving care'],
  ['PEP', 'Personal education plan'],
  ['PSW', 'Principal social worker'],
  ['QA', 'Quality assurance'],
  ['SEND', 'Special educational needs and disabilities'],
  ['VSH', 'Virtual school head'],
];

/** Milestones as the plan numbers them, from 1, each due on the last day of its month. */
export const numberedMilestones = (when: DemoCalendar) =>
  milestones.map((milestone, index) => ({ number: index + 1, by: when.last(milestone.due), text: milestone.text }));
