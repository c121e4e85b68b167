import type { DemoPost } from './demo-shapes.ts';

const council = 'Thornmere Council';
const health = 'NHS Mereland Integrated Care Board';

/** Every post named in the demo plan, under the short name its stories use. */
export const posts = {
  dcs: {
    title: 'Director of Children’s Services',
    aliases: ['DCS', "Director of Children's Services", 'Director, Children’s Services'],
    organisation: council,
    partner: false,
  },
  adHelp: {
    title: 'Assistant Director, Help and Protection',
    aliases: ['AD Help and Protection'],
    organisation: council,
    partner: false,
  },
  adCare: {
    title: 'Assistant Director, Children in Our Care',
    aliases: ['AD Children in Our Care', 'Assistant Director (Care)'],
    organisation: council,
    partner: false,
  },
  frontDoor: {
    title: 'Head of Front Door and Assessment',
    aliases: ['Front Door Head of Service', 'HoS Front Door'],
    organisation: council,
    partner: false,
  },
  protection: {
    title: 'Head of Child Protection and Court Work',
    aliases: ['Head of Child Protection', 'HoS Child Protection and Court'],
    organisation: council,
    partner: false,
  },
  parenting: {
    title: 'Head of Corporate Parenting',
    aliases: ['HoS Corporate Parenting'],
    organisation: council,
    partner: false,
  },
  quality: {
    title: 'Head of Quality and Reviewing',
    aliases: ['Head of QA and Reviewing', 'Head of Quality Assurance'],
    organisation: council,
    partner: false,
  },
  principal: {
    title: 'Principal Social Worker',
    aliases: ['PSW'],
    organisation: council,
    partner: false,
  },
  school: { title: 'Virtual School Head', aliases: ['VSH'], organisation: council, partner: false },
  leavingCare: {
    title: 'Leaving Care Service Manager',
    aliases: ['Service Manager, Leaving Care', 'Leaving Care Manager'],
    organisation: council,
    partner: false,
  },
  homes: {
    title: 'Placements and Commissioning Manager',
    aliases: ['Commissioning Manager (Placements)', 'Placements Manager'],
    organisation: council,
    partner: false,
  },
  exploitation: {
    title: 'Exploitation and Missing Lead',
    aliases: ['Missing and Exploitation Lead'],
    organisation: council,
    partner: false,
  },
  participation: {
    title: 'Participation Lead',
    aliases: ['Participation Manager'],
    organisation: council,
    partner: false,
  },
  performance: {
    title: 'Performance and Insight Manager',
    aliases: ['Performance Manager', 'Insight Manager'],
    organisation: council,
    partner: false,
  },
  learning: {
    title: 'Workforce Development Manager',
    aliases: ['Learning and Development Manager'],
    organisation: council,
    partner: false,
  },
  people: {
    title: 'HR Business Partner, Children’s Services',
    aliases: ['HR Business Partner', 'HR BP Children'],
    organisation: council,
    partner: false,
  },
  disabled: {
    title: 'Disabled Children’s Service Manager',
    aliases: ["Service Manager, Disabled Children's Team"],
    organisation: council,
    partner: false,
  },
  programme: {
    title: 'Improvement Programme Manager',
    aliases: ['Programme Manager'],
    organisation: council,
    partner: false,
  },
  programmeOfficer: {
    title: 'Improvement Programme Officer',
    aliases: [],
    organisation: council,
    partner: false,
  },
  systems: { title: 'Systems Administrator', aliases: [], organisation: council, partner: false },
  member: {
    title: 'Lead Member for Children',
    aliases: ['Cabinet Member for Children', 'Lead Member'],
    organisation: council,
    partner: false,
  },
  housing: {
    title: 'Head of Housing Options',
    aliases: ['Housing Options Manager'],
    organisation: 'Thornmere Council Housing Service',
    partner: true,
  },
  nurse: {
    title: 'Designated Nurse for Children in Care',
    aliases: ['Designated Nurse'],
    organisation: health,
    partner: true,
  },
  healthPartner: {
    title: 'Director of Quality and Safeguarding, NHS Mereland',
    aliases: ['ICB Director of Quality'],
    organisation: health,
    partner: true,
  },
  camhs: {
    title: 'Children’s Mental Health Service Manager',
    aliases: ['CAMHS Service Manager', 'CAMHS Manager'],
    organisation: 'Mereland Partnership NHS Trust',
    partner: true,
  },
  police: {
    title: 'Detective Superintendent, Public Protection',
    aliases: ['Det Supt Public Protection', 'Police lead for safeguarding'],
    organisation: 'Mereland Police',
    partner: true,
  },
  analyst: {
    title: 'Performance Analyst',
    aliases: ['Data Analyst (Children’s Services)'],
    organisation: council,
    partner: false,
  },
  careTeam: {
    title: 'Team Manager, Children in Care 3',
    aliases: ['TM Children in Care 3'],
    organisation: council,
    partner: false,
  },
  partnership: {
    title: 'Safeguarding Partnership Manager',
    aliases: ['Partnership Business Manager'],
    organisation: 'Thornmere Safeguarding Children Partnership',
    partner: true,
  },
  chair: {
    title: 'Independent Chair of the Improvement Board',
    aliases: ['Independent Chair', 'Board Chair'],
    organisation: 'Thornmere Improvement Board',
    partner: true,
  },
} as const satisfies Record<string, Readonly<Omit<DemoPost, 'aliases'>> & { aliases: readonly string[] }>;

export type Post = keyof typeof posts;

export const titleOf = (post: Post): string => posts[post].title;

export const demoPosts: DemoPost[] = Object.values(posts).map((post) => ({ ...post, aliases: [...post.aliases] }));
