-- Which group of each breakdown (team, age band, ethnic group …) each row of a list of a return is in, packed as 2-byte
-- places among the names, 65535 for none: with it any two breakdowns of an indicator are crossed when somebody asks. No
-- identifier is in it; it is taken away together with the rows about children.
create table list_group (
  snapshot_id integer not null references return_snapshot,
  list text not null,
  breakdown text not null,
  names text[] not null,
  places bytea not null,
  primary key (snapshot_id, list, breakdown)
);
