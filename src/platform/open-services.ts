import { readConfig, type Config } from './config.ts';
import { lateDatabase, openDatabase } from './db/connect.ts';
import { openFileStore } from './files/file-store.ts';
import { openMailer } from './mail/mailer.ts';
import type { Services } from './services.ts';

export type OpenServices = Services & Required<Pick<Services, 'databaseUrl'>> & { close: () => Promise<void> };
/** Services that can be handed on at once. What is asked of their database waits until `opened`, and fails if that does. */
export type OpeningServices = Services & { opened: Promise<OpenServices> };

/** Opens everything the product stands on, from its settings. Close it when done. */
export function openServices(config: Config = readConfig(process.env)): Promise<OpenServices> {
  return beginServices(config).opened;
}

/** The same, without waiting for the database: it takes a while to start. */
export function beginServices(config: Config): OpeningServices {
  const opening = openDatabase(config);
  const services: Services & Pick<OpenServices, 'databaseUrl'> = {
    config,
    db: lateDatabase(opening),
    databaseUrl: async () => (await opening).url,
    files: openFileStore(config.dataFolder),
    mailer: openMailer(config),
    now: () => new Date(),
    log: logger(config.logLevel),
  };
  const opened = opening.then(({ close, caution }) => {
    if (caution) services.log('warn', caution);
    return { ...services, close };
  });
  return { ...services, opened };
}

const levels = ['error', 'warn', 'info', 'debug'] as const;

/** One line of JSON a message, to standard error; no personal data is ever passed to it. */
function logger(level: Config['logLevel']): Services['log'] {
  const shown = level === 'silent' ? [] : levels.slice(0, levels.indexOf(level) + 1);
  return (at, message, detail) => {
    if (!shown.includes(at)) return;
    const reason =
      detail instanceof Error ? { error: detail.message, stack: detail.stack } : detail === undefined ? {} : { detail };
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: at, message, ...reason })}\n`);
  };
}
