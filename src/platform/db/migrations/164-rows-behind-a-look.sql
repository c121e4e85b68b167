-- The server's role sees rows about children only in a transaction that has written down its look at them: at a list of
-- a return, or at a child in it. The owner of the tables, who migrates and backs up, is not held to this.

create sequence row_look_number;

-- Every reading of rows about children, numbered without a gap: a number that is missing is a look that was taken back.
create table row_look (
  id bigint primary key,
  xact xid8 not null,
  at timestamptz not null,
  snapshot_id integer not null references return_snapshot,
  -- Which list, or 'problems'; and which child. One of the two.
  list text,
  child text,
  why text not null,
  check ((list is null) <> (child is null))
);
create index on row_look (xact);
create index on row_look (child) where child is not null;

-- Whatever the writer says: the number, the transaction and the moment are the database's own.
create function number_row_look() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  new.id := nextval('row_look_number');
  new.xact := pg_current_xact_id();
  new.at := clock_timestamp();
  return new;
end $$;
create trigger row_look_is_numbered before insert on row_look for each row execute function number_row_look();
create function refuse_row_look_change() returns trigger language plpgsql as $$
begin
  raise exception 'Looks at rows about children are append-only';
end $$;
create trigger row_look_is_append_only before update or truncate on row_look
  for each statement execute function refuse_row_look_change();

alter table child_row enable row level security;
create policy may_be_loaded on child_row for insert with check (true);
-- xmin too: after a backup was put back, the numbers of transactions start anew.
create policy seen_when_looked_at on child_row for select using (
  (snapshot_id, list) in (
    select look.snapshot_id, look.list from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.list is not null)
  or (snapshot_id, child) in (
    select look.snapshot_id, look.child from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.child is not null)
);

alter table return_problem enable row level security;
create policy may_be_loaded on return_problem for insert with check (true);
create policy seen_when_looked_at on return_problem for select using (
  snapshot_id in (
    select look.snapshot_id from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.list = 'problems')
);

-- What anyone may know of problems: how many there are, and words that stand where a code should.
create view return_problem_count as
  select snapshot_id, team, severity, count(*)::integer as problems from return_problem
  group by snapshot_id, team, severity;
create view return_unknown_code as
  select snapshot_id, list, column_name, value, count(*)::integer as times, min(position) as first_at
  from return_problem where check_id = 'bad-code' group by snapshot_id, list, column_name, value;

-- Takes away the rows and problems of returns, and answers how many there were: the only way to remove them.
create function forget_child_rows(snapshots integer[], out rows bigint, out problems bigint) language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from child_row where snapshot_id = any (snapshots);
  get diagnostics rows = row_count;
  delete from return_problem where snapshot_id = any (snapshots);
  get diagnostics problems = row_count;
end $$;

-- Lets the database count the rows anew after a large return. Only the owner of a table may ask for that.
create function count_child_rows_anew() returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze child_row;
end $$;
