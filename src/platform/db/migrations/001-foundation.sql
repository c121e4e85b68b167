-- People, posts, sessions, the audit log, files and mail: what every room stands on.

create table person (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  password_hash text,
  created_at timestamptz not null default now(),
  deactivated_at timestamptz,
  unique (email)
);

create table role_grant (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  role text not null,
  from_on date not null,
  to_on date,
  granted_by integer references person,
  granted_at timestamptz not null default now()
);
create index on role_grant (person_id);

create table session (
  -- SHA-256 of the cookie's token: a copy of the database signs nobody in.
  id text primary key,
  person_id integer not null references person,
  csrf text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index on session (person_id);

create table sign_in_attempt (
  key text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index on sign_in_attempt (key, at);

-- An owner is a post, held by a person between dates. Merged posts stay, pointing at the one that took them in.
create table post (
  id integer generated always as identity primary key,
  title text not null check (title <> ''),
  organisation text,
  merged_into integer references post,
  created_at timestamptz not null default now()
);
create unique index on post (lower(title)) where merged_into is null;

create table post_alias (
  alias text not null,
  post_id integer not null references post,
  primary key (alias)
);

create table post_holder (
  id integer generated always as identity primary key,
  post_id integer not null references post,
  person_id integer not null references person,
  from_on date not null,
  to_on date,
  check (to_on is null or to_on >= from_on)
);
create index on post_holder (post_id);
create index on post_holder (person_id);

create table audit (
  id integer generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id integer references person,
  -- Who it was in words, for the command line and for people since renamed.
  who text not null,
  what text not null,
  -- What it was done to: 'action:12', 'person:3', 'plan:1'.
  subject text not null,
  plan_id integer,
  before jsonb,
  after jsonb
);
create index on audit (subject, id);
create index on audit (person_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

create table file (
  sha256 text primary key,
  bytes integer not null,
  created_at timestamptz not null default now()
);

create table mail (
  id integer generated always as identity primary key,
  to_name text not null,
  to_email text not null,
  subject text not null,
  body text not null,
  -- What it is about, so that one reminder is not sent twice: 'period:3 chase 2026-11-20'.
  about text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  error text
);
create index on mail (about);

create table setting (
  name text primary key,
  value jsonb not null
);
