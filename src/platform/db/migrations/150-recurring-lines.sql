-- Lines of a plan, or of a committee report, that say how often and not from when. Somebody gives the first date, which
-- makes a duty, or says why the line is set aside. Rows are only added; of several that set a line aside, the newest holds.
alter table duty drop constraint duty_origin_check;
alter table duty add constraint duty_origin_check check (origin in ('requirement', 'clock', 'step', 'line', 'hand'));

create table recurring_line (
  id integer generated always as identity primary key,
  -- Names the line: the item it stands in and how often, or for words outside every item, the words.
  key text not null,
  said text not null,
  duty_id integer references duty,
  set_aside_because text,
  at timestamptz not null, by_id integer references person,
  check ((duty_id is null) <> (set_aside_because is null))
);
create unique index recurring_line_has_one_duty on recurring_line (key) where duty_id is not null;
create index on recurring_line (duty_id);
create trigger recurring_line_keeps_history before update or delete or truncate on recurring_line
  for each statement execute function refuse_change();
