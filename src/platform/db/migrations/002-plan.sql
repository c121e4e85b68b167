-- The plan. Every fact of a plan is a dated version: it holds from valid_from up to, not including, valid_to.
-- A fact is never overwritten: a change closes the old version's range and adds a new one. A version replaced
-- by a correction for the same date is kept with superseded_at. "As at" is one condition on these three columns.

create table plan (
  id integer generated always as identity primary key,
  title text not null check (title <> ''),
  is_main boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index on plan (is_main) where is_main;

-- Bumped inside every transaction that changes any plan: whoever holds a read model knows when it is old.
create table plan_revision (one boolean primary key default true check (one), n integer not null);
insert into plan_revision (n) values (1);
create function bump_plan_revision() returns trigger language plpgsql as $$
begin
  update plan_revision set n = n + 1;
  return null;
end $$;

-- A document received: the file as it came, by hash, with its handling mark.
create table source_document (
  id integer generated always as identity primary key,
  plan_id integer references plan,
  kind text not null,
  name text not null,
  file_sha256 text references file,
  format text,
  as_at date,
  handling text not null default 'OFFICIAL',
  received_at timestamptz not null default now(),
  received_by integer references person,
  -- What the reader could not place, and what it warned of: kept and shown.
  unplaced jsonb not null default '[]',
  warnings jsonb not null default '[]'
);

create table item (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  kind text not null check (kind in ('area', 'finding', 'action', 'step', 'measure', 'target', 'milestone',
    'page_area', 'commitment', 'assurance_source', 'narrative', 'glossary_entry', 'see_also', 'rating_word', 'link'))
);
create index on item (plan_id, kind);

create table area (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  chapter text, number text, letter text, title text not null, parent_id integer references item,
  needs_to_improve text, source text
);
create table finding (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, text text not null, grouping text, origin text
);
create table action (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, ref text not null, text text not null,
  -- Posts, the lead first. Merged posts are followed when read.
  owners integer[] not null default '{}',
  extra jsonb not null default '{}', origin text
);
create table step (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  action_id integer not null references item,
  due text not null, due_kind text not null check (due_kind in ('by', 'from', 'range', 'recurring', 'undated')),
  from_on date, by_on date, every text,
  -- Why the date was moved to this one, and who agreed; null for a first date or an import.
  moved_because text, agreed_by text
);
create table measure (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, text text not null, origin text,
  -- Where its readings come from: indicator, audit, survey, register or manual; null is "no source".
  reading_source text check (reading_source in ('indicator', 'audit', 'survey', 'register', 'manual')),
  reading_source_name text
);
create table target (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  measure_id integer not null references item,
  comparator text not null check (comparator in ('>', '>=', '<', '<=', '=')),
  value double precision not null, unit text not null, subject text not null, by_on date
);
create table milestone (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  number integer, by_on date, text text not null,
  -- What the plan or a person says of it; null means nothing was said beyond its date.
  state text check (state in ('expected', 'achieved', 'missed'))
);
create table page_area (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  title text not null, found text not null
);
create table commitment (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  page_area_id integer not null references item, text text not null
);
create table assurance_source (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, text text not null
);
create table narrative (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, text text not null
);
create table glossary_entry (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  abbreviation text not null, expansion text not null
);
create table see_also (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  area_id integer not null references item, text text not null
);
create table rating_word (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  position integer not null,
  word text not null, definition text not null, colour text,
  -- Whether the plan's own key has the word; a word only seen in use is kept and asked about.
  in_key boolean not null,
  -- Mapped by a person; null until someone has.
  delivery text check (delivery in ('not-started', 'on-track', 'at-risk', 'late', 'complete', 'closed')),
  impact text check (impact in ('not-claimed', 'claimed', 'evidenced', 'embedded'))
);
create table link (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  kind text not null check (kind in ('finding-action', 'action-measure', 'commitment-action', 'milestone-action')),
  from_id integer not null references item, to_id integer not null references item, origin text
);

create table period (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  month date not null check (extract(day from month) = 1),
  as_at date not null,
  updates_due_on date not null,
  state text not null default 'open' check (state in ('open', 'moderated', 'locked')),
  opened_at timestamptz not null default now(), opened_by integer references person,
  moderated_at timestamptz, moderated_by integer references person,
  locked_at timestamptz, locked_by integer references person,
  unique (plan_id, month)
);

-- A rating is a claim by a person on a date for a period. id is what is rated: a step, a finding or a measure.
create table rating (
  id integer not null references item, valid_from date not null, valid_to date, superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(), recorded_by integer references person,
  source_id integer references source_document, place text,
  period_id integer references period,
  word text not null,
  -- For findings and measures the impact is rated itself, without a word of the scale's.
  impact text check (impact in ('not-claimed', 'claimed', 'evidenced', 'embedded')),
  done text not null default '', difference text not null default '', reason text not null default '',
  override_reason text, override_by integer references person,
  correction boolean not null default false
);

create table claim (
  id integer generated always as identity primary key,
  period_id integer not null references period,
  step_id integer not null references item,
  word text not null default '', done text not null default '', difference text not null default '',
  new_due text not null default '', due_reason text not null default '', due_agreed_by text not null default '',
  override_reason text not null default '', override_by integer references person,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'accepted', 'returned')),
  saved_by integer references person, saved_at timestamptz not null default now(),
  submitted_by integer references person, submitted_at timestamptz,
  moderated_by integer references person, moderated_at timestamptz, comment text not null default '',
  -- Counted up at every save, so that a second person saving over the first is told.
  version integer not null default 1,
  unique (period_id, step_id)
);

