-- Returns about children. A snapshot is one checked return as at a day: it is written once and never changed. A
-- corrected return is a new snapshot that supersedes the old one; both stay.

create table return_snapshot (
  id integer generated always as identity primary key,
  source text not null check (source in ('annex-a', 'ssd', 'local')),
  -- The local list's own name; empty for the others.
  name text not null default '',
  as_at date not null,
  -- SHA-256 over the hashes of its files: the same files again are the same return.
  content_sha256 text not null,
  rows integer not null,
  -- Lists with their rows, what was missing, problems by kind and by team.
  summary jsonb not null,
  loaded_at timestamptz not null default now(),
  loaded_by integer references person,
  supersedes_id integer references return_snapshot,
  -- Retention takes the rows about children away; the figures made from them stay.
  rows_removed_at timestamptz
);
create index on return_snapshot (source, name, as_at);
create unique index return_snapshot_superseded_once on return_snapshot (supersedes_id) where supersedes_id is not null;

create table return_file (
  snapshot_id integer not null references return_snapshot,
  name text not null,
  file_sha256 text not null references file,
  primary key (snapshot_id, name)
);

-- The columns that each list of a snapshot had, in the order in which the rows keep their cells.
create table return_list (
  snapshot_id integer not null references return_snapshot,
  list text not null,
  columns text[] not null,
  rows integer not null,
  primary key (snapshot_id, list)
);

-- One row of a return. `cells` stand in the order of return_list.columns; dates are ISO, codes their short form.
create table child_row (
  snapshot_id integer not null references return_snapshot,
  list text not null,
  row integer not null,
  child text not null,
  -- Whether it counts: it has an identifier, is no exact repeat, and is the child's latest where there is one a child.
  counted boolean not null,
  cells jsonb not null,
  primary key (snapshot_id, list, row)
);
create index on child_row (child);

create table return_problem (
  snapshot_id integer not null references return_snapshot,
  position integer not null,
  check_id text not null,
  severity text not null check (severity in ('error', 'warning')),
  list text not null,
  row integer not null,
  column_name text,
  value text not null,
  child text not null,
  team text not null,
  primary key (snapshot_id, position)
);

-- What each indicator came to over a snapshot. `groups` holds every breakdown.
create table indicator_result (
  snapshot_id integer not null references return_snapshot,
  indicator text not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  missing text,
  groups jsonb not null,
  primary key (snapshot_id, indicator)
);

-- The rows of an indicator's denominator, packed: row numbers and due days as 4-byte integers, what each adds to the
-- numerator as 8-byte numbers. Taken away together with the rows about children.
create table indicator_item (
  snapshot_id integer not null references return_snapshot,
  indicator text not null,
  list text not null,
  rows bytea not null,
  adds bytea not null,
  due bytea,
  primary key (snapshot_id, indicator)
);
