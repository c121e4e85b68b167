-- The monthly cycle. What is added about a past day (a late figure, a minute found afterwards) says from which day it
-- counts, so that a month that is locked shows for ever what was known when it was locked.

-- An override is asked for by one person and granted by another; override_by is who granted it.
alter table claim
  add column override_asked_by integer references person,
  add column override_at timestamptz;

-- counts_from: the first day on which the evidence is part of the plan's record; null is the day it relates to.
alter table evidence
  add column counts_from date,
  add column withdrawn_on date,
  -- Whoever added it said that a child could be recognised in it: fewer people may open it.
  add column identifies_child boolean not null default false;

-- counts_from: null is the day of the reading itself. A correction supersedes, and says why.
alter table reading
  add column counts_from date,
  add column superseded_on date,
  add column corrects integer references reading,
  add column correction_reason text not null default '';
create unique index reading_is_corrected_once on reading (corrects) where corrects is not null;

-- Asking for an action to be closed, and what the other person said.
create table closure_request (
  id integer generated always as identity primary key,
  action_id integer not null references item,
  reason text not null, evidence text not null, watch_until date not null,
  asked_by integer not null references person, asked_at timestamptz not null default now(),
  approver_id integer not null references person,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'refused', 'taken-back')),
  decided_by integer references person, decided_at timestamptz, decision_words text not null default '',
  check (approver_id <> asked_by),
  check (decided_by is null or state <> 'agreed' or decided_by <> asked_by)
);
create unique index closure_request_one_waits on closure_request (action_id) where state = 'waiting';
create trigger closure_request_revision after insert or update on closure_request
  for each statement execute function bump_plan_revision();
-- A new version of a file does not change the evidence row; read models must notice it too.
create trigger evidence_file_revision after insert or update on evidence_file
  for each statement execute function bump_plan_revision();
