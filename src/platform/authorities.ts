import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import pg from 'pg';
import { makeFolder } from './files/make-folder.ts';

/**
 * A hosted service has one database, one data folder and one process (or several) for each council, and nothing that is
 * shared but the program (decision 166). What is each one's own stands in a file of settings in one folder.
 */
export type Authority = { slug: string; settings: Record<string, string> };

const slugs = /^[a-z][a-z0-9]{1,30}$/;

/** Why a short name cannot be used, or null. */
export function troubleWithSlug(slug: string): string | null {
  return slugs.test(slug)
    ? null
    : 'The short name must be 2 to 31 small letters and digits, and begin with a letter: it names the database and the folder.';
}

/** Every council of a hosted service, by short name. */
export function authoritiesIn(folder: string): Authority[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.env'))
    .sort()
    .map((name) => ({ slug: name.slice(0, -4), settings: readSettings(join(folder, name)) }));
}

/** The settings of one council. Throws a plain sentence when there is none of that name. */
export function settingsOf(folder: string, slug: string): Record<string, string> {
  const file = join(folder, `${slug}.env`);
  if (troubleWithSlug(slug) || !existsSync(file)) {
    const known = authoritiesIn(folder).map((one) => one.slug);
    throw new Error(`There is no council “${slug}” in ${folder}. There are: ${known.join(', ') || 'none'}.`);
  }
  return readSettings(file);
}

function readSettings(file: string): Record<string, string> {
  const read = parseEnv(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(read).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export type NewAuthority = {
  slug: string;
  name: string;
  url: string;
  /** Folder of the settings files. */
  folder: string;
  /** Folder in which each council has its data folder. */
  dataIn: string;
  /** Connection string of somebody who may make databases and roles; null for an embedded database. */
  server: string | null;
  /** Opens the new database as a server would, which makes its tables. */
  open: (settings: Record<string, string>) => Promise<void>;
};

/**
 * Makes a council's database with an owner and a lesser user of its own, and writes its settings. Whatever goes wrong,
 * nothing of it stays. Throws a plain sentence then.
 */
export async function addAuthority(wish: NewAuthority): Promise<Authority> {
  const { slug, name, url, folder } = wish;
  const others = authoritiesIn(folder);
  const file = join(folder, `${slug}.env`);
  const same = others.find(({ settings }) => new URL(settings['LOS_URL'] ?? url).host === new URL(url).host);
  if (existsSync(file)) throw new Error(`There is a council “${slug}” already: ${file}.`);
  if (same) throw new Error(`${new URL(url).host} is the address of “${same.slug}” already.`);
  const settings: Record<string, string> = {
    LOS_AUTHORITY: name,
    LOS_URL: url,
    LOS_DATA: join(wish.dataIn, slug),
    LOS_DEMO: 'off',
    PORT: String(Math.max(3000, ...others.map((one) => Number(one.settings['PORT'] ?? 3000))) + 1),
  };
  const undo = wish.server === null ? null : await makeDatabase(wish.server, slug, settings);
  try {
    await wish.open(settings);
    makeFolder(folder);
    const lines = Object.entries(settings).map(([setting, value]) => `${setting}="${value}"\n`);
    await writeFile(file, lines.join(''), { flag: 'wx', mode: 0o600 });
    return { slug, settings };
  } catch (reason) {
    await undo?.();
    await rm(file, { force: true });
    throw reason;
  }
}

/** A database with its owner and the user the server works as, whom nobody else's users can reach. Answers how to take it away again. */
async function makeDatabase(
  server: string,
  slug: string,
  settings: Record<string, string>,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: server });
  await client.connect().catch((reason: Error) => {
    throw new Error(`The database server cannot be reached: ${reason.message}`, { cause: reason });
  });
  const [database, owner, web] = [`los_${slug}`, `los_${slug}`, `los_${slug}_web`];
  const taken = await client.query('select from pg_database where datname = $1', [database]);
  const roles = await client.query('select from pg_roles where rolname = any($1)', [[owner, web]]);
  if (taken.rowCount || roles.rowCount) {
    await client.end();
    throw new Error(`The server has a database or user named ${database} already. Nothing was changed.`);
  }
  const passwords = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')] as const;
  const takeAway = async () => {
    const again = new pg.Client({ connectionString: server });
    await again.connect();
    await again.query(`drop database if exists ${database} with (force)`);
    await again.query(`drop role if exists ${web}`);
    await again.query(`drop role if exists ${owner}`);
    await again.end();
  };
  try {
    await client.query(`create role ${owner} login password ${pg.escapeLiteral(passwords[0])}`);
    await client.query(`create role ${web} login noinherit password ${pg.escapeLiteral(passwords[1])}`);
    // Somebody who is no superuser gives a database only to a role they belong to.
    await client.query(`grant ${owner} to current_user`);
    await client.query(`create database ${database} owner ${owner} encoding 'UTF8' template template0`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${web}`);
  } catch (reason) {
    await client.end();
    await takeAway();
    throw new Error(`The database could not be made: ${(reason as Error).message}. Nothing was changed.`, {
      cause: reason,
    });
  }
  await client.end();
  settings['LOS_DATABASE_OWNER_URL'] = urlFor(server, database, owner, passwords[0]);
  settings['DATABASE_URL'] = urlFor(server, database, web, passwords[1]);
  return takeAway;
}

function urlFor(server: string, database: string, user: string, password: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (url.hostname === '') {
    url.searchParams.set('user', user);
    url.searchParams.set('password', password);
    return url.href;
  }
  url.username = user;
  url.password = password;
  return url.href;
}
