-- What people decide about suggested links between a statement and an item of a plan. Nothing is changed: the newest
-- decision on a pair is the one that holds, and older ones are its history.
create table statement_link_event (
  id integer generated always as identity primary key,
  statement_id integer not null references statement,
  item_id integer not null references item,
  what text not null check (what in ('confirmed', 'refused', 'undone')),
  -- What both texts speak of, as it was shown; or that the pair was chosen by hand.
  because text not null default '',
  on_date date not null,
  by_id integer references person,
  at timestamptz not null default now()
);
create index on statement_link_event (statement_id, item_id, id);
create index on statement_link_event (item_id);

-- Things said in different years that a person says are one and the same matter.
create table thread (
  id integer generated always as identity primary key,
  name text not null,
  -- kept: confirmed. refused: a suggestion somebody said is no thread. ended: taken apart or merged into another.
  state text not null check (state in ('kept', 'refused', 'ended')),
  merged_into integer references thread,
  on_date date not null,
  by_id integer references person,
  at timestamptz not null default now()
);

-- What a thread is made of, and from when to when it was.
create table thread_member (
  id integer generated always as identity primary key,
  thread_id integer not null references thread,
  statement_id integer references statement,
  requirement_id integer references requirement,
  finding_id integer references item,
  added_on date not null,
  added_by integer references person,
  removed_on date,
  removed_by integer references person,
  removed_at timestamptz,
  check (num_nonnulls(statement_id, requirement_id, finding_id) = 1)
);
create index on thread_member (thread_id);
create unique index on thread_member (thread_id, statement_id) where removed_at is null;
create unique index on thread_member (thread_id, requirement_id) where removed_at is null;
create unique index on thread_member (thread_id, finding_id) where removed_at is null;

-- What was done to a thread; its newest event is its version.
create table thread_event (
  id integer generated always as identity primary key,
  thread_id integer not null references thread,
  what text not null check (what in ('kept', 'refused', 'named', 'added', 'removed', 'split', 'merged', 'ended', 'put-back')),
  words text not null default '',
  on_date date not null,
  by_id integer references person,
  at timestamptz not null default now()
);
create index on thread_event (thread_id, id);

do $$
declare t text;
begin
  foreach t in array array['statement_link_event', 'thread_event'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', t || '_keeps_history', t);
  end loop;
  foreach t in array array['statement_link_event', 'thread', 'thread_member', 'thread_event'] loop
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
end $$;
