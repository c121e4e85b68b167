/** The tables of the page “Who may do what”, in their order. */
export const families = {
  running: 'Running the plan',
  practice: 'Working with children',
  oversight: 'The board, and those who look from outside',
  people: 'Children, families and everyone else',
} as const;
export type Family = keyof typeof families;

/**
 * The roles a person can be given, in the order they are shown. `family` is the table they stand in on the page “Who may
 * do what”. People from outside the council come for a time: `needsEnd` says that the role is never given without a
 * last day.
 */
export const roles = {
  administrator: {
    label: 'Administrator',
    family: 'running',
    does: 'Adds people, gives them roles and posts, and reads the audit log. Sees no child.',
  },
  'programme-office': {
    label: 'Programme office',
    family: 'running',
    does: 'Keeps the plan, runs the month and makes the report.',
  },
  'action-owner': {
    label: 'Action owner',
    family: 'running',
    does: 'Says each month how their actions are going, with evidence.',
  },
  'executive-director': {
    label: 'Executive director',
    family: 'running',
    does: 'Answers for the service: agrees what is closed, overridden and issued.',
  },
  'senior-leader': {
    label: 'Senior leader',
    family: 'running',
    does: 'Agrees what is closed, what is overridden and what is issued.',
  },
  'information-governance': {
    label: 'Information governance lead',
    family: 'running',
    does: 'Says how long things are kept, answers requests for access, and reads the audit log.',
  },
  'performance-analyst': {
    label: 'Performance analyst',
    family: 'running',
    does: 'Loads returns, and sets the targets and step changes of indicators.',
  },
  'service-manager': {
    label: 'Service manager',
    family: 'practice',
    does: 'Sees the children of the teams of their service, and runs its clinics.',
  },
  'team-manager': {
    label: 'Team manager',
    family: 'practice',
    does: 'Sees the children behind the indicators, of their own teams, and runs the weekly clinics.',
  },
  'reviewing-officer': {
    label: 'Independent reviewing officer',
    family: 'practice',
    does: 'Sees the children of the teams named for them, and what their posts owe.',
  },
  'conference-chair': {
    label: 'Child protection chair',
    family: 'practice',
    does: 'Sees the children of the teams named for them, and what their posts owe.',
  },
  practitioner: { label: 'Practitioner', family: 'practice', does: 'Reads the plan their work is part of.' },
  'quality-lead': {
    label: 'Quality assurance lead',
    family: 'practice',
    does: 'Reads the plan, its evidence and its questions, and enters readings that come from audits.',
  },
  auditor: { label: 'Auditor', family: 'practice', does: 'Reads the plan that audits are held against.' },
  'audit-moderator': {
    label: 'Audit moderator',
    family: 'practice',
    does: 'Reads the plan that audits are held against.',
  },
  'independent-chair': {
    label: 'Independent chair',
    family: 'oversight',
    does: 'Chairs the board: reads the plan, its questions, the notice and the reports.',
  },
  'board-member': {
    label: 'Board member',
    family: 'oversight',
    does: 'Reads the plan, its questions and the reports.',
  },
  'partner-member': {
    label: 'Partner on the board',
    family: 'oversight',
    does: 'From another organisation: reads what a board member reads.',
  },
  'elected-member': {
    label: 'Elected member',
    family: 'oversight',
    does: 'Reads the plan, the reports and the vital signs, and no document that is marked.',
  },
  adviser: {
    label: 'Improvement Adviser',
    family: 'oversight',
    needsEnd: true,
    does: 'Reads the plan, the notice and the reports, and writes their own advice.',
  },
  'department-official': {
    label: 'Official of the Department for Education',
    family: 'oversight',
    needsEnd: true,
    does: 'Reads the plan, whether the notice is met, the reviews and the reports.',
  },
  inspector: {
    label: 'Ofsted inspector',
    family: 'oversight',
    needsEnd: true,
    does: 'Sees what was granted to them for an inspection or a visit, for a time, and nothing else.',
  },
  reviewer: {
    label: 'Reviewer',
    family: 'oversight',
    needsEnd: true,
    does: 'Sees what was granted to them for a review, for a time, and nothing else.',
  },
  'read-only': {
    label: 'Read only',
    family: 'oversight',
    does: 'Reads the plan, its questions and the reports, for a time if need be.',
  },
  'care-leaver-ambassador': {
    label: 'Care-leaver ambassador',
    family: 'people',
    does: 'Reads the published plan.',
  },
  'young-person': { label: 'Child or young person', family: 'people', does: 'Reads the published plan.' },
  'family-member': { label: 'Parent or carer', family: 'people', does: 'Reads the published plan.' },
} as const satisfies Record<string, { label: string; family: Family; does: string; needsEnd?: true }>;

export type Role = keyof typeof roles;

export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}

/** A role in words; a name that is no role (any more) is shown as it was stored. */
export function roleLabel(role: string): string {
  return isRole(role) ? roles[role].label : role;
}

/** Whether a role is only given with a last day: those of people from outside the council. */
export function needsEnd(role: Role): boolean {
  return 'needsEnd' in roles[role];
}
