import { demoCalendar } from './calendar.ts';
import { titleOf, type Post } from './posts.ts';
import type { DemoPerson, DemoRole, DemoSignInCard } from './demo-shapes.ts';

/** Thornmere is not a real place. Its council, partners, people and figures are all invented. */
export const demoAuthority = {
  name: 'Thornmere Council',
  shortName: 'Thornmere',
  description:
    'An invented unitary council of about 240,000 people in a market town, a working port and the villages between. ' +
    'Inspectors judged its services for children inadequate, and it is carrying out a plan to put them right. ' +
    'Everyone named here is made up.',
};

export const planTitle = 'Better for Thornmere’s children: our improvement plan';

const email = (name: string) =>
  `${name
    .toLowerCase()
    .replace(/^cllr /, '')
    .replaceAll(' ', '.')}@example.org`;

/**
 * Everyone who holds, or has held, a post in the demo. In the fourth month the leaving care manager hands over and the
 * placements manager leaves without being replaced, so that there is a change of holder and a post nobody holds.
 * @param today ISO day the demo is seen from
 */
export function demoPeople(today: string): DemoPerson[] {
  const when = demoCalendar(today);
  const person = (name: string, role: DemoRole, post: Post, from = when.day(-30, 1), until: string | null = null) => ({
    name,
    email: email(name),
    role,
    holds: [{ post: titleOf(post), from, until }],
  });
  return [
    person('Vikram Sealey', 'administrator', 'systems'),
    person('Tessa Kingswell', 'programme-office', 'programme', when.day(-8, 4)),
    person('Owen Bramhope', 'programme-office', 'programmeOfficer', when.day(-6, 1)),
    person('Judith Ashgrove', 'senior-leader', 'dcs', when.day(-11, 15)),
    person('Kwabena Thirlby', 'senior-leader', 'adHelp'),
    person('Samina Rowcroft', 'senior-leader', 'adCare', when.day(-9, 1)),
    person('Daniel Ferrisby', 'action-owner', 'frontDoor'),
    person('Orla Whitmoor', 'action-owner', 'protection'),
    person('Priya Lanchester', 'action-owner', 'parenting'),
    person('Gareth Penwarden', 'action-owner', 'quality'),
    person('Naomi Coldicott', 'action-owner', 'principal'),
    person('Leon Abingwood', 'action-owner', 'school'),
    person('Sheila Brackstone', 'action-owner', 'leavingCare', when.day(-48, 1), when.day(-3, 12)),
    person('Marcus Lanwood', 'action-owner', 'leavingCare', when.day(-3, 13)),
    person('Fiona Tredwell', 'action-owner', 'homes', when.day(-40, 1), when.last(-3)),
    person('Bethan Rusholme', 'action-owner', 'exploitation'),
    person('Amir Selwood', 'action-owner', 'participation'),
    person('Grace Nettlefold', 'action-owner', 'performance'),
    person('Colin Harbury', 'action-owner', 'learning'),
    person('Yetunde Marlow', 'action-owner', 'people'),
    person('Rosalind Peakman', 'action-owner', 'disabled'),
    person('Chloe Danforth', 'action-owner', 'housing'),
    person('Farah Linwood', 'action-owner', 'nurse'),
    person('Peter Quillan', 'action-owner', 'camhs'),
    person('Ian Stavely', 'action-owner', 'police'),
    person('Miriam Oakhurst', 'action-owner', 'partnership'),
    person('Rowan Eastlake', 'performance-analyst', 'analyst'),
    person('Dilys Marchbank', 'team-manager', 'careTeam'),
    person('Alistair Fenwright', 'board-member', 'chair', when.day(-9, 20)),
    person('Cllr Joan Tillerby', 'board-member', 'member'),
    person('Hannah Pelly', 'read-only', 'healthPartner'),
  ];
}

/** One card for each way of using the product; action owners get two, a council officer and a partner. */
export const demoSignInCards: DemoSignInCard[] = [
  {
    role: 'programme-office',
    email: 'tessa.kingswell@example.org',
    invites: 'Run the month: check what owners sent, chase what is missing, write the commentary and lock the period.',
  },
  {
    role: 'action-owner',
    email: 'daniel.ferrisby@example.org',
    invites: 'Update the front door’s actions: say what was done and what difference it made to children.',
  },
  {
    role: 'action-owner',
    email: 'ian.stavely@example.org',
    invites: 'Answer for the actions the police share with the council.',
  },
  {
    role: 'senior-leader',
    email: 'judith.ashgrove@example.org',
    invites: 'See where claims and evidence disagree, approve closures and decide what to take to the board.',
  },
  {
    role: 'performance-analyst',
    email: 'rowan.eastlake@example.org',
    invites: 'Load a return from the case system, read the vital signs and set their targets.',
  },
  {
    role: 'team-manager',
    email: 'dilys.marchbank@example.org',
    invites: 'Open the children behind a vital sign, and run the weekly clinic.',
  },
  {
    role: 'board-member',
    email: 'alistair.fenwright@example.org',
    invites: 'Read the plan as at any date, compare two months and challenge what you read.',
  },
  {
    role: 'read-only',
    email: 'hannah.pelly@example.org',
    invites: 'Look, as a partner organisation would, without being able to change anything.',
  },
  {
    role: 'administrator',
    email: 'vikram.sealey@example.org',
    invites: 'Look after people, posts and settings.',
  },
];
