-- Documents received: inspection reports, notices, letters, committee reports and others. Plans are kept in the same table.

alter table source_document
  add column title text,
  -- What the kind's reader understood and a person checked; the kind's open format.
  add column facts jsonb,
  -- The day the document bears (a letter's date, a notice's issue, a meeting); null for an undated one.
  add column dated date,
  -- The day the council received it, from which statutory clocks run, and the day it was published: kept apart.
  add column received_on date,
  add column published_on date,
  -- The days of the inspection or visit it is about.
  add column visit_from date,
  add column visit_to date,
  add column authority text,
  -- A document put away in error is taken back with its reason, never removed.
  add column taken_back_at timestamptz,
  add column taken_back_by integer references person,
  add column taken_back_because text;

-- The whole text as read, block by block, so that any sentence can be shown where it stands.
create table source_text (
  source_id integer primary key references source_document,
  blocks jsonb not null
);

-- One quotable sentence or paragraph.
create table statement (
  id integer generated always as identity primary key,
  source_id integer not null references source_document,
  position integer not null,
  -- improvement: an item of the list of what must improve; recommendation: to others or to a committee; sentence: any
  -- other; picked: chosen by hand from a document of another kind.
  kind text not null check (kind in ('improvement', 'recommendation', 'sentence', 'picked')),
  text text not null,
  section text,
  -- The paragraph's printed number.
  paragraph text,
  place text not null,
  -- What the stated rules suggest, and the rules that said so.
  suggested_polarity text not null check (suggested_polarity in ('positive', 'negative', 'mixed', 'neutral')),
  suggested_movement text not null check (suggested_movement in ('improved', 'not improved', 'too early', 'not said')),
  because text not null default '',
  picked_by integer references person,
  picked_at timestamptz,
  -- A sentence picked by hand in error is put back.
  put_back_at timestamptz,
  unique (source_id, position)
);

-- What a person says of a statement. The newest that stands is the one that holds; older ones are kept.
create table statement_reading (
  id integer generated always as identity primary key,
  statement_id integer not null references statement,
  polarity text not null check (polarity in ('positive', 'negative', 'mixed', 'neutral')),
  movement text not null check (movement in ('improved', 'not improved', 'too early', 'not said')),
  theme text,
  by_id integer references person,
  at timestamptz not null default now()
);
create index on statement_reading (statement_id);

-- One thing a notice asks of someone, as the notice puts it.
create table requirement (
  id integer generated always as identity primary key,
  source_id integer not null references source_document,
  position integer not null,
  clause text not null,
  heading text,
  text text not null,
  who text,
  recipient text,
  recurrence text,
  due_text text,
  due_on date,
  evidence text,
  place text not null,
  unique (source_id, position)
);

-- A document read and waiting for a person to check it.
create table source_draft (
  id integer generated always as identity primary key,
  name text not null,
  file_sha256 text not null references file,
  format text not null,
  facts jsonb not null,
  blocks jsonb not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by integer references person,
  -- The document it became, or that it was thrown away.
  source_id integer references source_document,
  discarded_at timestamptz
);
