import { readConfig, type Config } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { openFileStore } from './files/file-store.ts';
import { openMailer } from './mail/mailer.ts';
import type { Services } from './services.ts';

export type OpenServices = Services & { databaseUrl: string; close: () => Promise<void> };

/** Opens everything the product stands on, from its settings. Close it when done. */
export async function openServices(config: Config = readConfig(process.env)): Promise<OpenServices> {
  const database = await openDatabase(config);
  return {
    config,
    db: database.db,
    databaseUrl: database.url,
    files: openFileStore(config.dataFolder),
    mailer: openMailer(config),
    now: () => new Date(),
    log: logger(config.logLevel),
    close: database.close,
  };
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
