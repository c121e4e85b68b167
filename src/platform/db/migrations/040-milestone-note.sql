-- What a person says beside a milestone's state: why it was missed, or what shows that it was achieved.
alter table milestone add column state_note text;
