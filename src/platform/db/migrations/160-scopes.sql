-- A role given for part of the council only: for some areas or chapters of plans, or for some teams or services. It begins
-- and ends with the role. No row: the role is for the whole council (a manager's own teams are always named).
create table grant_scope (
  id integer generated always as identity primary key,
  grant_id integer not null references role_grant on delete cascade,
  kind text not null check (kind in ('area', 'chapter', 'service', 'team')),
  -- The number of an area or of a service; the name of a chapter or of a team.
  value text not null check (value <> ''),
  unique (grant_id, kind, value)
);
-- Whether the role also reads the plan only in its areas, and nothing else about the whole.
alter table role_grant add column reads_within boolean not null default false;
-- When the row was last changed, for the monthly review.
alter table role_grant add column changed_at timestamptz;

-- A service is a group of teams.
create table service (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  ended_at timestamptz
);
create unique index service_has_one_name on service (lower(name)) where ended_at is null;
create table service_team (
  service_id integer not null references service,
  team text not null check (team <> ''),
  primary key (service_id, team)
);

-- What a person's roles are limited to on a day, as {role, readsWithin, keys}; null where none of them is limited. Asked
-- with every request, so it is a function: each connection plans it once. A service counts as its teams.
create function limited_roles(who integer, today date) returns jsonb language plpgsql stable as $$
begin
  if not exists (select from role_grant g join grant_scope s on s.grant_id = g.id where g.person_id = who) then
    return null;
  end if;
  return (
    select jsonb_agg(jsonb_build_object('role', g.role, 'readsWithin', g.reads_within, 'keys', coalesce((
        select jsonb_agg(distinct k.key) from (
          select s.kind || ':' || s.value as key from grant_scope s where s.grant_id = g.id and s.kind <> 'service'
          union all
          select 'team:' || t.team from grant_scope s join service v on v.id::text = s.value and v.ended_at is null
            join service_team t on t.service_id = v.id where s.grant_id = g.id and s.kind = 'service'
          union all
          -- A service without teams, or ended, still limits.
          select 'service:' || s.value from grant_scope s where s.grant_id = g.id and s.kind = 'service'
        ) k), '[]')))
    from role_grant g join person p on p.id = g.person_id and p.deactivated_at is null
    where g.person_id = who and g.from_on <= today and (g.to_on is null or g.to_on >= today)
  );
end $$;

-- The teams that were named for a team manager are what their role is limited to.
insert into grant_scope (grant_id, kind, value)
select g.id, 'team', t.team from person_team t join role_grant g on g.person_id = t.person_id and g.role = 'team-manager';
drop table person_team;

-- That the access of a month was looked through: who, when, and what they say. Kept for ever.
create table access_review (
  id integer generated always as identity primary key,
  month date not null check (extract(day from month) = 1),
  signed_by integer not null references person,
  signed_at timestamptz not null,
  -- What was changed in the month, and what everyone held, when it was signed.
  changes integer not null,
  people integer not null,
  note text not null default ''
);
create index on access_review (month);
create trigger access_review_keeps_history before update or delete or truncate on access_review
  for each statement execute function refuse_change();
