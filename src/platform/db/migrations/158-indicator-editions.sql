-- What was published of each indicator over each return: of the total and of every group, the counts and whether they
-- were shown. A later edition is held against it, so that the two together give no small count away. A return whose
-- figures are computed anew has one edition for each time; the latest is what is shown. Nothing is changed afterwards.
create table indicator_edition (
  id integer generated always as identity primary key,
  snapshot_id integer not null references return_snapshot,
  indicator text not null,
  shown jsonb not null
);
create index on indicator_edition (snapshot_id, indicator);
