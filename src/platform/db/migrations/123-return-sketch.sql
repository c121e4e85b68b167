-- What a return is compared with others by (children/store/sketch.ts), while its rows are kept.
alter table return_snapshot add column sketch jsonb;
