-- Packs come in kinds: the monthly report, the adviser's quarterly report, the department's review, the council's own assessment.
create index on pack (kind, as_at);
