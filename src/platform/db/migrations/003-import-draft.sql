-- A plan document that was read and waits for a person to check it. Nothing of it is in the plan yet.
create table import_draft (
  id integer generated always as identity primary key,
  -- The plan it is a new version of; null makes a new plan, called title.
  plan_id integer references plan,
  title text not null,
  file_name text not null,
  format text not null,
  file_sha256 text not null references file,
  as_at date not null,
  handling text not null,
  -- The plan's open format, and where each part of it was read.
  read jsonb not null,
  places jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by integer references person,
  ended_at timestamptz
);
