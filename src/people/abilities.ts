import { roles, type Role } from './roles.ts';
export { families, isRole, needsEnd, roleLabel, roles, type Family, type Role } from './roles.ts';

const board: Role[] = ['independent-chair', 'board-member', 'partner-member', 'adviser'];
const leaders: Role[] = ['executive-director', 'senior-leader'];
/** They read everything about the plan but the words of marked documents. */
const readers: Role[] = [
  ...(['administrator', 'programme-office', 'action-owner'] as const),
  ...leaders,
  ...(['performance-analyst', 'service-manager', 'team-manager', 'reviewing-officer', 'conference-chair'] as const),
  ...(['quality-lead', 'read-only'] as const),
  ...board,
];
const planReaders: Role[] = [
  ...readers,
  ...(['practitioner', 'auditor', 'audit-moderator', 'elected-member', 'department-official'] as const),
];
const managers: Role[] = ['service-manager', 'team-manager'];
const independents: Role[] = ['reviewing-officer', 'conference-chair'];
const everyone = Object.keys(roles) as Role[];

/**
 * What abilities are about. A role may be given for part of the council only: `by` says of which kind. Such a role gives
 * what is `within` there and nowhere else; it gives what cannot be done in part not at all, but for reading.
 */
export const groups = {
  plan: { label: 'The plan and its months', by: 'area' },
  sources: { label: 'Documents received', by: 'area' },
  assurance: { label: 'What was seen from outside', by: 'area' },
  questions: { label: 'Questions', by: 'area' },
  duties: { label: 'Duties and the calendar', by: 'area' },
  report: { label: 'Reports', by: 'area' },
  notice: { label: 'The improvement notice', by: 'area' },
  reviews: { label: 'Reviews', by: 'area' },
  advice: { label: 'The adviser’s log', by: 'area' },
  supply: { label: 'What reviewers and inspectors see', by: 'area' },
  public: { label: 'What is published', by: 'area' },
  returns: { label: 'Returns about children', by: 'team' },
  indicators: { label: 'Vital signs', by: null },
  children: { label: 'Children', by: 'team' },
  clinic: { label: 'Clinics', by: 'team' },
  people: { label: 'People', by: null },
  posts: { label: 'Posts', by: null },
  access: { label: 'Access', by: null },
  audit: { label: 'The audit log', by: null },
  protection: { label: 'Data protection', by: null },
  operations: { label: 'The installation', by: null },
  outbox: { label: 'Letters sent', by: null },
} as const satisfies Record<string, { label: string; by: 'area' | 'team' | null }>;

type Rule = { does: string; who: readonly Role[]; within?: true };

/**
 * Who may do what: the only source of it. Every route names one of these abilities, the page “Who may do what” shows this
 * table, and a test walks every route as every role and compares (test/access-matrix.test.ts).
 * An administrator manages people and claims nothing about the plan. Board members and readers never write.
 * The programme office runs the plan and does not rate it: rating is for owners. Where one person asks and another
 * agrees, both may hold the ability, and access/separate.ts says that they are not the same person.
 */
