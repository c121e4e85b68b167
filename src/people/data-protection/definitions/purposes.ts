export type PurposeWords = {
  name: string;
  /** What it is for, in a sentence. */
  what: string;
  /** Whose data it is. */
  whose: string;
  /** The basis in the UK GDPR, and the law the task stands in, as a draft for the council to confirm. */
  basis: string;
  /** Who gets it beside those who sign in. */
  recipients: string;
};

const task = 'Public task, article 6(1)(e)';
const law =
  'section 497A of the Education Act 1996 with section 50 of the Children Act 2004 (improvement under direction), section 11 of the Children Act 2004';
const special =
  'Special categories: substantial public interest, article 9(2)(g), with paragraphs 6 and 18 of Schedule 1 to the Data Protection Act 2018 (statutory purposes; safeguarding of children)';

/** Why personal data is kept: one line of the record of processing each. */
export const purposes = {
  returns: {
    name: 'Seeing from returns how children are served',
    what: 'Returns of the case system are checked, turned into indicators, and opened to the children behind a figure so that visits, reviews and assessments are made good.',
    whose:
      'Children and young people known to children’s services, their families, carers and adopters; social workers named as allocated',
    basis: `${task}: ${law}; the Children Act 1989, sections 17, 22 and 47. ${special}`,
    recipients: 'None. Counts of one to five children leave no page but the lists',
  },
  clinics: {
    name: 'Weekly clinics',
    what: 'Managers go through the children on a list, decide what is to be done, by whom and by when, and see what came round again.',
    whose: 'The same children; the managers and workers who owe something',
    basis: `${task}: the same law. ${special}`,
    recipients: 'Whoever is given the minutes, which are marked OFFICIAL-SENSITIVE',
  },
  plan: {
    name: 'Keeping the improvement plan',
    what: 'Actions, their owners, dates, ratings, evidence and readings, month by month.',
    whose: 'Owners of actions, senior leaders, partners; anyone named in words or in evidence, children included',
    basis: `${task}: ${law}. ${special}, where evidence holds them`,
    recipients: 'The board, the Department for Education and inspectors, by the reports issued to them',
  },
  duties: {
    name: 'Answering the improvement notice',
    what: 'What the notice asks, what was done about it and what shows it; reviews and advice from outside.',
    whose: 'Officials, advisers, inspectors, those who did what was asked',
    basis: `${task}: ${law}`,
    recipients: 'Reviewers and inspectors see what was granted to them, for a time; each opening is kept',
  },
  documents: {
    name: 'Reading documents received',
    what: 'Inspection reports, notices, letters and committee papers, kept as they came, with their sentences.',
    whose: 'Inspectors, officials and staff named in them; seldom a child, never by name',
    basis: `${task}: ${law}`,
    recipients: 'None',
  },
  questions: {
    name: 'Asking where claim and evidence disagree',
    what: 'Questions put to the holders of posts, with their answers.',
    whose: 'Those who are asked and those who answer',
    basis: `${task}: ${law}`,
    recipients: 'The board, in reports',
  },
  reports: {
    name: 'Reporting and publishing',
    what: 'Packs frozen as they were issued, and versions of the plan that anyone may read.',
    whose: 'Holders of posts; published versions name posts and no people',
    basis: `${task}: ${law}`,
    recipients: 'The board, the Department for Education, Ofsted, the public',
  },
  accounts: {
    name: 'Letting people sign in, and do what their role allows',
    what: 'Names, e-mail addresses, roles, posts, sessions and second factors.',
    whose: 'Staff, board members, partners, reviewers',
    basis: `${task}; security of processing, article 32`,
    recipients: 'The council’s own sign-in, where it is used',
  },
  audit: {
    name: 'Knowing who did and saw what',
    what: 'Every change, every sign-in and every look at a child, with the reason; what must be kept, and proof of what was removed.',
    whose: 'Everyone who uses the product; children who were looked at, by identifier',
    basis: `${task}; accountability and security, articles 5(2) and 32`,
    recipients: 'None',
  },
  mail: {
    name: 'Letters and reminders',
    what: 'What is due, sent to those who owe it.',
    whose: 'Staff, board members, partners',
    basis: `${task}: ${law}`,
    recipients: 'The council’s mail server',
  },
  running: {
    name: 'Running the installation',
    what: 'Settings, jobs, backups, which migrations were applied.',
    whose: 'Nobody but contacts the council names',
    basis: task,
    recipients: 'None',
  },
} as const satisfies Record<string, PurposeWords>;

export type Purpose = keyof typeof purposes;
