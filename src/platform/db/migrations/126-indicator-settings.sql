-- What a council sets for an indicator. Nothing is overwritten: each has the day from which it holds, who set it and why.

create table indicator_target (
  id integer generated always as identity primary key,
  indicator text not null,
  -- In the indicator's own unit; null is "no target from this day".
  value double precision,
  from_on date not null,
  because text not null,
  set_at timestamptz not null default now(),
  set_by integer references person
);
create index on indicator_target (indicator, from_on);

-- A step change: the mean and the limits of the chart are worked out anew from this reading on. Set by a person, never by itself.
create table indicator_step (
  id integer generated always as identity primary key,
  indicator text not null,
  on_date date not null,
  because text not null,
  set_at timestamptz not null default now(),
  set_by integer references person,
  taken_back_at timestamptz,
  taken_back_by integer references person
);
create index on indicator_step (indicator);

-- What the director says of an indicator as at a day; the newest that stands is shown, older ones stay.
create table indicator_commentary (
  id integer generated always as identity primary key,
  indicator text not null,
  as_at date not null,
  text text not null,
  written_at timestamptz not null default now(),
  written_by integer references person
);
create index on indicator_commentary (indicator, as_at);