const whoMay = {
  'plan.read': { does: 'See the plan, its history and its measures', who: planReaders, within: true },
  'plan.edit': {
    does: 'Add and change actions, findings, measures, milestones and their links',
    who: ['programme-office'],
    within: true,
  },
  'plan.import': { does: 'Bring in a plan, or its next version', who: ['programme-office'] },
  'plan.map-ratings': { does: 'Say what each rating word of a plan means', who: ['programme-office'] },
  'plan.update': {
    does: 'Give the monthly update of the actions of one’s own posts',
    who: ['action-owner', ...leaders],
    within: true,
  },
  'plan.contribute': {
    does: 'Add evidence, open evidence in which a child could be recognised, and ask for an action to be closed',
    who: ['programme-office', 'action-owner', ...leaders],
    within: true,
  },
  'plan.override': {
    does: 'Let a claim of impact stand without evidence, with a reason that is shown',
    who: [...leaders, 'programme-office'],
    within: true,
  },
  'plan.moderate': {
    does: 'Accept updates, send them back, edit the narrative',
    who: ['programme-office'],
    within: true,
  },
  'plan.period': { does: 'Open and lock reporting months', who: ['programme-office'] },
  'plan.close': { does: 'Agree that an action is closed', who: [...leaders, 'programme-office'], within: true },
  'plan.reading': {
    does: 'Enter a reading of a measure',
    who: ['programme-office', 'action-owner', 'quality-lead'],
    within: true,
  },
  'plan.rate-impact': {
    does: 'Rate the impact on a finding or a measure',
    who: [...leaders, 'programme-office'],
    within: true,
  },
  'sources.read': {
    does: 'See the documents received, and the words of those marked OFFICIAL',
    who: readers,
  },
  // For those who decide about them and write of them.
  'sources.read-marked': {
    does: 'See the words of documents with another mark',
    who: ['programme-office', 'action-owner', ...leaders, ...board],
  },
  'sources.add': { does: 'Add a document received, change its dates or mark, take it back', who: ['programme-office'] },
  'sources.confirm': {
    does: 'Say what a statement says of practice and of change, and pick statements by hand',
    who: ['programme-office', ...leaders],
  },
  'assurance.read': {
    does: 'See what inspectors said beside the plan, what has come round again, and how accurate our own view is',
    who: readers,
    within: true,
  },
  'assurance.confirm': {
    does: 'Say which statements are about what, and what has come round again',
    who: ['programme-office', ...leaders],
    within: true,
  },
  'questions.read': { does: 'See where two things disagree, and who should answer', who: readers, within: true },
  'questions.answer': {
    does: 'Answer a question',
    who: ['action-owner', ...leaders, 'programme-office'],
    within: true,
  },
  'duties.read': {
    does: 'See the calendar, the duties and how each stands',
    who: [...readers, 'department-official'],
    within: true,
  },
  'duties.edit': {
    does: 'Add and change duties, meetings of boards and committees, and when a notice ended',
    who: ['programme-office'],
    within: true,
  },
  'duties.do': {
    does: 'Say that a duty was done, with evidence, or missed, with the reason',
    who: ['programme-office', 'action-owner', ...leaders],
    within: true,
  },
  'report.read': { does: 'Read reports', who: [...readers, 'elected-member', 'department-official'] },
  'report.edit': { does: 'Write a report’s commentary and recommendations', who: ['programme-office'] },
  'report.issue': { does: 'Freeze a report and give it out', who: [...leaders, 'programme-office'] },
  'notice.read': {
    does: 'See whether each clause of the notice is met, the adviser’s log and the reviews',
    who: [...readers, 'department-official'],
    within: true,
  },
  'notice.judge': {
    does: 'Judge a clause, join it to the plan, record steps taken',
    who: ['programme-office', ...leaders],
    within: true,
  },
  'notice.override': {
    does: 'Let a clause be called met with nothing that shows it, with a reason that is shown',
    who: leaders,
  },
  'reviews.edit': { does: 'Keep the record of reviews, and answer advice', who: ['programme-office'] },
  'advice.write': {
    does: 'Write advice into the adviser’s log, and withdraw one’s own',
    who: ['programme-office', 'adviser'],
  },
  'supply.manage': {
    does: 'Say what a reviewer or inspector may see and until when, and read what was supplied',
    who: ['programme-office', ...leaders],
  },
  'supply.read': { does: 'See what was granted to oneself', who: ['inspector', 'reviewer'] },
  'public.read': { does: 'Read what is published', who: everyone },
  'public.publish': {
    does: 'Publish a version of the plan for anyone to read, and withdraw it',
    who: [...leaders, 'programme-office'],
  },
  'returns.read': {
    does: 'See which returns there are and what the checks found, without any child',
    who: ['performance-analyst', 'programme-office', ...leaders, ...managers],
  },
  'returns.load': { does: 'Load returns, and see the rows that are wrong in them', who: ['performance-analyst'] },
  'returns.forget': {
    does: 'Say how long rows about children are kept, and remove them',
    who: ['administrator', 'information-governance'],
  },
  'indicators.read': {
    does: 'See the vital signs: never a count of one to five children',
    who: [...readers, 'elected-member', 'department-official'],
  },
  'indicators.set': {
    does: 'Set targets and step changes, and say what is to be said of an indicator',
    who: ['performance-analyst', 'programme-office', ...leaders],
  },
  'children.look': {
    does: 'See lists of children by their identifiers, and open a child with a reason: of one’s own teams',
    who: ['performance-analyst', ...leaders, ...managers, ...independents],
    within: true,
  },
  'children.look-everywhere': { does: 'The same of every team', who: ['performance-analyst', ...leaders] },
  'clinic.run': {
    does: 'Hold a weekly clinic, and write down what is decided',
    who: ['performance-analyst', ...leaders, ...managers],
    within: true,
  },
  'clinic.owe': {
    does: 'See what one’s own posts owe because of a clinic, and say that it is done',
    who: ['performance-analyst', 'programme-office', 'action-owner', ...leaders, ...managers, ...independents],
    within: true,
  },
  'people.manage': { does: 'Add people, and give them roles, teams and areas', who: ['administrator'] },
  'posts.manage': { does: 'Say which posts there are and who holds them', who: ['administrator', 'programme-office'] },
  'access.review': {
    does: 'Read each month’s changes to access and who holds what, and sign that they were looked through',
    who: ['administrator', ...leaders],
  },
  'audit.read': {
    does: 'Read the audit log',
    who: ['administrator', 'programme-office', 'information-governance', ...leaders],
  },
  'protection.manage': {
    does: 'Say how long things are kept, place and lift holds, and take the record of processing away',
    who: ['administrator', 'information-governance'],
  },
  'protection.find': {
    does: 'Find everything that is kept about a child, with a reason that is recorded',
    who: ['information-governance'],
  },
  'operations.read': {
    does: 'See how the installation stands: version, jobs, mail, disk, the last backup and its test',
    who: ['administrator'],
  },
  'outbox.read': { does: 'See the letters sent and waiting', who: ['administrator', 'programme-office'] },
} as const satisfies Record<`${keyof typeof groups}.${string}`, Rule>;

