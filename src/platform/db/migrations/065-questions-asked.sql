-- For a plan so large that its questions are asked behind the pages: as at which day, and of which revision, they were
-- asked last. Pages say so where something has been written since.
create table question_asked (
  plan_id integer primary key references plan,
  as_at date not null,
  revision integer not null,
  asked_at timestamptz not null
);
create trigger question_asked_revision after insert or update on question_asked
  for each statement execute function bump_plan_revision();