create table evidence (
  id integer generated always as identity primary key,
  item_id integer not null references item,
  kind text not null check (kind in ('file', 'link', 'note')),
  title text not null, url text, note text,
  relates_on date not null, expires_on date,
  added_at timestamptz not null default now(), added_by integer references person,
  withdrawn_at timestamptz, withdrawn_by integer references person, withdrawn_because text
);
create index on evidence (item_id);
create table evidence_file (
  evidence_id integer not null references evidence,
  version integer not null,
  file_sha256 text not null references file,
  name text not null, media_type text not null, bytes integer not null,
  added_at timestamptz not null default now(), added_by integer references person,
  primary key (evidence_id, version)
);

create table reading (
  id integer generated always as identity primary key,
  -- A target, or a measure that has none.
  item_id integer not null references item,
  value double precision not null, numerator double precision, denominator double precision,
  as_at date not null, source text not null, is_sample boolean not null default false, note text not null default '',
  recorded_at timestamptz not null default now(), recorded_by integer references person,
  superseded_at timestamptz
);
create index on reading (item_id, as_at);

create table closure (
  id integer generated always as identity primary key,
  action_id integer not null references item,
  closed_on date not null, reason text not null, evidence text not null,
  approved_by integer references person, approver text not null, watch_until date not null,
  recorded_at timestamptz not null default now(), recorded_by integer references person,
  reopened_on date, reopened_because text, reopened_by integer references person
);
create index on closure (action_id);

create table question (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  rule text not null,
  -- What it is about, as one stable text, so that the same disagreement is one question over the months.
  subject text not null,
  about jsonb not null, says jsonb not null, facts text not null,
  to_post integer references post, to_words text not null,
  since date not null, opened_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'gone')),
  answer text, answered_by integer references person, answered_at timestamptz, answered_on date,
  gone_on date,
  unique (plan_id, rule, subject)
);
create table question_event (
  id integer generated always as identity primary key,
  question_id integer not null references question,
  at timestamptz not null default clock_timestamp(), on_date date not null,
  what text not null check (what in ('opened', 'answered', 'reopened', 'gone')),
  person_id integer references person, words text not null default '', says jsonb not null
);
create index on question_event (question_id);

create table pack (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  kind text not null, title text not null, as_at date not null,
  -- What people write into it: commentary, recommendations, decisions asked for, the evidence of impact.
  words jsonb not null default '{}',
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'issued')),
  created_at timestamptz not null default now(), created_by integer references person,
  issued_at timestamptz, issued_by integer references person,
  paper jsonb, manifest jsonb
);
create table pack_file (
  pack_id integer not null references pack,
  name text not null, media_type text not null, file_sha256 text not null references file, bytes integer not null,
  primary key (pack_id, name)
);

do $$
declare t text;
begin
  foreach t in array array['area', 'finding', 'action', 'step', 'measure', 'target', 'milestone', 'page_area',
    'commitment', 'assurance_source', 'narrative', 'glossary_entry', 'see_also', 'rating_word', 'link', 'rating']
  loop
    execute format('create unique index %I on %I (id, valid_from) where superseded_at is null', t || '_one_version_a_date', t);
    execute format('create index %I on %I (id) where valid_to is null and superseded_at is null', t || '_current', t);
    execute format('alter table %I add constraint %I check (valid_to is null or valid_to > valid_from)', t, t || '_range');
    execute format('create trigger %I before delete or truncate on %I for each statement execute function refuse_change()', t || '_keeps_history', t);
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
  foreach t in array array['plan', 'period', 'claim', 'evidence', 'reading', 'closure', 'question', 'post', 'post_holder', 'post_alias', 'person', 'source_document']
  loop
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
end $$;
