-- To which service's limit of cases a team's workers are held. Nothing is overwritten: the newest line of a team holds.
create table team_caseload_service (
  id integer generated always as identity primary key,
  team text not null,
  service text not null,
  set_at timestamptz not null default now(),
  set_by integer references person
);
create index on team_caseload_service (lower(team), id);
