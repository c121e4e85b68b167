-- A return on its way in: kept from the moment it arrives, so that nothing is lost when the server stops halfway.

create table return_upload (
  id integer generated always as identity primary key,
  as_at date not null,
  -- reading → checked → loading → loaded; or refused (cannot be read), rejected (a person did not want it), cancelled.
  state text not null check (state in ('reading', 'checked', 'loading', 'loaded', 'refused', 'rejected', 'cancelled')),
  -- Rows read or written so far.
  progress integer not null default 0,
  -- When a server last worked on it; one that has not been for a minute is taken up again.
  worked_at timestamptz not null default now(),
  -- What the checks found; and why it was refused, in plain English.
  report jsonb,
  refusal text,
  uploaded_at timestamptz not null default now(),
  uploaded_by integer references person,
  snapshot_id integer references return_snapshot
);

create table return_upload_file (
  upload_id integer not null references return_upload,
  position integer not null,
  name text not null,
  file_sha256 text not null references file,
  primary key (upload_id, position)
);
