-- The vital signs ask for a dozen areas of the thousands that are published.
create index on benchmark (level, area, period);
