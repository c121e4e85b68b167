-- Children stand in the database under pseudonyms. What leads back to the identifiers of the case system is sealed with a
-- key that is held outside the database and outside its backups (decision 175).

-- By what a key is known again: another key would make other pseudonyms of the same children.
create table identifier_key (
  mark bytea primary key,
  noted_at timestamptz not null default now()
);
create unique index identifier_key_once on identifier_key ((true));

-- What each pseudonym stands for, sealed. Seen, as rows are, after a look that says so of itself.
create table child_identifier (
  -- The pseudonym.
  child text primary key,
  kind text not null check (kind in ('child', 'family')),
  -- A second hash with the key: two identifiers that came to one pseudonym differ in it.
  proof bytea not null,
  sealed bytea not null
);

alter table row_look add column identifiers boolean not null default false;
comment on column row_look.identifiers is 'Whether the identifiers of the case system were looked at too';

alter table child_identifier enable row level security;
create policy may_be_added on child_identifier for insert with check (true);
create policy seen_when_looked_at on child_identifier for select using (
  child in (
    select look.child from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.identifiers and look.child is not null)
  or child in (
    select one.child from row_look look
      join child_row one on one.snapshot_id = look.snapshot_id and one.list = look.list
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.identifiers and look.list is not null)
  or child in (
    select one.child from row_look look join return_problem one on one.snapshot_id = look.snapshot_id
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.identifiers and look.list = 'problems')
  or (kind = 'family' and exists (
    select from row_look look
    where look.xact = pg_current_xact_id_if_assigned() and look.xmin = pg_current_xact_id_if_assigned()::xid
      and look.identifiers))
);

-- Of these pseudonyms, those that are there: under another proof, they stand for another identifier.
create function child_identifiers_there(children text[]) returns table (child text, proof bytea) language sql stable
security definer set search_path = pg_catalog, public, pg_temp as $$
  select one.child, one.proof from child_identifier one where one.child = any (children)
$$;

-- Takes away what leads back to children of whom nothing is kept any more but that they were looked at; and to families
-- that stand in none of the columns named.
create function forget_child_identifiers(family_columns text[], out removed bigint) language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  families bigint;
begin
  delete from child_identifier one where kind = 'child'
    and not exists (select from child_row other where other.child = one.child)
    and not exists (select from return_problem other where other.child = one.child)
    and not exists (select from clinic_line other where other.child = one.child)
    and not exists (select from hold other where other.child = one.child and other.lifted_at is null);
  get diagnostics removed = row_count;
  delete from child_identifier one where kind = 'family' and not exists (
    select from return_list list
      join child_row own on own.snapshot_id = list.snapshot_id and own.list = list.list
      cross join jsonb_array_elements_text(own.cells) cell
    where list.columns && family_columns and cell = one.child);
  get diagnostics families = row_count;
  removed := removed + families;
end $$;

-- Whose each line of the audit log is that was written before there were pseudonyms: the lines themselves are never changed.
create table audit_line_child (
  audit_id integer primary key,
  child text not null
);
create index on audit_line_child (child);

-- The child a line is about; null where it is about none.
create function audit_child_of(line_id integer, after_it jsonb) returns text language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select child from audit_line_child where audit_id = line_id), after_it ->> 'child')
$$;

-- As before (165), but that a held child's lines are known by their pseudonym, those of before included.
create or replace function remove_audit_lines(before_day date, by_whom text, out lines integer, out list_sha256 text, out held integer)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  last bigint;
begin
  if before_day > current_date - interval '24 months' then
    raise exception 'Lines of the audit log are kept for two years at least';
  end if;
  if exists (select from hold where class = 'audit' and lifted_at is null) then
    lines := 0;
    held := (select count(*) from audit where at < before_day);
    return;
  end if;
  held := (select count(*) from audit where at < before_day
    and audit_child_of(id, after) in (select child from hold where lifted_at is null and child is not null));
  create temporary table audit_going on commit drop as
    select link.seq, link.audit_id, link.hash from audit one join audit_link link on link.audit_id = one.id
    where one.at < before_day and (audit_child_of(one.id, one.after) is null
      or audit_child_of(one.id, one.after) not in (select child from hold where lifted_at is null and child is not null));
  select count(*), max(seq), encode(sha256(coalesce(string_agg(hash, ''::bytea order by seq), ''::bytea)), 'hex')
    into lines, last, list_sha256 from audit_going;
  if lines > 0 then
    perform set_config('los.removing_audit', 'by rule', true);
    delete from audit where id in (select audit_id from audit_going);
    delete from audit_line_child where audit_id in (select audit_id from audit_going);
    perform set_config('los.removing_audit', '', true);
    insert into audit (who, what, subject, after) values (by_whom, 'audit.remove', 'audit',
      jsonb_build_object('before', before_day, 'lines', lines, 'upTo', last, 'list', list_sha256));
  end if;
  drop table audit_going;
end $$;

-- Which returns were loaded with pseudonyms, or have been brought over.
alter table return_snapshot add column pseudonyms boolean not null default false;

-- A search keeps what it was for as words, sealed with the same key.
alter table child_search add column sealed bytea;
