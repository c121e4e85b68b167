-- What anyone may read of the plan: frozen when published. It is never changed, only followed by another or withdrawn.
create table public_version (
  id integer generated always as identity primary key,
  plan_id integer not null references plan,
  as_at date not null,
  title text not null,
  -- What is shown, as data and as the page made from it, and the SHA-256 of the data.
  content jsonb not null,
  html text not null,
  sha256 text not null,
  -- The words somebody wrote for the public about this version.
  note text not null default '',
  -- The words that were kept back, and why, as the person who published saw them.
  kept_back jsonb not null default '[]',
  published_at timestamptz not null default now(),
  published_by integer references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person,
  withdrawn_because text
);
create index on public_version (plan_id, id);

create function keep_public_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'public version % was published and cannot be removed', old.id;
  end if;
  if old.withdrawn_at is not null or (to_jsonb(new) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_because')
      <> (to_jsonb(old) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_because') then
    raise exception 'public version % was published and cannot be changed', old.id;
  end if;
  return new;
end $$;
create trigger public_version_is_kept before update or delete on public_version
  for each row execute function keep_public_version();

-- Papers that went with a version of the plan to a body: the report itself, as a document received.
alter table plan_approval
  add column source_id integer references source_document,
  add column pack_id integer references pack,
  add column public_version_id integer references public_version,
  -- What was decided, in the body's own words.
  add column decision text not null default '';
