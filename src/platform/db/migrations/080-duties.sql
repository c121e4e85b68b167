-- Duties, each time they fall due, the bodies that meet, and private calendar addresses.

-- A board, committee, council or partnership that meets.
create table body (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('board', 'committee', 'council', 'partnership', 'other')),
  made_at timestamptz not null default now(), made_by integer references person,
  ended_on date
);
create unique index body_has_one_name on body (lower(name));

create table meeting (
  id integer generated always as identity primary key,
  body_id integer not null references body,
  on_date date not null,
  title text not null default '',
  recorded_at timestamptz not null default now(), recorded_by integer references person,
  cancelled_at timestamptz, cancelled_by integer references person, cancelled_because text
);
create unique index meeting_once_a_day on meeting (body_id, on_date) where cancelled_at is null;

-- A notice ends on a day; from the day after, its duties are history. A record made in error is taken back.
create table notice_end (
  id integer generated always as identity primary key,
  source_id integer not null references source_document,
  ended_on date not null,
  because text not null,
  recorded_at timestamptz not null default now(), recorded_by integer references person,
  taken_back_at timestamptz, taken_back_by integer references person, taken_back_because text
);
create unique index notice_ends_once on notice_end (source_id) where taken_back_at is null;

-- Something that recurs or falls due. Where it comes from never changes; what it says is in its versions.
create table duty (
  id integer generated always as identity primary key,
  origin text not null check (origin in ('requirement', 'clock', 'step', 'hand')),
  plan_id integer references plan,
  source_id integer references source_document,
  requirement_id integer references requirement,
  step_id integer references item,
  -- A rule of methods/clocks, and the event of the document it counts from.
  clock text,
  made_at timestamptz not null default now(), made_by integer references person,
  check ((origin = 'requirement') = (requirement_id is not null)),
  check ((origin = 'step') = (step_id is not null)),
  check ((origin = 'clock') = (clock is not null))
);
create unique index duty_of_requirement on duty (requirement_id) where requirement_id is not null;
create unique index duty_of_step on duty (step_id) where step_id is not null;
create unique index duty_of_clock on duty (source_id, clock) where clock is not null;
create index on duty (source_id);

-- What a duty says from a day on. A change adds a version; what fell due before its first day stays as it was.
create table duty_version (
  id integer generated always as identity primary key,
  duty_id integer not null references duty,
  -- The first day whose occurrences it sets; null for the first version.
  from_on date,
  title text not null check (title <> ''),
  detail text not null default '',
  -- The post that must do it, and who the document says must.
  post_id integer references post,
  holder text not null default '',
  recipient text not null default '',
  body_id integer references body,
  evidence_expected text not null default '',
  -- How often or when, in words, and what was read of them.
  recurrence text not null default '',
  schedule jsonb not null,
  -- The day it is counted from, and the last day on which it can fall due.
  starts_on date,
  ends_on date,
  -- For a computed date: the version of the calendar of bank holidays it was worked out with.
  calendar_version text,
  remind_days integer not null default 14 check (remind_days between 0 and 365),
  ended_on date,
  ended_because text,
  reason text not null default '',
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person
);
create index on duty_version (duty_id, id);
create trigger duty_version_keeps_history before update or delete or truncate on duty_version
  for each statement execute function refuse_change();

-- One time a duty fell due, stored once somebody has said something of it. Until then it is computed.
create table occurrence (
  id integer generated always as identity primary key,
  duty_id integer not null references duty,
  due_on date not null,
  -- The version that made it.
  version_id integer not null references duty_version,
  made_at timestamptz not null default now(),
  unique (duty_id, due_on)
);

-- What somebody said of it. The newest holds; older ones are kept.
create table occurrence_record (
  id integer generated always as identity primary key,
  occurrence_id integer not null references occurrence,
  state text not null check (state in ('done', 'missed', 'open')),
  -- The day it was done.
  done_on date,
  words text not null default '',
  by_id integer references person,
  at timestamptz not null default clock_timestamp(),
  check ((state = 'done') = (done_on is not null))
);
create index on occurrence_record (occurrence_id, id);
create trigger occurrence_record_keeps_history before update or delete or truncate on occurrence_record
  for each statement execute function refuse_change();

create table occurrence_evidence (
  id integer generated always as identity primary key,
  occurrence_id integer not null references occurrence,
  kind text not null check (kind in ('file', 'link', 'note')),
  title text not null,
  url text,
  note text,
  relates_on date not null,
  expires_on date,
  identifies_child boolean not null default false,
  file_sha256 text references file,
  file_name text,
  media_type text,
  bytes integer,
  added_at timestamptz not null default now(), added_by integer references person,
  withdrawn_at timestamptz, withdrawn_by integer references person, withdrawn_because text
);
create index on occurrence_evidence (occurrence_id);

-- A person's private calendar address. Only its hash is kept: a copy of the database opens no calendar.
create table calendar_feed (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  token_sha256 text not null unique,
  name text not null,
  -- Everything, or only what falls to the person's own posts.
  scope text not null check (scope in ('all', 'mine')),
  made_at timestamptz not null default now(),
  read_at timestamptz,
  revoked_at timestamptz
);
create index on calendar_feed (person_id);
