/**
 * For how long each class of records is kept. `rule` is the class of the retention rule that removes them, where one
 * does; the months a council sets are shown in its place.
 */
export const keeping = {
  accounts: {
    name: 'Accounts of people',
    how: 'For good: a person is deactivated, and what they said stays under their name',
  },
  sessions: {
    name: 'Sessions and devices',
    how: 'Until they are over, and for the months set after that',
    rule: 'sessions',
  },
  attempts: { name: 'Tries at signing in', how: 'For the months set; keys are hashes', rule: 'attempts' },
  plan: {
    name: 'The plan and its history',
    how: 'For good: history is never rewritten. The council decides when a finished programme goes',
  },
  evidence: { name: 'Evidence', how: 'For good; what was withdrawn stays, with the reason' },
  documents: { name: 'Documents received', how: 'For good, those taken back too' },
  drafts: {
    name: 'Documents read and not kept',
    how: 'For the months set after they were thrown away',
    rule: 'drafts',
  },
  public: { name: 'Published versions', how: 'For good; a withdrawn one is shown no more' },
  returns: { name: 'Rows about children', how: 'For the months set after the day of the return', rule: 'returns' },
  figures: { name: 'Figures made from returns', how: 'For good: counts, without a child' },
  clinics: { name: 'Lines of clinics', how: 'For the months set after the meeting was closed', rule: 'clinics' },
  looks: { name: 'Looks at children', how: 'For the months set', rule: 'looks' },
  audit: {
    name: 'The audit log',
    how: 'For the months set, two years at least; links of its chain stay',
    rule: 'audit',
  },
  proofs: { name: 'Holds, rules and proofs of removal', how: 'For good' },
  mail: { name: 'Letters', how: 'For the months set after they were sent', rule: 'mail' },
  running: { name: 'What the program needs to run', how: 'While it runs' },
} as const satisfies Record<string, { name: string; how: string; rule?: string }>;

export type Kept = keyof typeof keeping;
