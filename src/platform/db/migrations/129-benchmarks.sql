-- What the Department for Education publishes about every council, to be shown beside a council's own figures.

create table benchmark_file (
  id integer generated always as identity primary key,
  name text not null,
  sha256 text not null,
  rows integer not null,
  -- What was found in it, by the definitions' own names.
  found text[] not null,
  loaded_at timestamptz not null,
  loaded_by integer references person
);

-- One figure of one area and period. A file loaded later takes the place of what an earlier one said.
create table benchmark (
  indicator text not null,
  -- As it is published: 2025, or 202425.
  period text not null,
  level text not null check (level in ('england', 'region', 'council')),
  -- The council's three-digit number, the region's code, England's code.
  area text not null,
  name text not null,
  -- The code of the region a council lies in; empty for the rest.
  region text not null,
  value double precision,
  -- What stands in place of a number: c, x, z, u, k, low.
  symbol text,
  file_id integer not null references benchmark_file,
  primary key (indicator, period, level, area),
  check ((value is null) <> (symbol is null))
);

create table statistical_neighbour (
  council text not null,
  place integer not null,
  neighbour text not null,
  closeness text not null,
  file_id integer not null references benchmark_file,
  primary key (council, place)
);

-- Which of the published councils we are; the newest stands.
create table benchmark_council (
  id integer generated always as identity primary key,
  council text not null,
  set_at timestamptz not null,
  set_by integer references person
);
