-- Questions ask of clauses that nothing answers: what joins a clause, shows it or ends its notice makes them fresh again.
do $$
declare t text;
begin
  foreach t in array array['clause_link', 'clause_evidence', 'notice_end'] loop
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
end $$;
