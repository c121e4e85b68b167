-- The case system's identifiers of a list are shown for a reason, to one person, for a short time.
create table list_look (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  indicator text not null,
  because text not null,
  looked_at timestamptz not null
);
