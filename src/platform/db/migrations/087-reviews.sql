-- Reviews of progress by others: the department's, diagnostic reviews, peer reviews.
create table review (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('department', 'diagnostic', 'peer', 'other')),
  title text not null check (title <> ''),
  from_on date not null,
  to_on date,
  themes text[] not null default '{}',
  reviewers text not null,
  -- Who asked for it, and under which clause.
  asked_by text not null default '',
  summary text not null default '',
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  saved_at timestamptz,
  saved_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);

create table review_finding (
  id integer generated always as identity primary key,
  review_id integer not null references review,
  kind text not null check (kind in ('strength', 'concern', 'recommendation')),
  theme text not null default '',
  said text not null check (said <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);
create index on review_finding (review_id);

-- What was done about a finding. The newest holds; earlier ones are kept.
create table review_follow_up (
  id integer generated always as identity primary key,
  finding_id integer not null references review_finding,
  state text not null check (state in ('planned', 'under-way', 'done', 'not-taken-up')),
  said text not null check (said <> ''),
  on_date date not null,
  due_on date,
  recorded_at timestamptz not null default now(),
  recorded_by integer references person
);
create index on review_follow_up (finding_id);
create trigger review_follow_up_keeps_history before update or delete or truncate on review_follow_up
  for each statement execute function refuse_change();

-- What a reviewer may see, from a day until a day: one document, one pack, one area of the plan, or the notice.
create table supply_grant (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  review_id integer references review,
  kind text not null check (kind in ('source', 'pack', 'area', 'notice')),
  -- The number of the document, pack, area (an item) or notice (a document).
  thing_id integer not null,
  purpose text not null default '',
  from_on date not null,
  until_on date not null,
  granted_at timestamptz not null default now(),
  granted_by integer references person,
  revoked_at timestamptz,
  revoked_by integer references person,
  revoked_because text,
  check (until_on >= from_on)
);
create index on supply_grant (person_id);

-- Every time something was looked at or handed over. Kept for ever.
create table supply_log (
  id bigint generated always as identity primary key,
  grant_id integer not null references supply_grant,
  person_id integer not null references person,
  -- 'opened' a page, 'downloaded' a file, or 'refused' after it had ended.
  what text not null check (what in ('opened', 'downloaded', 'refused')),
  file text not null default '',
  at timestamptz not null default now()
);
create index on supply_log (grant_id);
create trigger supply_log_keeps_history before update or delete or truncate on supply_log
  for each statement execute function refuse_change();
