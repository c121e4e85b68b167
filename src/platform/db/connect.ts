import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import { explainFolder, keepRunning, startEmbedded } from './embedded.ts';
import { migrate, waitingMigrations } from './migrate.ts';
import { noticeStatement } from './noticed-writes.ts';
import { giveWebRole } from './roles.ts';
import type { DB } from './tables.ts';

export type Db = Kysely<DB>;
/** A transaction, or the database itself. */
export type Trx = Kysely<DB>;
export type OpenDatabase = {
  db: Db;
  pool: pg.Pool;
  /** As whom `db` works: the server's own role, which owns nothing (decision 154). */
  url: string;
  /** As whom migrations and backups work: the owner of the tables. */
  ownerUrl: string;
  /** What the operator should know of the roles; null where all is well. */
  caution: string | null;
  embedded: boolean;
  close: () => Promise<void>;
};

// A date is a day on the calendar, not an instant: kept as the text YYYY-MM-DD, so that no time zone can move it.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * Opens the database the settings name: an external PostgreSQL, or the embedded one in the data folder, started
 * if it is not running. Brings the tables up to date. Close it when done; an embedded server stops with its
 * last user.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'databaseOwnerUrl'>>,
  limits: Limits = {},
): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const { databaseUrl, databaseOwnerUrl } = config;
    const [owner, web] = databaseOwnerUrl ? [databaseOwnerUrl, databaseUrl] : [databaseUrl, undefined];
    const open = await connect(owner, web, limits);
    return { ...open, embedded: false };
  }
  const server = await startEmbedded(config.dataFolder);
  await explainFolder(config.dataFolder);
  const open = await connect(server.url, undefined, limits);
  const stopLooking = keepRunning(config.dataFolder);
  return {
    ...open,
    embedded: true,
    close: async () => {
      stopLooking();
      const others = await othersConnected(server.url);
      await open.close();
      if (!others) await server.stop();
    },
  };
}

/**
 * Brings the tables of a database up to date as their owner, then connects as the server's own role: that of `webUrl`,
 * or one that is made. Throws when the server is older than version 15.
 */
export async function connect(
  ownerUrl: string,
  webUrl?: string,
  limits: Limits = {},
): Promise<Omit<OpenDatabase, 'embedded'>> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: applicationName });
  // A connection lost while it is not asked anything must not end the process.
  owner.on('error', () => undefined);
  let web: Awaited<ReturnType<typeof giveWebRole>>;
  try {
    await owner.connect();
    const version = Number((await owner.query('show server_version_num')).rows[0].server_version_num);
    if (version < 150000) throw new Error(`PostgreSQL 15 or later is needed; this is ${version / 10000}.`);
    if (await ownsNothing(owner)) {
      await refuseIfBehind(owner);
      web = { url: ownerUrl, caution: null };
    } else {
      await migrate(owner);
      web = await giveWebRole(owner, ownerUrl, webUrl);
    }
  } finally {
    await owner.end().catch(() => undefined);
  }
  return { ...join(web.url, limits), url: web.url, ownerUrl, caution: web.caution };
}

/** Whether this is the server's own user alone: one that may make no tables, where the owner is named elsewhere. */
async function ownsNothing(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`select has_schema_privilege('public', 'create') as may`);
  return rows[0]?.may === false;
}

async function refuseIfBehind(client: pg.ClientBase): Promise<void> {
  const there = await client.query(`select to_regclass('public.migration') is not null as there`);
  const names = there.rows[0]?.there ? (await client.query('select name from migration')).rows : [];
  const waiting = await waitingMigrations(names.map(({ name }) => name as string));
  if (waiting.length === 0) return;
  throw new Error(
    `The tables are of an earlier version (${waiting[0]} is waiting), and the user of DATABASE_URL may not change them. ` +
      'Run any los command once with the owner in LOS_DATABASE_OWNER_URL.',
  );
}

/** How long one statement may take, in seconds; without it, as long as it takes. How many connections there are, or ten. */
export type Limits = { statementSeconds?: number; connections?: number };

/**
 * Connections to a database whose tables are up to date, as whom the address says: for a thread of a server, or for the
 * jobs of one. Plans are not compiled to machine code first: for the questions asked here that takes a second and saves
 * milliseconds.
 */
export function join(
  url: string,
  { statementSeconds = 0, connections = 10 }: Limits = {},
): Pick<OpenDatabase, 'db' | 'pool' | 'close'> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: applicationName,
    // The pool waits for it, though its types do not say so.
    // oxlint-disable-next-line typescript/no-misused-promises
    onConnect: async (client) => {
      await client.query(`set jit = off; set statement_timeout = ${Math.round(statementSeconds * 1000)}`);
    },
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that is lost while somebody holds it and asks it nothing: what they ask next fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: databaseIn(pool), pool, close: () => pool.end() };
}

const applicationName = `line-of-sight ${process.pid}`;

/** The database that is being opened: whatever is asked of it waits until it is open, and fails if that fails. */
export function lateDatabase(opening: Promise<Pick<OpenDatabase, 'pool'>>): Db {
  return databaseIn(async () => (await opening).pool);
}

function databaseIn(pool: pg.Pool | (() => Promise<pg.Pool>)): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => (event.level === 'query' ? noticeStatement(event.query.sql) : undefined),
  });
}

async function othersConnected(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const others = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
       and application_name <> $1`,
      [`line-of-sight ${process.pid}`],
    );
    return (others.rowCount ?? 0) > 0;
  } catch {
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
