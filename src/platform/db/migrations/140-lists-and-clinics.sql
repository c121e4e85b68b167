-- Which teams' children a person sees, unless they may see everyone's.
create table person_team (
  person_id integer not null references person,
  team text not null,
  primary key (person_id, team)
);

-- A child's rows are opened with a reason, by one person, for a short time.
create table child_look (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  snapshot_id integer not null references return_snapshot,
  child text not null,
  because text not null,
  looked_at timestamptz not null
);

-- After how many weeks on its list a child stands first in a clinic. Nothing is overwritten: the newest holds.
create table clinic_setting (
  id integer generated always as identity primary key,
  clinic text not null,
  first_after_weeks integer not null check (first_after_weeks between 1 and 52),
  set_at timestamptz not null default now(),
  set_by integer references person
);
create index on clinic_setting (clinic);

-- A meeting of a clinic over one return: of one team, or of everyone.
create table clinic_meeting (
  id integer generated always as identity primary key,
  clinic text not null,
  team text,
  snapshot_id integer not null references return_snapshot,
  as_at date not null,
  held_on date not null,
  -- Parts of the clinic the return could not tell, with what is missing.
  missing jsonb not null default '[]',
  opened_by integer references person,
  closed_at timestamptz,
  closed_by integer references person
);
create unique index clinic_meeting_open_once on clinic_meeting (clinic, coalesce(team, '')) where closed_at is null;

-- One child in one meeting, as the return had it that day; and what was decided.
create table clinic_line (
  id integer generated always as identity primary key,
  meeting_id integer not null references clinic_meeting,
  part text not null,
  child text not null,
  team text not null,
  worker text not null,
  state text not null check (state in ('overdue', 'no-date', 'listed', 'later', 'resolved')),
  due_on date,
  shows jsonb not null default '[]',
  -- The meeting it came on the list at, and how many meetings it has been carried over since.
  first_on date not null,
  rolled integer not null default 0,
  -- The earlier line whose decision still stands.
  decided_id integer references clinic_line,
  resolved_on date,
  decision text not null default '',
  owner_post_id integer references post,
  by_on date,
  version integer not null default 1,
  saved_at timestamptz,
  saved_by integer references person,
  done_on date,
  done_by integer references person,
  done_note text not null default '',
  unique (meeting_id, part, child)
);
create index on clinic_line (child, part);
create index on clinic_line (owner_post_id) where decision <> '' and done_on is null;
