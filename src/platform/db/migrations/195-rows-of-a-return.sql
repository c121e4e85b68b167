-- That each row and problem belongs to a return is looked at once for all that are added together, and no longer row by
-- row: of a return of 100,000 rows that took as long as a quarter of writing them (decision 195).
alter table child_row drop constraint child_row_snapshot_id_fkey;
alter table return_problem drop constraint return_problem_snapshot_id_fkey;

create function belongs_to_a_return() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from (select distinct snapshot_id from added) one
    where not exists (select from return_snapshot there where there.id = one.snapshot_id)) then
    raise foreign_key_violation using message = format('What is added to %s belongs to no return', tg_table_name);
  end if;
  return null;
end $$;

create trigger belongs_to_a_return after insert on child_row
  referencing new table as added for each statement execute function belongs_to_a_return();
create trigger belongs_to_a_return after insert on return_problem
  referencing new table as added for each statement execute function belongs_to_a_return();

-- And a return that has rows or problems does not go; its number cannot change. As the owner, who sees them.
create function return_has_none() returns trigger language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from child_row where snapshot_id = old.id) or exists (select from return_problem where snapshot_id = old.id) then
    raise foreign_key_violation using message = format('Return %s still has rows or problems', old.id);
  end if;
  return old;
end $$;
create trigger return_has_none before delete on return_snapshot for each row execute function return_has_none();
