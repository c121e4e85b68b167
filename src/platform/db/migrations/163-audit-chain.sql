-- Every line of the audit log is a link of a chain: its hash covers what it says and the hash before it. Links are made
-- as a transaction commits, so they stand in the order in which lines came to be, and nobody waits for a long one.

create table audit_link (
  seq bigint primary key,
  audit_id integer not null unique,
  -- SHA-256 of what the line says (audit_says, in UTF-8).
  content bytea not null,
  -- SHA-256 of the hash before, the number in eight bytes, and the content's hash.
  hash bytea not null
);

-- The last link. Taken and moved on by one transaction at a time.
create table audit_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- What a line says, as JSON: number, microseconds since 1970, person, name, what, subject, plan, before, after.
create function audit_says(line audit) returns text language sql stable as $$
  select jsonb_build_array(line.id, (extract(epoch from line.at) * 1000000)::bigint, line.person_id, line.who,
    line.what, line.subject, line.plan_id, line.before, line.after)::text
$$;

-- Links every line that this transaction wrote and has not linked: the first call does for all that follow it.
create function link_audit_lines() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  line audit;
  place bigint;
  head bytea;
  said bytea;
begin
  if exists (select from audit_link where audit_id = new.id) then
    return null;
  end if;
  select seq, hash into strict place, head from audit_head for update;
  for line in
    select * from audit one
    where (one.id = new.id or (one.id > new.id and one.xmin = pg_current_xact_id()::xid))
      and not exists (select from audit_link where audit_id = one.id)
    order by one.id
  loop
    place := place + 1;
    said := sha256(convert_to(audit_says(line), 'UTF8'));
    head := sha256(head || int8send(place) || said);
    insert into audit_link (seq, audit_id, content, hash) values (place, line.id, said, head);
  end loop;
  update audit_head set seq = place, hash = head;
  return null;
end $$;

-- What was recorded before there was a chain, in the order in which it was numbered.
do $$
declare
  line audit;
  place bigint := 0;
  head bytea := decode(repeat('00', 32), 'hex');
  said bytea;
begin
  for line in select * from audit order by id loop
    place := place + 1;
    said := sha256(convert_to(audit_says(line), 'UTF8'));
    head := sha256(head || int8send(place) || said);
    insert into audit_link (seq, audit_id, content, hash) values (place, line.id, said, head);
  end loop;
  update audit_head set seq = place, hash = head;
end $$;

create constraint trigger audit_is_chained after insert on audit
  deferrable initially deferred for each row execute function link_audit_lines();

create function refuse_link_change() returns trigger language plpgsql as $$
begin
  raise exception 'The chain of the audit log is append-only';
end $$;
create trigger audit_link_is_append_only before update or delete or truncate on audit_link
  for each statement execute function refuse_link_change();

-- Lines that were removed because they were older than the council keeps them. Their links stay.
create table audit_removal (
  id integer generated always as identity primary key,
  -- Lines up to this link were removed if they were from before the day.
  up_to bigint not null,
  before date not null,
  lines integer not null,
  -- The line of the log that says so, which the chain covers.
  audit_id integer not null
);
