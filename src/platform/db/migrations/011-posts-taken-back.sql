-- A holder or another name entered by mistake is taken out (the audit log keeps it): read models must notice that too.
create trigger post_holder_taken_out after delete on post_holder for each statement execute function bump_plan_revision();
create trigger post_alias_taken_out after delete on post_alias for each statement execute function bump_plan_revision();
