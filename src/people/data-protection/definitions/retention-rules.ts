import type { RetentionRule } from '../retention/retention-rule.ts';

/** For how long each class of records is kept, but for rows about children, which go by the return (/returns/retention). */
export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'mail',
    name: 'Letters sent',
    since: 'the day it was sent',
    basis: 'A letter says again what is in the plan; it is kept for as long as one is asked whether it was sent.',
    stays: 'Nothing of it. What it was about stays where it is kept, and the audit log too.',
    months: 24,
    least: 1,
    by: { parts: [{ table: 'mail', key: 'id', from: 'one.sent_at' }] },
  },
  {
    id: 'drafts',
    name: 'Documents read and not kept',
    since: 'the day it was brought in or thrown away',
    basis: 'It was read to be looked at, and a person did not want it: long enough to notice a mistake.',
    stays: 'The line of the audit log that it was brought in.',
    months: 6,
    least: 1,
    by: {
      parts: [
        { table: 'import_draft', key: 'id', from: 'one.ended_at', file: 'file_sha256' },
        {
          table: 'source_draft',
          key: 'id',
          from: 'one.discarded_at',
          where: 'one.source_id is null',
          file: 'file_sha256',
        },
      ],
    },
  },
  {
    id: 'sessions',
    name: 'Sessions that are over, and browsers not seen again',
    since: 'the day the session ended; for a browser, the day it was seen last, thirteen months at least',
    basis: 'Long enough to look into a sign-in that was somebody else’s.',
    stays: 'The line of the audit log that the person signed in.',
    months: 3,
    least: 1,
    by: {
      parts: [
        { table: 'session', key: 'id', from: 'least(one.ends_at, coalesce(one.revoked_at, one.ends_at))' },
        { table: 'known_device', key: 'id', from: 'one.used_at', where: `one.used_at < now() - interval '13 months'` },
      ],
    },
  },
  {
    id: 'attempts',
    name: 'Tries at signing in',
    since: 'the moment of the try',
    basis:
      'They slow guessing down for a quarter of an hour, and tell a person what failed since they were last let in.',
    stays: 'The line of the audit log that somebody was not let in.',
    months: 1,
    least: 1,
    by: { parts: [{ table: 'sign_in_attempt', key: 'ctid', from: 'one.at' }] },
  },
  {
    id: 'clinics',
    name: 'Lines of weekly clinics',
    since: 'the day the meeting was closed',
    basis:
      'A record of what was decided for a child: for as long as the council’s own schedule keeps supervision of a case.',
    stays: 'That the meeting was held, over which return, and by whom. Lines that a later one still rests on.',
    months: null,
    least: 12,
    by: {
      parts: [
        {
          table: 'clinic_line',
          key: 'id',
          from: '(select closed_at from clinic_meeting where id = one.meeting_id)',
          where: 'not exists (select from clinic_line later where later.decided_id = one.id)',
          child: 'child',
        },
      ],
    },
  },
  {
    id: 'looks',
    name: 'Looks at children',
    since: 'the moment of the look',
    basis: 'Who looked at a child and why must be told when it is asked; two years at least.',
    stays: 'The line of the audit log, while that is kept.',
    months: null,
    least: 24,
    by: { guarded: 'looks' },
  },
  {
    id: 'audit',
    name: 'The audit log',
    since: 'the moment it was recorded',
    basis: 'Accountability, article 5(2) of the UK GDPR; two years at least.',
    stays: 'The links of its chain, and a line that says how many went.',
    months: null,
    least: 24,
    by: { guarded: 'audit' },
  },
];
