/** The roles a person can be given, in the order they are shown. */
export const roles = {
  administrator: { label: 'Administrator', does: 'Adds people, gives them roles and posts, and reads the audit log.' },
  'programme-office': { label: 'Programme office', does: 'Keeps the plan, runs the month and makes the report.' },
  'action-owner': { label: 'Action owner', does: 'Says each month how their actions are going, with evidence.' },
  'senior-leader': { label: 'Senior leader', does: 'Agrees what is closed, what is overridden and what is issued.' },
  'performance-analyst': {
    label: 'Performance analyst',
    does: 'Loads returns, and sets the targets and step changes of indicators.',
  },
  'team-manager': {
    label: 'Team manager',
    does: 'Sees the children behind the indicators, and runs the weekly clinics.',
  },
  'board-member': { label: 'Board member', does: 'Reads the plan, its questions and the reports.' },
  'read-only': { label: 'Read only', does: 'Reads the plan, its questions and the reports, for a time if need be.' },
  reviewer: { label: 'Reviewer', does: 'Sees what was granted to them for a review, for a time, and nothing else.' },
} as const;

export type Role = keyof typeof roles;

const readers: Role[] = [
  'administrator',
  'programme-office',
  'action-owner',
  'senior-leader',
  'performance-analyst',
  'team-manager',
  'board-member',
  'read-only',
];

/**
 * Who may do what: the only source of it. Every route names one of these abilities.
 * An administrator manages people and claims nothing about the plan. Board members and readers never write.
 * The programme office runs the plan and does not rate it: rating is for owners. Where one person asks and another
 * agrees (an override, a closing), both may hold the ability; the page checks that they are not the same person.
 */
const whoMay = {
  /** See the plan, its history and its measures. */
  'plan.read': readers,
  /** Add and change actions, findings, measures, milestones and their links. */
  'plan.edit': ['programme-office'],
  'plan.import': ['programme-office'],
  /** Say what each rating word of a plan means on the two axes. */
  'plan.map-ratings': ['programme-office'],
  /** Give the monthly update of the actions of one's own posts. */
  'plan.update': ['action-owner', 'senior-leader'],
  /** Add evidence to any item, open evidence in which a child could be recognised, and ask for an action to be closed. */
  'plan.contribute': ['programme-office', 'action-owner', 'senior-leader'],
  /** Let a claim of impact stand without evidence, with a reason that is shown. */
  'plan.override': ['senior-leader', 'programme-office'],
  /** Accept updates, send them back, edit the narrative. */
  'plan.moderate': ['programme-office'],
  /** Open and lock reporting months. */
  'plan.period': ['programme-office'],
  /** Agree that an action is closed. */
  'plan.close': ['senior-leader', 'programme-office'],
  /** Enter a reading of a measure. */
  'plan.reading': ['programme-office', 'action-owner'],
  /** Rate the impact on a finding or a measure. */
  'plan.rate-impact': ['senior-leader', 'programme-office'],
  /** See the documents received, and the words of those marked OFFICIAL. */
  'sources.read': readers,
  /** See the words of documents with another mark: for those who decide about them and write of them. */
  'sources.read-marked': ['programme-office', 'senior-leader', 'action-owner', 'board-member'],
  /** Add a document received, change its dates or mark, take it back. */
  'sources.add': ['programme-office'],
  /** Say what a statement says of practice and of change, and pick statements by hand. */
  'sources.confirm': ['programme-office', 'senior-leader'],
  /** See what inspectors said beside the plan, threads, and how accurate our own view is. */
  'assurance.read': readers,
  /** Say which statements are about what, and what has come round again. */
  'assurance.confirm': ['programme-office', 'senior-leader'],
  'questions.read': readers,
  'questions.answer': ['action-owner', 'senior-leader', 'programme-office'],
  /** See the calendar, the duties and how each stands. */
  'duties.read': readers,
  /** Add and change duties, meetings of boards and committees, and when a notice ended. */
  'duties.edit': ['programme-office'],
  /** Say that a duty was done, with evidence, or missed, with the reason. */
  'duties.do': ['programme-office', 'action-owner', 'senior-leader'],
  'report.read': readers,
  /** Write a report's commentary and recommendations. */
  'report.edit': ['programme-office'],
  /** Freeze a report and give it out. */
  'report.issue': ['senior-leader', 'programme-office'],
  /** See whether each clause of the notice is met, the adviser's log and the reviews. */
  'notice.read': readers,
  /** Judge a clause, join it to the plan, record steps taken. */
  'notice.judge': ['programme-office', 'senior-leader'],
  /** Let a clause be called met with nothing that shows it, with a reason that is shown. */
  'notice.override': ['senior-leader'],
  /** Keep the adviser's log and the record of reviews. */
  'reviews.edit': ['programme-office'],
  /** Say what a reviewer may see and until when, and read what was supplied. */
  'supply.manage': ['programme-office', 'senior-leader'],
  /** See what was granted to oneself. */
  'supply.read': ['reviewer'],
  /** Publish a version of the plan for anyone to read, and withdraw it. */
  'public.publish': ['senior-leader', 'programme-office'],
  /** See which returns there are and what the checks found, without any child. */
  'returns.read': ['performance-analyst', 'programme-office', 'senior-leader', 'team-manager'],
  /** Load returns, and see the rows that are wrong in them. */
  'returns.load': ['performance-analyst'],
  /** Say how long rows about children are kept, and remove them. */
  'returns.forget': ['administrator'],
  /** See the vital signs: never a count of one to five children. */
  'indicators.read': readers,
  /** Set targets and step changes, and say what is to be said of an indicator. */
  'indicators.set': ['performance-analyst', 'programme-office', 'senior-leader'],
  /** See lists of children by their identifiers, and open a child with a reason: of one's own teams. */
  'children.look': ['performance-analyst', 'senior-leader', 'team-manager'],
  /** The same of every team. */
  'children.look-everywhere': ['performance-analyst', 'senior-leader'],
  /** Hold a weekly clinic, and write down what is decided. */
  'clinic.run': ['performance-analyst', 'senior-leader', 'team-manager'],
  /** See what one's own posts owe because of a clinic, and say that it is done. */
  'clinic.owe': ['performance-analyst', 'programme-office', 'action-owner', 'senior-leader', 'team-manager'],
  'people.manage': ['administrator'],
  /** Say which posts there are and who holds them. */
  'posts.manage': ['administrator', 'programme-office'],
  'audit.read': ['administrator', 'programme-office', 'senior-leader'],
  'outbox.read': ['administrator', 'programme-office'],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof whoMay;

/** Every ability there is. */
export const allAbilities: ReadonlySet<string> = new Set(Object.keys(whoMay));

const known = new Map<string, ReadonlySet<string>>();

/** What holders of these roles may do together. Names that are no role (any more) give nothing. */
export function abilitiesOf(held: readonly string[]): ReadonlySet<string> {
  const key = [...held].sort().join(' ');
  const before = known.get(key);
  if (before) return before;
  const can = Object.entries(whoMay).filter(([, allowed]) => allowed.some((role) => held.includes(role)));
  const abilities = new Set(can.map(([ability]) => ability));
  // Only combinations of real roles are remembered, so the memory cannot grow without end.
  if (held.every(isRole)) known.set(key, abilities);
  return abilities;
}

export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}

/** A role in words; a name that is no role (any more) is shown as it was stored. */
export function roleLabel(role: string): string {
  return isRole(role) ? roles[role].label : role;
}
