-- With which of the council's own standards the figures of a return were computed. A return without a row was computed
-- with those that are usual.
create table return_standards (
  snapshot_id integer primary key references return_snapshot,
  standards jsonb not null,
  computed_at timestamptz not null default now()
);

-- What an indicator came to over a return before a standard was set for its day and it was computed anew.
create table indicator_result_before (
  id integer generated always as identity primary key,
  snapshot_id integer not null references return_snapshot,
  indicator text not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  missing text,
  groups jsonb not null,
  replaced_at timestamptz not null
);
create index on indicator_result_before (snapshot_id, indicator);
