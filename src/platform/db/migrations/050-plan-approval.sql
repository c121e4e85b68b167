-- Where each version of the plan went: submitted to the Department, endorsed by full Council, noted by a committee.
create table plan_approval (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  -- The version: the plan as at this date.
  as_at date not null,
  what text not null check (what in ('submitted', 'noted', 'endorsed', 'approved', 'sent-back')),
  body text not null, on_date date not null,
  reference text not null default '', note text not null default '',
  recorded_at timestamptz not null default now(), recorded_by integer references person,
  -- A record made in error is withdrawn with its reason, not removed.
  withdrawn_at timestamptz, withdrawn_by integer references person, withdrawn_because text
);
create index on plan_approval (plan_id);
