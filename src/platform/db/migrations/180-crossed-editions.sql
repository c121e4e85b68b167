-- What was published of every two breakdowns crossed, of each indicator over each return: the figures of the cells, what of
-- them was shown, and the moves that protect them (decision 180). It is decided as the return is loaded, so that which
-- group each row is in need not be kept. It is taken away together with the rows about children.
create table crossed_edition (
  id integer generated always as identity primary key,
  snapshot_id integer not null references return_snapshot,
  indicator text not null,
  shown jsonb not null
);
create index on crossed_edition (snapshot_id, indicator);
drop table list_group;
