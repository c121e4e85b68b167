-- A log of what retention took away, and when: dated, and never changed.
create table return_forgotten (
  id integer generated always as identity primary key,
  -- Returns as at a day before this one lost their rows.
  before date not null,
  snapshots integer not null,
  rows integer not null,
  problems integer not null,
  items integer not null,
  files integer not null,
  forgotten_at timestamptz not null default now(),
  -- The person, or what did it by itself.
  who text not null
);
-- Files that no table names any more and that still lie on disk: taken away after the rest was, and then from here.
alter table return_forgotten add column left_on_disk text[] not null default '{}';

-- For how many months rows about children are kept. Nothing is overwritten: the newest holds; null is "until a person removes them".
create table return_retention (
  id integer generated always as identity primary key,
  months integer check (months between 1 and 240),
  set_at timestamptz not null default now(),
  set_by integer references person
);
