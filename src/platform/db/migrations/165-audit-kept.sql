-- How long records are kept, what is held back from removal, what was removed, and when the audit log was looked through.

-- For how many months records of a class are kept. Nothing is overwritten: the newest of a class holds; null is "for good".
create table retention_set (
  id integer generated always as identity primary key,
  class text not null,
  months integer check (months between 1 and 1200),
  set_at timestamptz not null default now(),
  set_by integer references person
);
create index on retention_set (class, id);

-- Something that must not be removed, whatever the rules say, until somebody lifts it: a class of records, or
-- everything about one child.
create table hold (
  id integer generated always as identity primary key,
  class text,
  child text,
  reason text not null check (reason <> ''),
  placed_at timestamptz not null default now(),
  placed_by integer references person,
  lifted_at timestamptz,
  lifted_by integer references person,
  lifted_because text,
  check ((class is null) <> (child is null))
);
create index on hold (child) where lifted_at is null;

-- Proof of a removal: how many records of a class, the hash over the list of what they were, and how many of them were
-- found afterwards. Written once.
create table removal_certificate (
  id integer generated always as identity primary key,
  class text not null,
  before date not null,
  removed integer not null,
  list_sha256 text not null,
  held_back integer not null,
  found_after integer not null,
  -- Until when a backup made before may still hold them; null where the program keeps no backups.
  backups_until date,
  removed_at timestamptz not null,
  who text not null
);
create function refuse_certificate_change() returns trigger language plpgsql as $$
begin
  raise exception 'Proofs of removal are append-only';
end $$;
create trigger removal_certificate_is_append_only before update or delete or truncate on removal_certificate
  for each statement execute function refuse_certificate_change();

-- Each time the chain of the audit log was gone through: where it ended, and what was wrong with it.
create table audit_check (
  id integer generated always as identity primary key,
  checked_at timestamptz not null,
  lines integer not null,
  seq bigint not null,
  hash text not null,
  trouble text
);

create index audit_child on audit ((after ->> 'child')) where after ->> 'child' is not null;

-- A removal is recorded as a line of the log itself, which the chain covers; the table for it was not needed.
drop table audit_removal;

-- The owner may delete within remove_audit_lines and nowhere else.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'audit' and tg_op = 'DELETE' and current_setting('los.removing_audit', true) = 'by rule' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Takes away lines from before a day, but for those about a child whose records are held. Their links stay, so that the
-- chain can still be gone through, and a new line says how many went, up to which link, and the hash over their hashes.
-- Never lines younger than two years, whoever asks.
create function remove_audit_lines(before_day date, by_whom text, out lines integer, out list_sha256 text, out held integer)
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
    and after ->> 'child' in (select child from hold where lifted_at is null and child is not null));
  create temporary table audit_going on commit drop as
    select link.seq, link.audit_id, link.hash from audit one join audit_link link on link.audit_id = one.id
    where one.at < before_day and (one.after ->> 'child' is null
      or one.after ->> 'child' not in (select child from hold where lifted_at is null and child is not null));
  select count(*), max(seq), encode(sha256(coalesce(string_agg(hash, ''::bytea order by seq), ''::bytea)), 'hex')
    into lines, last, list_sha256 from audit_going;
  if lines > 0 then
    perform set_config('los.removing_audit', 'by rule', true);
    delete from audit where id in (select audit_id from audit_going);
    perform set_config('los.removing_audit', '', true);
    insert into audit (who, what, subject, after) values (by_whom, 'audit.remove', 'audit',
      jsonb_build_object('before', before_day, 'lines', lines, 'upTo', last, 'list', list_sha256));
  end if;
  drop table audit_going;
end $$;
