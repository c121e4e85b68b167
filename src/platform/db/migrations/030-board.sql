-- Reports to the board. A pack is a draft people write in, then issued: from that moment neither it nor its files change.

alter table pack
  -- The handling mark printed on every page; it also decides which documents' words may be in it.
  add column handling text not null default 'OFFICIAL' check (handling in ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
  -- The date the report says what has changed since; null for a first report.
  add column compared_with date,
  -- The issued pack this one corrects, and why.
  add column supersedes_id integer references pack,
  add column correction_reason text,
  add column saved_at timestamptz,
  add column saved_by integer references person,
  -- The council's own Word template it was written into when issued.
  add column template_sha256 text references file;
create index on pack (plan_id, as_at);
-- One correction of a pack at most; a correction that is itself wrong is corrected in its turn.
create unique index pack_one_correction on pack (supersedes_id) where supersedes_id is not null;

create function keep_issued_pack() returns trigger language plpgsql as $$
begin
  if old.state = 'issued' then
    raise exception 'pack % is issued and cannot be changed', old.id;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger pack_issued_is_kept before update or delete on pack for each row execute function keep_issued_pack();
create trigger pack_file_is_kept before update or delete or truncate on pack_file
  for each statement execute function refuse_change();

-- A council's own Word template for reports. The newest that was not withdrawn is used.
create table report_template (
  id integer generated always as identity primary key,
  name text not null,
  file_sha256 text not null references file,
  bytes integer not null,
  added_at timestamptz not null default now(),
  added_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person
);
