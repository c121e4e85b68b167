-- Private addresses at which Excel and Power BI read the vital signs: each a person's own, revocable; only a hash is kept.
create table indicator_feed (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  token_sha256 text not null unique,
  name text not null,
  made_at timestamptz not null default now(),
  read_at timestamptz,
  revoked_at timestamptz
);
create index on indicator_feed (person_id);
