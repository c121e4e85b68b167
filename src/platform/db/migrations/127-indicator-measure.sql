-- Which indicator gives which measure of a plan its readings: suggested from its words, said by a person.
create table indicator_measure (
  id integer generated always as identity primary key,
  -- A target, or a measure that has none.
  item_id integer not null references item,
  measure_id integer not null references item,
  plan_id integer not null references plan,
  indicator text not null,
  attached_at timestamptz not null default now(),
  attached_by integer references person,
  detached_at timestamptz,
  detached_by integer references person
);
create unique index indicator_measure_one on indicator_measure (item_id) where detached_at is null;
