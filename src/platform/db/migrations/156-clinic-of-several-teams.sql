-- A clinic may be of several teams at once: those whose children it works through; null for every team's. That no two open
-- meetings of a clinic share a team is seen to as one is started, under a lock.
alter table clinic_meeting add column teams text[] check (cardinality(teams) > 0);
update clinic_meeting set teams = array[team] where team is not null;
drop index clinic_meeting_open_once;
alter table clinic_meeting drop column team;
create index on clinic_meeting (clinic) where closed_at is null;
