-- Signing in with the council's own accounts, second factors, devices one has used before, and sessions one can see.

alter table session
  -- How it was begun: with a password, with the council's own account, or from a card of the demo.
  add column kind text not null default 'password' check (kind in ('password', 'council', 'card')),
  -- What is still to be done before it lets anyone in: enter a code, or set one up.
  add column awaits text check (awaits in ('code', 'set-up')),
  -- What the browser calls itself, for the list of one's own sessions.
  add column device text not null default '',
  -- When the person last proved who they are.
  add column proved_at timestamptz not null default now(),
  -- The council's session behind this one, and what ends it there.
  add column provider_sid text,
  add column id_token text;
create index on session (provider_sid) where provider_sid is not null;

-- Whom the council's sign-in service means by a subject.
create table person_identity (
  id integer generated always as identity primary key,
  issuer text not null,
  subject text not null,
  person_id integer not null references person,
  linked_at timestamptz not null default now(),
  unique (issuer, subject)
);
create index on person_identity (person_id);

-- What a group of the council's gives here. Roles given by a group are taken back with it.
create table council_group (
  id integer generated always as identity primary key,
  value text not null check (value <> ''),
  note text not null default '',
  role text not null,
  unique (value, role)
);
alter table role_grant add column from_group boolean not null default false;

-- A sign-in that has gone to the council's service and not come back. Used once.
create table sign_in_flow (
  id text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  ends_at timestamptz not null
);

-- Messages that end sessions are taken once.
create table spent_token (
  id text primary key,
  ends_at timestamptz not null
);

-- The secret shared with a person's app. `last_step` is the half minute of the last code taken: none is taken twice.
create table second_factor (
  person_id integer primary key references person,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- Codes for when the telephone is lost: each serves once. `selector` is its first part, `hash` of the whole.
create table recovery_code (
  person_id integer not null references person,
  selector text not null,
  hash text not null,
  used_at timestamptz,
  primary key (person_id, selector)
);

-- Passwords a person had before, hashed: they are not to be had again.
create table past_password (
  person_id integer not null references person,
  hash text not null,
  until timestamptz not null
);
create index on past_password (person_id, until desc);

-- Browsers a person has signed in with. Somebody else's bad guesses never slow these down.
create table known_device (
  id text not null,
  person_id integer not null references person,
  used_at timestamptz not null,
  primary key (id, person_id)
);
create index on known_device (person_id);

-- What was sent after its session had ended: kept for its writer until they have signed in again.
create table unsent_form (
  id text primary key,
  person_id integer not null references person,
  path text not null,
  fields jsonb not null,
  ends_at timestamptz not null
);
create index on unsent_form (person_id);
