import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { annexA, setRetention } from '../../src/children/index.ts';
import { openFileStore } from '../../src/platform/files/file-store.ts';
import { fileKey, isSealedWith } from '../../src/platform/files/sealed-file.ts';
import { openMailer } from '../../src/platform/mail/mailer.ts';
import type { Services } from '../../src/platform/services.ts';
import type { TestServer } from '../server.ts';
import type { LetterBox } from './letter-box.ts';

/** One job that goes on by itself: what it finds to do in the demo council, and what shows that it was done. */
export type JobCase = {
  /** Puts something there for it to do, and gives what it does it with where that is not as usual. */
  prepare: (server: TestServer, letters: LetterBox) => Promise<Partial<Services> | void>;
  /** How it ended, besides how many rows each table has. */
  end?: (services: Services) => Promise<unknown>;
  /** Tables that say when it ran, with a row more for each time it is begun. */
  notCounted?: readonly string[];
};

const ownKey = fileKey(Buffer.alloc(32, 7));
const longAgo = new Date('2023-01-05T10:00:00Z');

/** A small return: the list of children in care. */
const smallReturn = () => {
  const columns: string[] = annexA[6].columns.map(({ name }) => name);
  const child = (id: string) => columns.map((column) => (column === 'Child Unique ID' ? id : ''));
  return Buffer.from(
    [columns, child('K1'), child('K2')].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'),
  );
};

const sent = async ({ db }: Services) =>
  (
    await sql<{ to: string; about: string | null; subject: string }>`select to_email as to, about, subject from mail
    order by to_email, about, subject`.execute(db)
  ).rows;

/** Every job there is, by its name: one that is not here fails the test. The backup is in backup-killed.test.ts. */
export const jobCases: Readonly<Record<string, JobCase>> = {
  'seal-files': {
    prepare: async ({ services }) => ({
      config: { ...services.config, filesKeyFile: 'the key of this test' },
      files: openFileStore(services.config.dataFolder, [ownKey]),
    }),
    end: async ({ config, db }) => {
      const store = openFileStore(config.dataFolder, [ownKey]);
      const states = { whole: 0, unsealed: 0 };
      for (const { sha256 } of await db.selectFrom('file').select('sha256').execute()) {
        const bytes = await store.read(sha256);
        if (createHash('sha256').update(bytes).digest('hex') === sha256) states.whole += 1;
        const kept = await readFile(join(config.dataFolder, 'files', sha256.slice(0, 2), sha256));
        if (!isSealedWith(kept, ownKey)) states.unsealed += 1;
      }
      return states;
    },
  },
  'audit-verify': {
    prepare: async () => undefined,
    notCounted: ['audit_check'],
    end: async ({ db }) =>
      (await sql`select lines, seq, trouble from audit_check order by id desc limit 1`.execute(db)).rows,
  },
  'records-retention': {
    prepare: async ({ db, services }) => {
      for (let n = 0; n < 40; n += 1)
        await services.mailer.post(db, {
          toName: 'Ann',
          toEmail: 'ann@example.org',
          subject: `Old ${n}`,
          body: 'Words',
        });
      await db.updateTable('mail').set({ sent_at: longAgo }).where('subject', 'like', 'Old %').execute();
      await db
        .insertInto('sign_in_attempt')
        .values(Array.from({ length: 40 }, (_one, n) => ({ key: `k${n}`, at: longAgo, succeeded: false })))
        .execute();
    },
    end: async ({ db }) =>
      (
        await sql`select class, sum(removed)::int as removed from removal_certificate group by class order by class`.execute(
          db,
        )
      ).rows,
  },
  'remind-of-access-review': { prepare: async () => undefined, end: sent },
  'chase-updates': {
    prepare: async ({ db }) => {
      await sql`update period set updates_due_on = '2026-11-25' where state = 'open'`.execute(db);
    },
    end: sent,
  },
  'returns-left-behind': {
    prepare: async ({ db, services }) => {
      const sha256 = await db.transaction().execute((trx) => services.files.keep(trx, smallReturn()));
      const made = await db
        .insertInto('return_upload')
        .values({ as_at: '2026-10-31', state: 'loading', worked_at: longAgo, uploaded_at: longAgo })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('return_upload_file')
        .values({ upload_id: made.id, position: 0, name: 'list_6.csv', file_sha256: sha256 })
        .execute();
    },
    end: async ({ db }) => (await sql`select state, refusal from return_upload order by id`.execute(db)).rows,
  },
  'returns-retention': {
    prepare: async ({ db, services }) => {
      const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow();
      await db.transaction().execute((trx) => setRetention(trx, 3, person.id, services.now()));
    },
  },
  'figures-by-standards': {
    prepare: async ({ db }) => {
      await db
        .insertInto('local_standard')
        .values({
          ...{ standard: 'cpVisitWorkingDays', value: 5, from_on: '2026-10-01', because: 'We agreed it' },
          set_at: longAgo,
        })
        .execute();
    },
    end: async ({ db }) =>
      (await sql`select snapshot_id, standards from return_standards order by snapshot_id`.execute(db)).rows,
  },
  'remind-of-duties': { prepare: async () => undefined, end: sent },
  'refresh-questions': {
    prepare: async (server) => {
      await server.asOwner(async (db) => {
        await sql`delete from question_event`.execute(db);
        await sql`delete from question`.execute(db);
      });
    },
    end: async ({ db }) =>
      (await sql`select rule, subject, state, facts from question order by rule, subject`.execute(db)).rows,
  },
  'send-mail': {
    prepare: async ({ db, services }, letters) => {
      const mailer = openMailer({ smtpUrl: letters.url, mailFrom: services.config.mailFrom });
      await db.updateTable('mail').set({ sent_at: longAgo }).execute();
      for (let n = 0; n < 6; n += 1)
        await mailer.post(db, { toName: 'Ann', toEmail: 'ann@example.org', subject: `Letter ${n}`, body: 'Words' });
      return { mailer };
    },
    end: async ({ db }) =>
      (await sql`select subject, sent_at is not null as sent from mail order by id`.execute(db)).rows,
  },
};
