-- What is held is not removed: the functions that remove as the owner see to it themselves, whoever calls them.

create function is_held(what text, one_child text default null) returns boolean language sql stable as $$
  select exists (select from hold where lifted_at is null and (class = what or child = one_child))
$$;

-- Rows and problems of these returns, and of returns that lost theirs before while a child's were held and are not now.
create or replace function forget_child_rows(snapshots integer[], out rows bigint, out problems bigint) language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  going integer[];
begin
  if exists (select from hold where class = 'returns' and lifted_at is null) then
    raise exception 'Rows about children are held: nothing of them is removed';
  end if;
  going := snapshots || array(select id from return_snapshot where rows_removed_at is not null
    and exists (select from child_row where snapshot_id = return_snapshot.id));
  delete from child_row where snapshot_id = any (going)
    and child not in (select one.child from hold one where one.lifted_at is null and one.child is not null);
  get diagnostics rows = row_count;
  delete from return_problem where snapshot_id = any (going)
    and child not in (select one.child from hold one where one.lifted_at is null and one.child is not null);
  get diagnostics problems = row_count;
end $$;

-- Looks at rows about children from before a day: never those younger than two years.
create function remove_row_looks(before_day date, out removed integer, out list_sha256 text) language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if before_day > current_date - interval '24 months' then
    raise exception 'Looks at children are kept for two years at least';
  end if;
  if exists (select from hold where class = 'looks' and lifted_at is null) then
    removed := 0;
    return;
  end if;
  with gone as (
    delete from row_look where at < before_day
      and (child is null or child not in (select one.child from hold one where one.lifted_at is null and one.child is not null))
    returning id)
  select count(*), encode(sha256(convert_to(coalesce(string_agg(id::text, E'\n' order by id), ''), 'UTF8')), 'hex')
    into removed, list_sha256 from gone;
end $$;

create index on audit (at) where after ->> 'child' is not null;
create index on clinic_line (meeting_id);

-- How many rows and problems of these returns there are, of children whose records are held and of others, without a look at any.
create function count_child_rows(snapshots integer[], out others integer, out held integer) language sql stable
security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*) filter (where not is_held('returns', child))::integer, count(*) filter (where is_held('returns', child))::integer
  from (select child from child_row where snapshot_id = any (snapshots)
    union all select child from return_problem where snapshot_id = any (snapshots)) as kept
$$;
