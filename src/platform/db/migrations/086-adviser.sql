-- What the improvement adviser advised, and what the council said and did about it.
create table advice (
  id integer generated always as identity primary key,
  given_on date not null,
  kind text not null check (kind in ('advice', 'recommendation')),
  given_by text not null,
  said text not null,
  -- Where it was given: a meeting, a letter, a document received.
  occasion text not null default '',
  theme text not null default '',
  source_id integer references source_document,
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);
create index on advice (given_on);

-- What the council answered. The newest holds; earlier ones are kept.
create table advice_response (
  id integer generated always as identity primary key,
  advice_id integer not null references advice,
  position text not null check (position in ('accepted', 'accepted-in-part', 'not-accepted', 'done')),
  on_date date not null,
  said text not null check (said <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by integer references person
);
create index on advice_response (advice_id);
create trigger advice_response_keeps_history before update or delete or truncate on advice_response
  for each statement execute function refuse_change();

create table advice_link (
  id integer generated always as identity primary key,
  advice_id integer not null references advice,
  item_id integer not null references item,
  shared text[] not null default '{}',
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  ended_at timestamptz,
  ended_by integer references person
);
create index on advice_link (advice_id);
create unique index advice_link_once on advice_link (advice_id, item_id) where to_on is null;
