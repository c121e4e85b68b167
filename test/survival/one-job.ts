/** A process that does one job of the product and nothing else, to be killed by a test: `one-job.ts NAME {services}`. */
import { openFileStore } from '../../src/platform/files/file-store.ts';
import { openIdentifiers } from '../../src/platform/identifiers/identifiers.ts';
import { openMailer } from '../../src/platform/mail/mailer.ts';
import { readConfig } from '../../src/platform/config.ts';
import { join } from '../../src/platform/db/connect.ts';
import { allJobs } from '../../src/rooms.ts';

export type OneJob = { url: string; ownerUrl: string; settings: Record<string, string>; now: string };

const [name, given = ''] = process.argv.slice(2);
const { url, ownerUrl, settings, now } = JSON.parse(given) as OneJob;
const config = readConfig(settings);
const { db, close } = join(url);
await allJobs
  .find((job) => job.name === name)!
  .run({
    ...{ config, db, files: openFileStore(config.dataFolder), mailer: openMailer(config) },
    identifiers: openIdentifiers(config),
    ...{ databaseUrl: async () => url, ownerUrl: async () => ownerUrl, now: () => new Date(now), log: () => undefined },
  });
await close();
