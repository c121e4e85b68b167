-- A form kept for its writer is put before them once of itself; afterwards they find it on its page.
alter table unsent_form add column shown_at timestamptz;
