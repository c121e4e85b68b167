-- A council's own standards, by the day from which each holds. Nothing is overwritten; the newest of a day stands.
create table local_standard (
  id integer generated always as identity primary key,
  standard text not null,
  value integer not null check (value > 0),
  from_on date not null,
  because text not null,
  set_at timestamptz not null,
  set_by integer references person
);
create index on local_standard (standard, from_on);
