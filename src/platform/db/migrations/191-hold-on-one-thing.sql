-- A hold can be on a single thing: 'return_snapshot:12', 'source_document:4', 'pack:7', by the table that keeps it.
alter table hold drop constraint hold_check;
alter table hold add column thing text check (thing ~ '^[a-z_]+:[0-9]+$');
alter table hold add constraint hold_is_on_one check (num_nonnulls(class, child, thing) = 1);
create index on hold (thing) where lifted_at is null;

-- As before (166), and nothing of a return that is held, whoever calls.
create or replace function forget_child_rows(snapshots integer[], out rows bigint, out problems bigint) language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  going integer[];
begin
  if exists (select from hold where class = 'returns' and lifted_at is null) then
    raise exception 'Rows about children are held: nothing of them is removed';
  end if;
  going := array(select id from return_snapshot where (id = any (snapshots) or (rows_removed_at is not null
      and exists (select from child_row where snapshot_id = return_snapshot.id)))
    and not exists (select from hold where lifted_at is null and thing = 'return_snapshot:' || return_snapshot.id));
  delete from child_row where snapshot_id = any (going)
    and child not in (select one.child from hold one where one.lifted_at is null and one.child is not null);
  get diagnostics rows = row_count;
  delete from return_problem where snapshot_id = any (going)
    and child not in (select one.child from hold one where one.lifted_at is null and one.child is not null);
  get diagnostics problems = row_count;
end $$;
