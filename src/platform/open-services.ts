import { readConfig, type Config } from './config.ts';
import { lateDatabase, openDatabase, type Limits } from './db/connect.ts';
import { openFileStore } from './files/file-store.ts';
import { readFileKeys } from './files/sealed-file.ts';
import { openIdentifiers } from './identifiers/identifiers.ts';
import { logger } from './logger.ts';
import { openMailer } from './mail/mailer.ts';
import { gauge } from './metrics.ts';
import type { Services } from './services.ts';

export type OpenServices = Services &
  Required<Pick<Services, 'databaseUrl' | 'ownerUrl'>> & { close: () => Promise<void> };
/** Services that can be handed on at once. What is asked of their database waits until `opened`, and fails if that does. */
export type OpeningServices = Services & { opened: Promise<OpenServices> };

/** Opens everything the product stands on, from its settings. Close it when done. */
export function openServices(config: Config = readConfig(process.env)): Promise<OpenServices> {
  return beginServices(config).opened;
}

/** The same, without waiting for the database: it takes a while to start. `limits` are those of what is asked of it. */
export function beginServices(config: Config, limits: Limits = {}): OpeningServices {
  const now = () => new Date();
  const opening = openDatabase(config, limits);
  gauge(
    'los_database_connections',
    'Connections to the database that this process holds',
    async () => (await opening).pool.totalCount,
  );
  gauge('los_database_waiting', 'Questions that wait for a connection', async () => (await opening).pool.waitingCount);
  const services: Services & Pick<OpenServices, 'databaseUrl' | 'ownerUrl'> = {
    config,
    db: lateDatabase(opening),
    databaseUrl: async () => (await opening).url,
    ownerUrl: async () => (await opening).ownerUrl,
    files: openFileStore(config.dataFolder, readFileKeys(config.filesKeyFile, config.dataFolder)),
    identifiers: openIdentifiers(config),
    mailer: openMailer(config),
    now,
    log: logger(config.logLevel, now),
  };
  const opened = opening.then(({ close, caution }) => {
    if (caution) services.log('warn', caution);
    return { ...services, close };
  });
  return { ...services, opened };
}
