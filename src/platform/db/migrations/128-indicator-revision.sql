-- Questions are asked of what indicators attached to measures say: what is set for them and what they came to is news to
-- whoever holds the plan's read model. Of a return it is told when its results are written, last of all, so that nobody
-- who changes the plan waits for its rows.
do $$
declare
  t text;
begin
  foreach t in array array['indicator_target', 'indicator_step', 'indicator_measure', 'indicator_result']
  loop
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
end $$;
