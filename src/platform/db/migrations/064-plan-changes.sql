-- What each revision of the plans changed, so that whoever holds a read model can bring it up to date by reading the
-- changed rows alone. Only the latest revisions are kept: whoever is further behind reads everything again.
create table plan_change (
  n integer not null,
  tbl text not null,
  -- The items concerned (of evidence and readings, those they belong to; of a closure, the action); null: not told.
  ids integer[]
);
create index on plan_change (n);

-- The revision of this transaction, which goes up at its first change: until it ends, everybody else who changes
-- something waits, so revisions follow one another as transactions do.
create function plan_revision_now() returns integer language plpgsql as $$
declare
  revision integer := nullif(current_setting('los.revision_is_new', true), '')::integer;
begin
  if revision is null then
    update plan_revision set n = n + 1 returning n into revision;
    -- Known until the transaction ends; forgotten, like the change itself, when what came before is rolled back.
    perform set_config('los.revision_is_new', revision::text, true);
    delete from plan_change where n < revision - 500;
  end if;
  return revision;
end $$;

-- For tables of which nobody keeps single rows: something in them has changed.
create or replace function bump_plan_revision() returns trigger language plpgsql as $$
begin
  insert into plan_change (n, tbl) values (plan_revision_now(), tg_table_name);
  return null;
end $$;

-- For tables that may have thousands of rows a plan. Beyond two thousand at once, nobody gains by reading them alone.
create function note_changed_items() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed) then
    insert into plan_change (n, tbl, ids)
    select plan_revision_now(), tg_table_name, case when count(*) <= 2000 then array_agg(distinct id) end from changed;
  end if;
  return null;
end $$;
create function note_changed_about() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed) then
    insert into plan_change (n, tbl, ids)
    select plan_revision_now(), tg_table_name, case when count(*) <= 2000 then array_agg(distinct item_id) end from changed;
  end if;
  return null;
end $$;
create function note_changed_closures() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed) then
    insert into plan_change (n, tbl, ids)
    select plan_revision_now(), tg_table_name, case when count(*) <= 2000 then array_agg(distinct action_id) end from changed;
  end if;
  return null;
end $$;

do $$
declare
  t text;
  noting text;
begin
  foreach t in array array['area', 'finding', 'action', 'step', 'measure', 'target', 'milestone', 'page_area',
    'commitment', 'assurance_source', 'narrative', 'glossary_entry', 'see_also', 'rating_word', 'link', 'rating',
    'person', 'evidence', 'reading', 'closure']
  loop
    noting := case
      when t in ('evidence', 'reading') then 'note_changed_about'
      when t = 'closure' then 'note_changed_closures'
      else 'note_changed_items' end;
    execute format('drop trigger %I on %I', t || '_revision', t);
    -- The rows a statement changed can be had only from a trigger for one kind of statement.
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function %I()', t || '_added', t, noting);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function %I()', t || '_changed', t, noting);
  end loop;
end $$;
