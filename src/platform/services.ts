import type { Config } from './config.ts';
import type { Db } from './db/connect.ts';
export type { Trx } from './db/connect.ts';
import type { FileStore } from './files/file-store.ts';
import type { Identifiers } from './identifiers/identifiers.ts';
import type { Mailer } from './mail/mailer.ts';

/** What every handler and command is given: the database and the outside world, passed in so that tests can set them. */
export type Services = {
  config: Config;
  db: Db;
  /** Where the server reaches the database, for a thread that needs connections of its own. Without it, work is done in place. */
  databaseUrl?: () => Promise<string>;
  /** The same, as the owner of the tables: for backups alone. */
  ownerUrl?: () => Promise<string>;
  files: FileStore;
  /** The key between pseudonyms and the identifiers of the case system. */
  identifiers: Identifiers;
  mailer: Mailer;
  /** The instant now; the only clock. */
  now: () => Date;
  log: (level: 'error' | 'warn' | 'info' | 'debug', message: string, detail?: unknown) => void;
};

/** Today on the calendar of England: an ISO date in Europe/London. */
export function todayIn(services: Pick<Services, 'config' | 'now'>): string {
  return services.config.today ?? londonDate(services.now());
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** ISO date of an instant in Europe/London. */
export function londonDate(instant: Date): string {
  return london.format(instant);
}
