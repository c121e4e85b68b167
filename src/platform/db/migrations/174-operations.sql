-- What whoever runs an installation wants to know: when it was last backed up and restored for a test, and how the jobs go.

create table backup_run (
  id integer generated always as identity primary key,
  -- 'restore' is written into the database that was restored.
  kind text not null check (kind in ('backup', 'restore-test', 'restore')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- The archive's name, without its folder; and the moment everything in it is of.
  file text not null,
  made_at timestamptz,
  bytes bigint,
  rows bigint,
  files integer,
  -- Why it did not succeed, or what was wrong though it did; null where all is well.
  trouble text,
  succeeded boolean not null
);
create index on backup_run (kind, id);

-- One row a job: its last start, and how it last ended.
create table job_run (
  name text primary key,
  cron text not null,
  started_at timestamptz,
  succeeded_at timestamptz,
  failed_at timestamptz
);
