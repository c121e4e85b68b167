-- A session whose person's roles were changed goes on under another token from its next request.
alter table session add column renew boolean not null default false;
