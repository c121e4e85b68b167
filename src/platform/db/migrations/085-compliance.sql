-- Whether each clause of a notice is met: what it is joined to, what shows it, who judged it and when. Nothing is overwritten.

-- What a clause is joined to: an item of the plan, or a body by its name. A person's "no" to a suggestion is kept too.
create table clause_link (
  id integer generated always as identity primary key,
  requirement_id integer not null references requirement,
  item_id integer references item,
  body text,
  joined boolean not null,
  -- The telling words both have, where the wording suggested it.
  shared text[] not null default '{}',
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  ended_at timestamptz,
  ended_by integer references person,
  check (num_nonnulls(item_id, body) = 1)
);
create index on clause_link (requirement_id);
create index on clause_link (item_id);
create unique index clause_link_once on clause_link (requirement_id, coalesce(item_id, 0), coalesce(lower(body), ''))
  where to_on is null;

-- What a person judged of a clause. The newest by its day holds; a judgement is never changed, another follows it.
create table clause_judgement (
  id integer generated always as identity primary key,
  requirement_id integer not null references requirement,
  position text not null check (position in ('met', 'on-course', 'at-risk', 'not-met', 'not-yet-due')),
  -- The day from which it holds.
  on_date date not null,
  reason text not null check (reason <> ''),
  -- What would show that the clause is met.
  would_show text not null default '',
  -- "Met" with nothing that shows it, let stand by somebody with authority: why.
  override_reason text,
  judged_by integer references person,
  judged_at timestamptz not null default now()
);
create index on clause_judgement (requirement_id, on_date);
create trigger clause_judgement_keeps_history before update or delete or truncate on clause_judgement
  for each statement execute function refuse_change();

create table clause_evidence (
  id integer generated always as identity primary key,
  requirement_id integer not null references requirement,
  kind text not null check (kind in ('file', 'link', 'note')),
  title text not null,
  url text,
  note text,
  file_sha256 text references file,
  file_name text,
  media_type text,
  identifies_child boolean not null default false,
  relates_on date not null,
  expires_on date,
  -- The first day it is part of the record.
  counts_from date not null,
  added_at timestamptz not null default now(),
  added_by integer references person,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);
create index on clause_evidence (requirement_id);

-- Steps taken when a notice is not complied with: a warning, a meeting with the minister, a direction.
create table notice_step (
  id integer generated always as identity primary key,
  source_id integer not null references source_document,
  requirement_id integer references requirement,
  kind text not null check (kind in ('raised', 'meeting', 'warning', 'direction', 'other')),
  on_date date not null,
  by_whom text not null,
  said text not null,
  -- The power a direction was given under.
  power text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);
create index on notice_step (source_id);
