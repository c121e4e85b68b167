-- A return on its way in may be one of the council's own lists; empty where the files themselves say what they are.
alter table return_upload add column list text not null default '';
