import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Kysely } from 'kysely';
import type { DB } from '../db/tables.ts';
import type { CookieName } from './cookies.ts';
import type { Services } from '../services.ts';

/**
 * Who may use a route: everyone, everyone signed in, or holders of an ability ("plan.rate"). The abilities and
 * who has them are one table in the people room; the server refuses to start when a route names none.
 */
export type Access = 'anyone' | 'signed-in' | (string & {});

/** The person using the product, as the people room knows them. */
export type Visitor = {
  personId: number;
  name: string;
  email: string;
  roles: string[];
  abilities: ReadonlySet<string>;
  /** Of these, what they may do only in part of the council, and in which: 'area:12', 'team:Assessment 1'. */
  limits?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Posts the person holds today. */
  posts: number[];
  sessionId: string;
  csrf: string;
  /** When the session ends, however much it is used. */
  endsAt: Date;
  /** What they may do was changed: their session is to go on under another token. */
  renew?: boolean;
  /** The revision of all plans when the visitor was recognised: a page need not ask the database for it again. */
  revision: number;
};

export type UploadedFile = { field: string; name: string; mediaType: string; bytes: Buffer };

/** One field's text or, where the field is there several times, all of them. Never undefined for `one`. */
export type FormValues = {
  one: (name: string) => string;
  all: (name: string) => string[];
  has: (name: string) => boolean;
  /** Every field, last value wins; for schemas. */
  values: Record<string, string>;
  files: UploadedFile[];
};

export type WebRequest = {
  params: Record<string, string>;
  /** The query string, read like a form. */
  query: FormValues;
  form: FormValues;
  /** Null only on routes whose access is `anyone`. */
  visitor: Visitor | null;
  services: Services;
  /** ISO date the product takes as today (Europe/London). */
  today: string;
  path: string;
  /** IP address, for rate limits. */
  address: string;
  headers: Record<string, string | undefined>;
  /** Whether the visitor may do something to what the address is about, or to the places given. */
  may: (ability: string, places?: readonly Place[]) => boolean;
  /** Records a change under the route's own audit name, in the same transaction as the change. */
  audit: (trx: Kysely<DB>, entry: AuditEntry) => Promise<void>;
};

export type AuditEntry = {
  /** What it was done to: 'action:12', 'person:3'. */
  subject: string;
  planId?: number | null;
  before?: unknown;
  after?: unknown;
  /** Overrides the route's audit name, where one form does several things. */
  what?: string;
  /** The person doing it, where the visitor is not (yet) signed in: sign-in itself. */
  personId?: number;
  who?: string;
};

/** A part of the council that something is in, by every name it goes by: an area, those it is part of, its chapter. */
export type Place = readonly string[];

/**
 * Where what a route is about lies, for people whose role is for part of the council: found from the request (null where
 * there is nothing there; `theirs` where it lies in no part and falls to a post of the visitor's), or `own` where the
 * handler itself shows and changes only what is in the visitor's part. A route that says neither is about the whole, and
 * not for them.
 */
export type Within = 'own' | ((request: WebRequest) => Promise<readonly Place[] | 'theirs' | null>);

export type Crumb = { text: string; href: string };

export type PageReply = {
  kind: 'page';
  status: number;
  title: string;
  /**
   * The page's own part. A string is HTML already made by our own pages (a cached read model), never user text; the
   * same object given again is not encoded again.
   */
  main: VNode | { html: string };
  breadcrumbs?: Crumb[];
  width?: 'wide' | 'two-thirds';
  /** Which entry of the navigation is current. */
  section?: string;
  errors?: FieldError[];
  setCookies?: SetCookie[];
};
export type Reply =
  | PageReply
  | { kind: 'redirect'; to: string; setCookies?: SetCookie[]; notice?: string }
  | {
      kind: 'download';
      name: string;
      mediaType: string;
      body: Buffer | string | Readable;
      /** Shown in the browser rather than saved; only for formats that cannot carry scripts. */
      inline?: boolean;
      /** Names these very bytes, in quotes. Whoever has them already is answered 304, without a body. */
      etag?: string;
    }
  | { kind: 'json'; body: unknown; status?: number };

export type SetCookie = { name: CookieName; value: string; maxAge?: number };
export type FieldError = { field: string; message: string };

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  access: Access;
  /** Name of what this route changes or reveals ("plan.rate"), kept in the audit log; null for plain reading. */
  audit: string | null;
  within?: Within;
  /** Largest body this route takes, bytes, all files of a form together; 1 MB when not said. */
  maxBody?: number;
  /**
   * The largest file its form takes, bytes. `maxBody` is larger, so that a file somewhat too large is refused by the
   * form; one far too large is refused by the server, with this figure.
   */
  maxFile?: number;
  /** How many files its form takes; 10 when not said. */
  maxFiles?: number;
  handle: (request: WebRequest) => Promise<Reply>;
};

/** Declares routes; here so that each room's list is checked where it is written. */
export function routes(...list: Route[]): Route[] {
  return list;
}

/** A whole page. */
export function page(title: string, main: VNode | { html: string }, more: Partial<PageReply> = {}): PageReply {
  return { kind: 'page', status: 200, title, main, ...more };
}

/** The same form again, with its errors on top and what was typed kept. */
export function invalid(title: string, main: VNode, errors: FieldError[], more: Partial<PageReply> = {}): PageReply {
  return { kind: 'page', status: 422, title, main, errors, ...more };
}

/** After a successful POST: see other. The notice is shown once, on the next page. */
export function redirect(to: string, notice?: string): Reply {
  return { kind: 'redirect', to, notice };
}

/** A page that is not there, or that this person may not know is there. */
export function notFound(what = 'page'): PageReply {
  return { kind: 'page', status: 404, title: 'Page not found', main: { html: '' }, section: what };
}
