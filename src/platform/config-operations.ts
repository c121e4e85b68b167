import { z } from 'zod';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The settings of processes, metrics and backups. */
export const operationsSettings = {
  LOS_ROLE: {
    about:
      'What this process does: "web" answers people, "worker" does the jobs, "all" does both. Several of each may run on one database.',
    schema: z.enum(['all', 'web', 'worker']).default('all'),
  },
  LOS_METRICS_TOKEN: {
    about:
      'What whoever fetches /metrics must send as a bearer token. Without it only a program on the same machine, not through a proxy, is answered.',
    schema: z.string().min(16, 'must have 16 characters or more').optional(),
  },
  LOS_REQUESTS_A_MINUTE: {
    about:
      'How many requests a minute one person may make, or three times as many one address of people not signed in; each process counts for itself. 0 is no limit.',
    schema: z
      .string()
      .regex(/^\d{1,6}$/, 'must be a whole number')
      .transform(Number)
      .default(600),
  },
  LOS_PAGE_SECONDS: {
    about:
      'How many seconds a page may take to make, and one statement to the database for it; files being sent have ten minutes. Jobs have no such limit.',
    schema: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, 'must be a whole number from 1 to 999')
      .transform(Number)
      .default(60),
  },
  LOS_BACKUP_FOLDER: {
    about: 'Folder the scheduled backups are written to: on another disk than LOS_DATA. Without it none are made.',
    schema: z.string().optional(),
  },
  LOS_BACKUP_KEYS: {
    about: 'Public keys backups are sealed for, with commas between them; "los backup key" makes a pair.',
    schema: z
      .string()
      .regex(/^\s*age1[a-z0-9]+(\s*,\s*age1[a-z0-9]+)*\s*$/, 'must be public keys that begin with age1')
      .transform((keys) => keys.split(',').map((key) => key.trim()))
      .optional(),
  },
  LOS_BACKUP_AT: {
    about: 'When the scheduled backup is made each day, on the clock of London (HH:MM).',
    schema: z.string().regex(time, 'must be a time such as 02:15').default('02:15'),
  },
  LOS_BACKUP_KEEP: {
    about: 'How many scheduled backups are kept: the newest of so many days, weeks and months.',
    schema: z
      .string()
      .regex(/^\d{1,3} daily, \d{1,3} weekly, \d{1,3} monthly$/, 'must read like "7 daily, 5 weekly, 12 monthly"')
      .default('7 daily, 5 weekly, 12 monthly'),
  },
  LOS_BACKUP_TEST: {
    about:
      'Day of the week on which the scheduled backup is also restored into a throwaway database, or "never". It needs as much room again in the backup folder.',
    schema: z
      .enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'never'])
      .default('sunday'),
  },
  LOS_AUTHORITIES: {
    about: 'Folder of the settings of each council of a hosted service, which "los authority add" writes.',
    schema: z.string().default('/etc/line-of-sight/authorities'),
  },
} as const;

type Read = z.output<
  z.ZodObject<{ [Name in keyof typeof operationsSettings]: (typeof operationsSettings)[Name]['schema'] }>
>;

export type OperationsConfig = {
  role: 'all' | 'web' | 'worker';
  metricsToken: string | undefined;
  /** Folder of the settings of each council of a hosted service. */
  authorities: string;
  requestsAMinute: number;
  pageSeconds: number;
  backup: {
    folder: string | undefined;
    /** Public keys; empty where there are none. */
    publicKeys: string[];
    /** HH:MM, London. */
    at: string;
    keep: { daily: number; weekly: number; monthly: number };
    /** Lower-case English day of the week; null for never. */
    testOn: string | null;
  };
};

/** The settings as the product uses them, with what is wrong between them. */
export function operationsConfig(read: Read): { value: OperationsConfig; wrong: string[] } {
  const [daily = 0, weekly = 0, monthly = 0] = (read.LOS_BACKUP_KEEP.match(/\d+/g) ?? []).map(Number);
  const publicKeys = read.LOS_BACKUP_KEYS ?? [];
  const wrong: string[] = [];
  if (read.LOS_BACKUP_FOLDER && publicKeys.length === 0)
    wrong.push('LOS_BACKUP_KEYS: must be set with LOS_BACKUP_FOLDER: a backup is never written unsealed');
  if (daily === 0) wrong.push('LOS_BACKUP_KEEP: must keep one day or more');
  return {
    value: {
      role: read.LOS_ROLE,
      metricsToken: read.LOS_METRICS_TOKEN,
      authorities: read.LOS_AUTHORITIES,
      requestsAMinute: read.LOS_REQUESTS_A_MINUTE,
      pageSeconds: read.LOS_PAGE_SECONDS,
      backup: {
        folder: read.LOS_BACKUP_FOLDER,
        publicKeys,
        at: read.LOS_BACKUP_AT,
        keep: { daily, weekly, monthly },
        testOn: read.LOS_BACKUP_TEST === 'never' ? null : read.LOS_BACKUP_TEST,
      },
    },
    wrong,
  };
}