export type Ability = keyof typeof whoMay;

/** The table, in its order: what an ability lets someone do, who has it, and of which part of the council a role can be given. */
export const abilityTable: readonly (Rule & { ability: Ability; group: keyof typeof groups })[] = (
  Object.entries(whoMay) as [Ability, Rule][]
).map(([ability, rule]) => ({ ability, group: ability.split('.')[0] as keyof typeof groups, ...rule }));

/** Every ability there is. */
export const allAbilities: ReadonlySet<string> = new Set(Object.keys(whoMay));

const known = new Map<string, ReadonlySet<string>>();

/** What holders of these roles may do together. Names that are no role (any more) give nothing. */
export function abilitiesOf(held: readonly string[]): ReadonlySet<string> {
  const key = [...held].sort().join(' ');
  const before = known.get(key);
  if (before) return before;
  const can = abilityTable.filter(({ who }) => who.some((role) => held.includes(role)));
  const abilities = new Set<string>(can.map(({ ability }) => ability));
  // Only combinations of real roles are remembered, so the memory cannot grow without end.
  if (held.every((role) => Object.hasOwn(roles, role)) && known.size < 5000) known.set(key, abilities);
  return abilities;
}

/** The roles that give an ability, in the order they are shown. */
export function rolesWith(ability: Ability): Role[] {
  const rule: Rule = whoMay[ability];
  return everyone.filter((role) => rule.who.includes(role));
}
