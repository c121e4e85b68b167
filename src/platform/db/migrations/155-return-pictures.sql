-- What a return comes to besides its indicators, in counts and without any child: how children moved between levels of
-- help, how many cases each team's workers hold. Written with the return, and kept when its rows are taken away.
create table return_picture (
  snapshot_id integer not null references return_snapshot,
  name text not null check (name in ('flow', 'caseload')),
  content jsonb not null,
  primary key (snapshot_id, name)
);
