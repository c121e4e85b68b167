-- What the documents received say belongs to what pages are made from: whoever holds a read model knows when it is old.
do $$
declare t text;
begin
  foreach t in array array['statement', 'statement_reading', 'requirement']
  loop
    execute format('create trigger %I after insert or update on %I for each statement execute function bump_plan_revision()', t || '_revision', t);
  end loop;
end $$;

-- What a person has said of a statement is kept; saying otherwise adds a row.
create trigger statement_reading_keeps_history before update or delete or truncate on statement_reading
  for each statement execute function refuse_change();

-- The same file cannot stand twice, whoever is quickest. A document taken back may be added again.
create unique index source_document_once on source_document (file_sha256)
  where kind <> 'plan' and taken_back_at is null;

alter table source_document
  add column facts_as_read jsonb,
  add constraint source_document_mark check (handling in ('OFFICIAL', 'OFFICIAL-SENSITIVE', 'NOT PUBLISHED')),
  add constraint source_document_taken_back check (taken_back_at is null or taken_back_because <> '');
comment on column source_document.facts_as_read is 'What the reader understood, where a person changed it before or after saving; null where nobody did.';

-- A statement picked by hand in error is put back with who did it.
alter table statement add column put_back_by integer references person;

create index on source_document (kind) where kind <> 'plan';
