-- A search for everything about a child: who, which child, what they may be called in words, and why. Open for an hour.
create table child_search (
  id integer generated always as identity primary key,
  person_id integer references person,
  child text not null,
  names text[] not null default '{}',
  because text not null,
  searched_at timestamptz not null
);

-- Problems of one child are seen after a look at that child, as rows are.
drop policy seen_when_looked_at on return_problem;
create policy seen_when_looked_at on return_problem for select using (
  snapshot_id in (
    select look.snapshot_id from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.list = 'problems')
  or (snapshot_id, child) in (
    select look.snapshot_id, look.child from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.child is not null)
);
