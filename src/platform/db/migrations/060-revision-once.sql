-- The revision goes up once in a transaction, however much it changes: nobody else sees the steps between. Each time
-- was a new version of one row, which every later statement of a long import had to look past.
create or replace function bump_plan_revision() returns trigger language plpgsql as $$
begin
  -- Known until the transaction ends; forgotten, like the change itself, when what came before is rolled back.
  if current_setting('los.revision_is_new', true) is distinct from 'yes' then
    update plan_revision set n = n + 1;
    perform set_config('los.revision_is_new', 'yes', true);
  end if;
  return null;
end $$;
